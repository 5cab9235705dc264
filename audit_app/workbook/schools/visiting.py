"""A visit as it happens: begun, walked, signed off as done or declined, its report agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import Audit, PinnedForm, Return, School, Visit
from audit_app.rules.schools.reporting import draft_sent, noted
from audit_app.rules.schools.terms import years_from
from audit_app.store import read
from audit_app.workbook.answers import given
from audit_app.workbook.forms import pinning
from audit_app.workbook.puts import changing
from audit_app.workbook.schools.agreed import into_the_plan
from audit_app.workbook.schools.visit_record import (
    DAY,
    DRAFT,
    KIND,
    form_of_visit,
    opening,
    recording,
    round_id,
    sections_of,
)
from audit_app.workbook.settings import Settings
from forms.compiled import read_compiled
from forms.rules import Given

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.workbook.answers import Answers
    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm


class Visiting:
    """The return of each visit, and the report on it from draft to final."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def begin(self, visit: Visit, form: CompiledForm) -> str:
        """Begin a planned visit: its return, on the form of such visits that year; its id.

        What was planned of it (its kind, its day) stands in it as answered. Raises Problem for a
        visit that was declined or called off.
        """
        held = self.return_of(visit.id)
        if held is not None:
            return held.id
        if visit.standing != "planned":
            raise Problem(
                "not-planned",
                "This visit is not planned any more.",
                "Nothing was changed.",
                "Plan another visit to the school.",
            )
        school = read.row(self._pen.file, School, visit.school_id)
        year = self._year(visit)
        puts, form = self._round(year, form)
        identity, record = recording(form, year, visit, school.phase)
        puts += record
        self._pen.write(f"Begin the visit to {school.name}", puts)
        return identity

    def return_of(self, visit_id: str) -> Return | None:
        """The return in which a visit is recorded; None while it is not begun."""
        found = read.rows(self._pen.file, Return, visit_id=visit_id)
        return found[0] if found else None

    def school_of(self, returned: Return) -> School:
        """The school that a visit's return is about."""
        visit = read.row(self._pen.file, Visit, str(returned.visit_id))
        return read.row(self._pen.file, School, visit.school_id)

    def note_report(
        self, visit: Visit, sent: date | None, said: tuple[str, str], final_on: date | None
    ) -> Change | None:
        """Note in one deed how a report stands now: its draft's day, comments and reply, if final.

        What stood there and is none any more is taken back. Raises Problem where one step comes
        too early, or was taken back too late; then nothing of it is noted.
        """
        cells = noted(visit, sent, said, final_on)
        return self._pen.write("Note the report on a visit", changing(visit, **cells))

    def _year(self, visit: Visit) -> int:
        if visit.on_date is None and visit.term:
            return int(visit.term[:4])
        day = visit.on_date or self._pen.today().isoformat()
        return years_from(Settings(self._pen).all()).year_of(date.fromisoformat(day))

    def _round(self, year: int, form: CompiledForm) -> tuple[list[Put], CompiledForm]:
        """What opens the year's round where it is not open; and the form that it is on."""
        for held in read.rows(self._pen.file, Audit, id=round_id(year)):
            found = self._pinned(held, form)
            return ([], found) if found is not None else (pinning(form), form)
        of_schools = form_of_visit(None, Settings(self._pen).wording())
        if sections_of(of_schools) == sections_of(form):
            return opening(year, form), form
        return [*opening(year, of_schools), *pinning(form)], form

    def _pinned(self, round_: Audit, form: CompiledForm) -> CompiledForm | None:
        """The form of the round that compares the same sections: of schools, or of early years."""
        returns = read.rows(self._pen.file, Return, audit_id=round_.id)
        for identity in dict.fromkeys([round_.form_id, *(one.form_id for one in returns)]):
            found = read_compiled(read.row(self._pen.file, PinnedForm, str(identity)).text)
            if sections_of(found) == sections_of(form):
                return found
        return None


def kind_of(visit: Visit, answered: object) -> str:
    """The kind by which a visit is asked: what its record says, or else what was planned."""
    said = answered if isinstance(answered, str) else None
    return said if said in {"full", "return", "thematic"} else visit.kind or ""


def closing(pen: Pen, returned: Return, answers: Answers) -> list[Put]:
    """What the sign-off of a visit's return makes of the visit: done on its day, or declined.

    The actions that were agreed on a visit that was made join the one plan. Nothing for any other
    return. Raises Problem where a visit that was made has no day yet, or one still to come.
    """
    if returned.visit_id is None:
        return []
    visit = read.row(pen.file, Visit, returned.visit_id)
    held = given(answers.of_return(returned.id))
    kind = held.get(KIND, Given())
    if kind.value == "declined":
        reason = kind.note or "Said in the record of the visit"
        return changing(visit, standing="declined", standing_reason=reason)
    day = held.get(DAY, Given()).value or visit.on_date
    today = pen.today().isoformat()
    if not isinstance(day, str) or day > today:
        raise Problem(
            "no-day",
            "A visit is signed off as done on its day, and its day is "
            f"{'not said' if not day else 'still to come'}.",
            "The record is still open; everything in it is saved.",
            "Write the day of the visit at V0.03.",
        )
    term = years_from(Settings(pen).all()).term_of(date.fromisoformat(day)).code
    cells: dict[str, object] = {"on_date": day, "term": term, "standing": "done"}
    sent = held.get(DRAFT, Given()).value
    if visit.drafted_on is None and isinstance(sent, str) and day <= sent <= today:
        cells |= _sent(visit, date.fromisoformat(sent))
    puts = changing(visit, kind=kind_of(visit, kind.value), standing_reason=None, **cells)
    return [*puts, *into_the_plan(pen.file, returned.id, visit.school_id)]


def _sent(visit: Visit, on: date) -> dict[str, object]:
    """The draft of a visit that is being signed off was sent on a day.

    Nothing beyond the years whose bank holidays are known: that is said where its day is asked, and
    is no reason to keep a visit open.
    """
    try:
        return draft_sent(replace(visit, standing="done"), on)
    except Problem:
        return {}
