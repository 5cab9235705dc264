"""The programme of visits as a whole: where every school stands, and plans for many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports import programme
from audit_app.reports.words import SENSITIVE
from audit_app.rules.schools.programme import visits_per_term
from audit_app.rules.schools.standing import standings
from audit_app.rules.schools.terms import years_from
from audit_app.store.export_log import newest_receipt
from audit_app.store.visited import next_visit
from audit_app.workbook.puts import changing, making
from audit_app.workbook.schools.pressing import Pressing, pressing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.document import Report
    from audit_app.journal.lines import Put
    from audit_app.records import Visit
    from audit_app.rules.schools.programme import Proposed
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears
    from audit_app.workbook.pen import Change, Pen
    from audit_app.workbook.schools.register import Schools
    from audit_app.workbook.schools.visits import Visits
    from audit_app.workbook.settings import Settings

PER_TERM = "visits_per_term"


class Programme:
    """Reads the schools, their clocks and their visits together; plans and swaps in one deed."""

    def __init__(self, pen: Pen, schools: Schools, visits: Visits, settings: Settings) -> None:
        self._pen = pen
        self._schools, self._visits, self._settings = schools, visits, settings
        self._held: tuple[tuple[int, SchoolYears], tuple[Standing, ...]] | None = None

    def years(self) -> SchoolYears:
        """How this partnership counts school years."""
        return years_from(self._settings.all())

    def per_term(self) -> int:
        """How many visits an officer makes in a term."""
        return visits_per_term(self._settings.all().get(PER_TERM))

    def standings(self) -> tuple[Standing, ...]:
        """Where each open school stands, by name; worked out anew once something was written."""
        now = newest_receipt(self._pen.file), self.years()
        if self._held is None or self._held[0] != now:
            found = standings(self._schools.threads(), self._visits.all(), now[1])
            self._held = now, found
        return self._held[1]

    def pressing(self, today: date) -> Pressing:
        """How the schools stand in numbers, and those alone that may need somebody by today."""
        return pressing(self._pen.file, self.years(), today)

    def next_visit(self, today: date) -> tuple[date, str] | None:
        """The next visit whose day is agreed, and to which school; None where there is none."""
        return next_visit(self._pen.file, today)

    def report(
        self,
        year: int,
        today: date,
        suffix: str,
        *,
        marking: str = SENSITIVE,
        final: bool = False,
        large_print: bool = False,
    ) -> Report:
        """The programme of a school year: `.xlsx`, `.pdf` or `.ics`, by the ending asked for."""
        partnership = str(self._settings.all().get("partnership", "")) or "The partnership"
        held = programme.Programme(
            partnership, today, year, self.years(), self.standings(), marking, final, large_print
        )
        made = {".xlsx": programme.sheet, ".ics": programme.days}.get(suffix, programme.paper)
        return made(held)

    def plan_all(self, proposed: Sequence[Proposed]) -> Change | None:
        """Plan every visit that was ticked, in one deed that one undo takes back.

        Raises Problem where one of the schools has a full visit planned by now.
        """
        has_plan = {
            one.school.id: one.school.name for one in self.standings() if one.next_full is not None
        }
        twice = [has_plan[one.school_id] for one in proposed if one.school_id in has_plan]
        if twice:
            raise Problem(
                "planned-already",
                f"A full visit is planned already: {', '.join(twice[:3])}.",
                "Nothing was planned.",
                "Propose the plan again: it keeps what is planned.",
            )
        puts: list[Put] = []
        for one in proposed:
            puts += making(
                "visit",
                self._pen.sources.new_id(),
                school_id=one.school_id,
                kind="full",
                term=one.term,
                officer_role=one.officer_role,
                standing="planned",
            )
        words = "a visit" if len(proposed) == 1 else f"{len(proposed)} visits"
        return self._pen.write(f"Plan {words}", puts)

    def swap(self, one: Visit, other: Visit, reason: str) -> Change | None:
        """Let two planned visits change places, with the reason: both are moved in one deed.

        Raises Problem where either is not planned any more, or without a reason.
        """
        for visit in (one, other):
            if visit.standing != "planned":
                raise Problem(
                    "not-planned",
                    "One of the two visits is not planned any more.",
                    "Nothing was changed.",
                    "Choose another visit to swap with.",
                )
        if not reason.strip():
            raise Problem(
                "no-reason",
                "Visits are swapped with a reason.",
                "Both stay where they were.",
                "Say why they are swapped: the history of each keeps it.",
            )
        puts = [
            *changing(one, term=other.term, on_date=other.on_date, move_reason=reason),
            *changing(other, term=one.term, on_date=one.on_date, move_reason=reason),
        ]
        return self._pen.write("Swap two visits", puts)
