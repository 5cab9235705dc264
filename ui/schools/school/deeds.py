"""What is done from a school's page: its visit, and the documents for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.analysis.clock_words import when_words
from audit_app.rules.schools.standing import day_of_visit
from audit_app.workbook.schools.documents import LETTER, REPLY, REPORT, SHEET, SLIP
from audit_app.workbook.schools.visit_record import form_of_visit
from ui.audits.steps.tools import wording_of
from ui.documents import export_of_school
from ui.keeping import about, ask_until_kept
from ui.parts.arrange import be_primary, button
from ui.parts.ways import Ways

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

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


class Deeds:
    """The buttons of the page, and what each does."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page, self._book = desk, page, desk.workbook
        self.visit_button = button(_VISIT["plan"], self.visit)
        self.reply_button = button("Make the reply to the school…", self.reply, "primary")
        self._return = button("This year’s return", self._see_return)
        self.another_button = button("Plan another visit…", self._plan)
        others: list[QPushButton] = [
            self.another_button,
            button("Preparation letter…", lambda: self._export(LETTER)),
            button("Sheet for the walk round…", lambda: self._export(SHEET)),
            button("Feedback slip…", lambda: self._export(SLIP)),
            button("Visit report…", self.report),
            button("Still to look at", lambda: desk.go("still", self._school.id)),
            button("Contacts", lambda: desk.go("register", self._school.id)),
            self._return,
        ]
        self.ways = Ways(others)
        self._way = "plan"
        self._next: Visit | None = None

    def take(self, school: School, held: Accounts) -> None:
        """What is to be done follows from how the visit stands."""
        self._school, self._held = school, held
        self._next = self._next_visit()
        self._way = self._what(held)
        self.visit_button.setText(_VISIT[self._way])
        be_primary(self.visit_button, is_primary=not self._is_seen)
        be_primary(self.reply_button, is_primary=self._is_seen)
        self.ways.offer(self.another_button, is_offered=self._way == "see")
        self.ways.offer(self._return, is_offered=held.now.returned is not None)

    @property
    def buttons(self) -> list[QPushButton]:
        """The visit and the reply; what comes next is the primary one, last."""
        held = [self.visit_button, self.reply_button]
        return held if self._is_seen else held[::-1]

    @property
    def _is_seen(self) -> bool:
        """Whether a visit is signed off, so that there is something to reply."""
        begun = self._held.returned
        return begun is not None and self._book.returns.is_signed(begun)

    def visit(self) -> None:
        """Plan the next visit, begin it, go on with it, or see it (V)."""
        if self._way == "plan":
            self._plan()
        elif self._way == "begin" and self._next is not None:
            self._begin(self._next)
        elif self._way == "either" and self._next is not None:
            self._see_or_begin(self._next)
        elif self._held.returned is not None:
            self._desk.go("walk", self._held.returned.id)

    def reply(self) -> None:
        """Make the reply to the school (Ctrl+E)."""
        self._export(REPLY)

    def report(self) -> None:
        """The report on the visit: when its draft was sent, what came back, and whether final."""
        visit = self._held.visit
        if visit is None or visit.standing != "done":
            self._export(REPORT)  # which says what is missing
            return
        from ui.schools.school.report import ReportDialog, keep_report

        dialog = about(ReportDialog(visit, self._desk, self._page.window()), visit.id)
        if (
            ask_until_kept(
                dialog,
                lambda: self._desk.saving.do(
                    lambda: keep_report(self._book, visit.id, dialog), named="Report noted"
                ),
            )
            and dialog.is_written
        ):
            self._export(REPORT)

    def _export(self, what: str) -> None:
        export_of_school(self._desk, self._school, what)

    def _see_return(self) -> None:
        if self._held.now.returned is not None:
            self._desk.go("walk", self._held.now.returned.id)

    def _next_visit(self) -> Visit | None:
        """The planned visit that comes first and is not begun, to it or to what it followed."""
        book, years = self._book, self._book.programme.years()
        planned = [
            one
            for one in book.visits.of_thread(book.schools.thread(self._school))
            if one.standing == "planned" and book.visiting.return_of(one.id) is None
        ]
        return min(planned, key=lambda one: day_of_visit(one, years) or date.max, default=None)

    def _what(self, held: Accounts) -> str:
        if held.returned is not None and not self._is_seen:
            return "go_on"
        if self._next is not None:
            return "either" if self._is_seen else "begin"
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

    def _plan(self) -> None:
        from ui.schools.deeds import plan_visit

        for standing in self._book.programme.standings():
            if standing.school.id == self._school.id:
                plan_visit(self._desk, standing)
                return
        self._desk.saving.tell("This setting is closed: no visit is planned to it")
