"""Gathers everything that the documents about a visit are made from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.journal.seals import read_seal
from audit_app.records import Audit
from audit_app.reports.school import Agreed, Check, Held
from audit_app.rules.actions import due, is_open
from audit_app.rules.dates import full
from audit_app.rules.schools.clock import clock, full_visits
from audit_app.rules.schools.phases import VISIT_KINDS
from audit_app.rules.schools.terms import year_words
from audit_app.rules.schools.told import clock_words, history_words, sort_words
from audit_app.store import read
from audit_app.workbook.answers import given
from audit_app.workbook.moments import day_of
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.agreed import agreed_rows, alike
from audit_app.workbook.schools.visit_record import SORT, form_of_visit
from forms.answers import is_answered
from forms.progress import stops
from forms.rules import Given, Respondent, asked
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.analysis.claims import Line
    from audit_app.records import Return, School, Visit
    from audit_app.workbook.schools.accounts import Year
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question
    from forms.rules import Asked, Key

_ROUND = ("V2", "V3", "V4", "V5")  # the sections that are taken round on paper
_AT_RISK = (("V6.03", ""), ("V6.08", ""))


def held_of(book: Workbook, school: School, visit: Visit, today: date) -> Held:
    """A visit with its school, as every document about it takes it."""
    told = accounts(book, school, today, visit)
    the_thread = book.schools.thread(school)
    returned = book.visiting.return_of(visit.id)
    form, answers, put = _asked(book, school, returned, visit)
    names = {one.id: one.name for one in the_thread}
    at = clock(the_thread, full_visits(book.visits.of_thread(the_thread)))
    return Held(
        str(book.settings.all().get("partnership", "")) or "The partnership",
        today,
        school,
        visit,
        VISIT_KINDS.get(visit.kind or "", "Visit"),
        date.fromisoformat(visit.on_date) if visit.on_date else None,
        sort_words(school),
        history_words(the_thread, book.schools.successions(), today, in_full=True),
        clock_words(at, names, school.id, today, in_full=True),
        (year_words(told.last.year), year_words(told.now.year)),
        told.lines,
        (_is_blank(told.last, told.lines), _is_blank(told.now, told.lines)),
        told=_told(form, answers, put),
        rows=_rows(form, answers, put),
        agreed=agreed_with(book, the_thread, returned),
        checks=tuple(
            _check(form, one) for one in put if one.section.name in _ROUND and _is_check(one)
        ),
        seal=_seal(returned),
        is_urgent=stops(form, {key: answers[key] for key in _AT_RISK if key in answers}),
        is_safety_said=all(answers.get(key, Given()).value is not None for key in _AT_RISK),
    )


def _is_blank(said: Year, lines: Iterable[Line]) -> bool:
    """Whether a school itself answered no standard in a year, whatever its trust did."""
    return not any(line.standard.name in said.own for line in lines)


def untold_visits(book: Workbook) -> list[tuple[str, str, str]]:
    """The visits whose record says that a child is at risk now, and not who was told.

    Each as Home names it: of whom, by whom, and the return.
    """
    rounds = [one.id for one in read.rows(book.file, Audit, sort=SORT)]
    return [
        (f"A child at {book.visiting.school_of(held).name}", "Visit to a school", held.id)
        for held in book.concerns.untold(rounds)
    ]


def agreed_with(
    book: Workbook, the_thread: Sequence[School], returned: Return | None
) -> tuple[Agreed, ...]:
    """The open actions along a school's thread; then what a record says that is no action yet."""
    ids = {school.id for school in the_thread}
    every = [one for one in book.actions.all() if one.school_id in ids]
    found = [
        Agreed(one.ask or "", one.owner_role or "", due(one), one.number)
        for one in every
        if is_open(one)
    ]
    asks = {alike(one.ask) for one in every}
    for row in agreed_rows(book.file, returned.id) if returned is not None else []:
        if alike(row.ask) not in asks:
            by = date.fromisoformat(row.by) if row.by else None
            found.append(Agreed(row.ask, row.owner, by))
    return tuple(found)


def _asked(
    book: Workbook, school: School, returned: Return | None, visit: Visit
) -> tuple[CompiledForm, Mapping[Key, Given], Sequence[Asked]]:
    """The form, what is answered, and what is asked; of a visit that is still to come too."""
    if returned is None:
        form = form_of_visit(school.phase)
        answers = {("V0.01", ""): Given(visit.kind), ("V0.03", ""): Given(visit.on_date)}
        return form, answers, asked(form, answers, Respondent(visit=visit.kind or ""))
    form, answers = book.returns.form(returned), given(book.answers.of_return(returned.id))
    return form, answers, asked(form, answers, book.returns.respondent(returned))


def _told(form: CompiledForm, answers: Mapping[Key, Given], put: Sequence[Asked]) -> dict[str, str]:
    """The answers in words; never what no document prints."""
    found = {}
    for one in put:
        held = answers.get(one.key)
        if held is not None and not one.question.never_printed:
            words = in_words(form, one.question, held.value)
            if words:
                found[one.question.name] = words
    return found


def _rows(
    form: CompiledForm, answers: Mapping[Key, Given], put: Sequence[Asked]
) -> dict[str, tuple[dict[str, str], ...]]:
    """The rows of each grid, cell by cell in words."""
    found = {}
    for one in put:
        held = answers.get(one.key)
        if one.question.type != "grid" or held is None or not is_answered(one.question, held.value):
            continue
        value = held.value if isinstance(held.value, list | tuple) else ()
        found[one.question.name] = tuple(
            {
                column.name: in_words(form, column, row.get(column.name))
                for column in one.question.columns
            }
            for row in value
            if isinstance(row, dict)
        )
    return found


def _is_check(one: Asked) -> bool:
    return one.question.type != "note"


def _check(form: CompiledForm, one: Asked) -> Check:
    question = one.question
    return Check(
        one.section.label,
        question.name,
        question.label,
        question.hint,
        _kind(question),
        _choices(form, question),
        tuple(row.label for row in question.rows),
    )


def _kind(question: Question) -> str:
    if question.type == "sample":
        return "count"
    if question.type == "grid":
        is_counted = all(column.type == "integer" for column in question.columns)
        return "count" if is_counted else "words"
    return {"integer": "number", "date": "date"}.get(question.type, "words")


def _choices(form: CompiledForm, question: Question) -> tuple[str, ...]:
    scale = form.scale_of(question)
    return () if scale is None else tuple(choice.label for choice in scale.choices)


def _seal(returned: Return | None) -> str:
    seal = None if returned is None else read_seal(returned.seal)
    if seal is None or seal.is_open:
        return ""
    day = full(day_of(seal.on))
    return f"Signed off {day}, version {seal.version}, seal {seal.digest[:8]}"
