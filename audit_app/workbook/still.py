"""Gathers what is still to look at: of returns that are open, of visits, and of actions."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADE_WORDS
from audit_app.journal.lines import canonical
from audit_app.records import Audit, School
from audit_app.rules.still import Still, late_actions
from audit_app.store import read
from audit_app.store.looking import lacking, voiceless
from audit_app.store.returning import unsigned_in
from audit_app.workbook.answers import given
from audit_app.workbook.plan_held import schools_of
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.returned import who_in_words
from forms.rules import asked

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from audit_app.records import Return
    from audit_app.store.looking import Place
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.model import Question

VISITS, COMPARED = "school_visit", "V6.01"
_APART = 3  # so many of one return are listed each by itself; more are one line
_SHOW = {"no_evidence": "with nothing to show it", "no_reason": "with no reason"}


def still_to_look_at(book: Workbook, today: date) -> list[Still]:
    """Everything still to look at, by rule; nothing of what is signed off or closed."""
    found: list[Still] = []
    for audit in read.rows(book.file, Audit, order="code, id"):
        if audit.stage in {"collect", "reflect"} and audit.form_id is not None:
            found += _of_audit(book, audit, today)
    actions = book.pressing.due_by(today)
    return [*found, *late_actions(actions, schools_of(book, actions), today)]


def school_of(book: Workbook, one: Still) -> str | None:
    """The id of the school that a line is about; None where it is about none."""
    if one.kind == "actions":
        return book.actions.one(one.about).school_id
    if one.kind != "schools":
        return None
    returned = book.returns.one(one.about)
    if returned.visit_id is not None:
        return book.visiting.school_of(returned).id
    return returned.school_id


def _of_audit(book: Workbook, audit: Audit, today: date) -> list[Still]:
    returns = {one.id: one for one in unsigned_in(book.file, audit.id) if one.session_id is None}
    if audit.sort == VISITS:
        return [one for held in returns.values() for one in far_apart(book, held, today)]
    found: list[Still] = []
    for form_id in sorted({one.form_id for one in returns.values()}):
        these = {one.id: one for one in returns.values() if one.form_id == form_id}
        form = book.returns.form(next(iter(these.values())))
        na, best = _values(form, is_na=True), _values(form, is_na=False)
        no_reason, unseen = lacking(book.file, sorted(these), na, best)
        found += _listed(book, these, form, "no_reason", no_reason)
        found += _listed(book, these, form, "no_evidence", unseen)
        found += _voice(book, these, form)
    return found


def _values(form: CompiledForm, *, is_na: bool) -> list[str]:
    """The answers that want a reason, or the highest of each graded scale, as they are kept."""
    values = set()
    for scale in form.scales:
        best = max((choice.rank for choice in scale.choices), default=0)
        for choice in scale.choices:
            is_best = scale.graded and choice.counts == "met" and choice.rank == best
            if (choice.counts == "na" and choice.note) if is_na else is_best:
                values.add(canonical(choice.name))
    return sorted(values)


def _listed(
    book: Workbook,
    returns: dict[str, Return],
    form: CompiledForm,
    rule: str,
    places: Iterable[Place],
) -> list[Still]:
    """One line for each answer; one for all of a return of which there are many."""
    found: list[Still] = []
    for holder, these in groupby(places, key=lambda place: place[0]):
        returned = returns.get(holder)
        if returned is None:
            continue
        kept = [(question, part) for _id, question, part in these]
        if returned.case_id is not None:
            kept = _put_now(book, returned, kept)
        lines = [_line(book, returned, form, rule, key) for key in kept]
        if len(lines) > _APART:
            more = len(lines) - 1
            what = f"{lines[0].what.rstrip('.')}, and {more} more {_SHOW[rule]}"
            lines = [replace(lines[0], what=what, more=more)]
        found += lines
    return found


def _voice(book: Workbook, returns: dict[str, Return], form: CompiledForm) -> list[Still]:
    """One line for each child's record that answers about the voice without a word of it."""
    voice = [one for one in form.questions if one.voice]
    chosen = {one.name: _found(form, one) for one in voice if one.list_name}
    worded = [one.name for one in voice if not one.list_name]
    cases = sorted(one.id for one in returns.values() if one.case_id is not None)
    found: list[Still] = []
    places = voiceless(book.file, cases, chosen, worded) if chosen else []
    for holder, these in groupby(places, key=lambda place: place[0]):
        returned = returns[holder]
        kept = _put_now(book, returned, [(question, part) for _id, question, part in these])
        if kept:
            found.append(_line(book, returned, form, "voice", kept[0]))
    return found


def _found(form: CompiledForm, question: Question) -> frozenset[str]:
    """The answers to a question that say that something was found, in full or partly."""
    scale = form.scale_of(question)
    choices = scale.choices if scale is not None else ()
    return frozenset(
        canonical(choice.name) for choice in choices if choice.counts in {"met", "partly"}
    )


def _put_now(
    book: Workbook, returned: Return, keys: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Those that are still asked: an answer behind a gate that closed is nobody's fault."""
    form, answers = book.returns.form(returned), given(book.answers.of_return(returned.id))
    put = {one.key for one in asked(form, answers, book.returns.respondent(returned))}
    return [key for key in keys if key in put]


def _line(
    book: Workbook,
    returned: Return,
    form: CompiledForm,
    rule: str,
    key: tuple[str, str],
) -> Still:
    question = form.question(key[0])
    label = question.label if question is not None else ""
    is_case = returned.case_id is not None
    if is_case and returned.agency_id is not None:
        where = book.audits.case(str(returned.case_id)).reference
        who = book.settings.agency(returned.agency_id).name
    else:
        where = who_in_words(book.file, returned)
        who = "The school"
    return Still(
        rule,
        "audits" if is_case else "schools",
        f"{key[0]}  {label}",
        where,
        who,
        "walk",
        returned.id,
        *key,
    )


def far_apart(book: Workbook, returned: Return, today: date) -> list[Still]:
    """The standards on which a visit and the school are far apart, and the officer said nothing."""
    visit = book.visits.one(str(returned.visit_id))
    school = read.row(book.file, School, visit.school_id)
    held = accounts(book, school, today, visit)
    answered = given(book.answers.of_return(returned.id)).get((COMPARED, ""))
    rows = answered.value if answered is not None and isinstance(answered.value, list) else []
    said = {str(row.get("row")) for row in rows if isinstance(row, dict) and row.get("view")}
    return [
        Still(
            "far",
            "schools",
            f"{line.standard.name}  {line.standard.label}",
            school.name,
            "Schools safeguarding officer",
            "walk",
            returned.id,
            COMPARED,
            row=line.standard.section.casefold(),
            detail=(
                f"The school says: {line.claim.said}. {line.claim.note}".strip(),
                *(
                    f"We saw, at {look.check}: {look.words}. {look.note}"
                    for look in line.looks
                    if look.grade is not None
                ),
                f"Together: {GRADE_WORDS[line.seen or 1].lower()}.",
            ),
        )
        for line in held.lines
        if line.is_far and line.standard.section.casefold() not in said
    ]
