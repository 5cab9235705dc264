"""What is to be done about the visit to one school: plan it, begin it, go on with it, or see it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.analysis.clock_words import when_words
from audit_app.rules.schools.standing import day_of_visit
from audit_app.workbook.schools.visit_record import form_of_visit
from ui.audits.steps.tools import wording_of

if TYPE_CHECKING:
    from audit_app.records import School, Visit
    from audit_app.workbook.schools.accounts import Accounts
    from ui.desk import Desk

_VISIT = {
    "plan": "Plan a visit… (V)",
    "begin": "Begin the visit (V)",
    "go_on": "Continue the visit (V)",
    "see": "See the visit (V)",
    "either": "Visits… (V)",
}


class ToVisit:
    """Which of these it is follows from how the visit stands."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._book = desk, desk.workbook
        self.way = "plan"
        self._next: Visit | None = None

    def take(self, school: School, held: Accounts) -> None:
        """Look at a school's visits."""
        self._school, self._held = school, held
        self._next = self._next_visit()
        self.way = self._what(held)

    @property
    def words(self) -> str:
        """What the button says."""
        return _VISIT[self.way]

    @property
    def is_seen(self) -> bool:
        """Whether a visit is signed off, so that there is something to reply."""
        begun = self._held.returned
        return begun is not None and self._book.returns.is_signed(begun)

    def press(self) -> None:
        """Plan the next visit, begin it, go on with it, or see it (V)."""
        if self.way == "plan":
            self.plan()
        elif self.way == "begin" and self._next is not None:
            self._begin(self._next)
        elif self.way == "either" and self._next is not None:
            self._see_or_begin(self._next)
        elif self._held.returned is not None:
            self._desk.go("walk", self._held.returned.id)

    def _next_visit(self) -> Visit | None:
        """The planned visit that comes first and is not begun, to it or to what it followed."""
        book, years = self._book, self._book.programme.years()
        planned = [
            one
            for one in book.visits.planned(book.schools.thread(self._school))
            if book.visiting.return_of(one.id) is None
        ]
        return min(planned, key=lambda one: day_of_visit(one, years) or date.max, default=None)

    def _what(self, held: Accounts) -> str:
        if held.returned is not None and not self.is_seen:
            return "go_on"
        if self._next is not None:
            return "either" if self.is_seen else "begin"
        return "see" if held.returned is not None else "plan"

    def _see_or_begin(self, planned: Visit) -> None:
        """One visit is signed off and another is planned: which of them is meant is asked."""
        years, seen = self._book.programme.years(), self._held.visit
        done = "" if seen is None else f"See the visit of {when_words(seen, years)}"
        begin = f"Begin the visit planned for {when_words(planned, years)}"
        meant = self._desk.asks.one_of("Visits", "Which visit?", [done, begin])
        if meant == 1:
            self._begin(planned)
        elif meant == 0 and self._held.returned is not None:
            self._desk.go("walk", self._held.returned.id)

    def _begin(self, visit: Visit) -> None:
        form = form_of_visit(self._school.phase, wording_of(self._desk))
        begun: list[str] = []
        saving, begin = self._desk.saving, self._book.visiting.begin
        if saving.do(lambda: begun.append(begin(visit, form)), named="Visit begun"):
            self._desk.go("walk", begun[-1])

    def plan(self) -> None:
        """Plan a visit, where the setting is open."""
        from ui.schools.deeds import plan_visit

        for standing in self._book.programme.standings():
            if standing.school.id == self._school.id:
                plan_visit(self._desk, standing)
                return
        self._desk.saving.tell("This setting is closed: no visit is planned to it")
