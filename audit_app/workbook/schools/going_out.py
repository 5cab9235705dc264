"""Schools' returns on their way out as spreadsheets: gathers what each is made from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import School, Trust
from audit_app.reports import school_workbook
from audit_app.reports.return_slots import slots
from audit_app.reports.school_rows import Last, LastTime
from audit_app.reports.school_start import Out
from audit_app.rules.returning import file_name
from audit_app.rules.schools.phases import EARLY_YEARS
from audit_app.rules.schools.terms import year_words
from audit_app.store import read
from audit_app.workbook.answers import given
from audit_app.workbook.schools.carried import Carried, cell_together, together
from forms.rules import possible
from forms.versions import Standards, standards

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Report
    from audit_app.records import Audit, Return
    from audit_app.workbook.schools.carried import Earlier
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Possible

SCHOOL_RETURN = "school-return"
_EVERY_YEAR = frozenset({"", "yearly"})


class GoingOut:
    """The return workbooks of one round, made one after another."""

    def __init__(self, book: Workbook, held: Audit) -> None:
        self._book, self._held = book, held
        self._carried = Carried(book, held)
        self._trusts = {trust.id: trust.name for trust in read.rows(book.file, Trust)}
        self._schools = {school.id: school for school in read.rows(book.file, School)}

    def name(self, returned: Return) -> str:
        """What a return's spreadsheet is called."""
        _sort, number, name = self.who(returned)
        is_early = returned.phase in EARLY_YEARS
        return file_name(self._held.year or 0, number, name, is_early_years=is_early)

    def who(self, returned: Return) -> tuple[str, str, str]:
        """What sort of number it has, that number, and the name of the school or trust."""
        if returned.school_id is None:
            trust = read.row(self._book.file, Trust, str(returned.trust_id))
            return "Trust", trust.number or trust.id[:8], trust.name
        school = self._schools[returned.school_id]
        if school.urn:
            return "URN", school.urn, school.name
        return "Setting", school.id[:8], school.name

    def report(self, returned: Return, today: date) -> Report:
        """A school's or a trust's return, to be filled in elsewhere. A sealed one is not sent."""
        book, held = self._book, self._held
        if book.returns.is_signed(returned):
            raise Problem(
                "sealed",
                f"The return of {self.who(returned)[2]} is signed off.",
                "It was not written.",
                "Reopen it with a reason if it must be changed.",
            )
        form, answers = book.returns.form(returned), book.answers.of_return(returned.id)
        may_be_asked = possible(form, given(answers), book.returns.respondent(returned))
        sort, number, name = self.who(returned)
        meta = (
            *book.documents.meta(SCHOOL_RETURN),
            ("return", returned.id),
            ("form", form.digest),
            ("year", year_words(held.year or 0)),
        )
        out = Out(
            book.documents.partnership(),
            today,
            name,
            sort,
            number,
            held.year or 0,
            date.fromisoformat(held.returns_due) if held.returns_due else None,
            meta,
            held.lead_role or "",
            asked_in_words(returned, form),
            self._trust(returned),
            last_time(form, may_be_asked, self._carried.earlier(returned)),
            self._carried.actions(returned),
            self._answers_for(returned),
        )
        return school_workbook.sheet(out, form, may_be_asked, answers)

    def _trust(self, returned: Return) -> str:
        if returned.level != "setting" or returned.school_id is None:
            return ""
        school = self._schools[returned.school_id]
        return self._trusts.get(school.trust_id or "", "your trust")

    def _answers_for(self, returned: Return) -> tuple[str, ...]:
        """The schools of the round that a trust answers for, by name."""
        if returned.trust_id is None:
            return ()
        held = self._book.rounds.returns(self._held.id)
        of_trusts = [self._schools[str(one.school_id)] for one in held if one.level == "setting"]
        return tuple(sorted(one.name for one in of_trusts if one.trust_id == returned.trust_id))


def exported_as(returned: Return) -> str:
    """Under which words an export of a return is noted, so that it is known as sent."""
    return f"{SCHOOL_RETURN} {returned.id}"


def asked_in_words(returned: Return, form: CompiledForm) -> str:
    """Which standards a return asks, by its level and its third of the cycle."""
    whose = {
        "trust": "What a trust answers for all its settings",
        "setting": "Your own, without those that your trust answers",
    }
    said = whose.get(returned.level or "", "")
    asks_in_turn = any(one.cycle not in _EVERY_YEAR for one in form.questions)
    if not returned.cycle or not asks_in_turn:
        return f"{said or 'All that fit your setting'}."
    turn = f"those that are asked every year, and those of year {returned.cycle} of 3."
    return f"{said}: {turn}" if said else f"{turn[:1].upper()}{turn[1:]}"


def last_time(
    form: CompiledForm, may_be_asked: Sequence[Possible], earlier: tuple[Earlier, ...]
) -> LastTime:
    """What earlier returns said, as it stands beside each row of this one."""
    if not earlier:
        return LastTime()
    since = standards(earlier[0].form, form) if len(earlier) == 1 else _since(earlier, form)
    said = {}
    for slot in slots(may_be_asked):
        if slot.question.never_printed:
            continue
        if slot.is_whole:
            answer, note = together(earlier, *slot.one.asked.key)
        else:
            answer, note = cell_together(earlier, slot), ""
        is_one = slot.is_whole and len(earlier) == 1
        may = is_one and may_repeat(form, slot.question.name, earlier[0], since)
        if answer or note:
            said[slot.id] = Last(answer, note, may)
    return LastTime(year_words(earlier[0].year), said, since)


def may_repeat(form: CompiledForm, name: str, earlier: Earlier, since: Standards) -> bool:
    """Whether last year's answer may be said again: the question asks what it asked then."""
    question, value = form.question(name), earlier.value(name)
    if question is None or value is None or since.of(name):
        return False
    scale = form.scale_of(question)
    return scale is None or not isinstance(value, str) or scale.choice(value) is not None


def _since(earlier: tuple[Earlier, ...], form: CompiledForm) -> Standards:
    """New to any of several, changed for any, gone from any."""
    found = [standards(one.form, form) for one in earlier]
    new, changed, gone = (
        tuple(dict.fromkeys(name for one in found for name in getattr(one, part)))
        for part in ("new", "changed", "gone")
    )
    return Standards(new, changed, gone)
