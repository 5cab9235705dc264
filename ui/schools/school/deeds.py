"""What is done from a school's page: its visit, and the documents for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.schools.documents import LETTER, REPLY, REPORT, SHEET, SLIP
from forms.counterparts import standards_tested
from ui.actions.adding import add_action
from ui.documents import export_of_school
from ui.keeping import about, ask_until_kept
from ui.parts.arrange import be_primary, button
from ui.parts.short import may_be_short
from ui.parts.ways import Ways
from ui.schools.school.history import show_years
from ui.schools.school.to_visit import ToVisit
from ui.walk.place import keep_place, place_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from audit_app.analysis.claims import Line
    from audit_app.records import School
    from audit_app.workbook.schools.accounts import Accounts
    from ui.desk import Desk


class Deeds:
    """The buttons of the page, and what each does; and what is done with one of the standards."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        self._desk, self._page, self._book = desk, page, desk.workbook
        self.visit = ToVisit(desk)
        self.visit_button = button(self.visit.words, self.visit.press)
        reply = button("Make the reply to the school…", self.reply, "primary")
        self.reply_button = may_be_short(reply, "Reply…")
        self._return = button("This year’s return", self._see_return)
        self.another_button = button("Plan another visit…", self.visit.plan)
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

    def take(self, school: School, held: Accounts) -> None:
        """What is to be done follows from how the visit stands."""
        self._school, self._held = school, held
        self.visit.take(school, held)
        self.visit_button.setText(self.visit.words)
        be_primary(self.visit_button, is_primary=not self.visit.is_seen)
        be_primary(self.reply_button, is_primary=self.visit.is_seen)
        self.ways.offer(self.another_button, is_offered=self.visit.way == "see")
        self.ways.offer(self._return, is_offered=held.now.returned is not None)

    @property
    def buttons(self) -> list[QPushButton]:
        """The visit and the reply; what comes next is the primary one, last."""
        held = [self.visit_button, self.reply_button]
        return held if self.visit.is_seen else held[::-1]

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

    def open_check(self, line: Line) -> None:
        """Go to the check of the visit that tests a standard, where a visit has begun."""
        returned = self._held.returned
        if returned is None:
            return
        form = self._book.returns.form(returned)
        checks = [one.name for one in form.questions if line.standard.name in standards_tested(one)]
        if checks:
            keep_place(self._desk, place_name(returned.id), (checks[0], ""))
        self._desk.go("walk", returned.id)

    def add_action(self, line: Line) -> None:
        """Add an action for a standard (A)."""
        why = f"{self._school.name}, {line.standard.name} {line.standard.label}"
        window, school = self._page.window(), self._school.id
        add_action(self._desk, window, "school_audit", why, school_id=school)

    def show_history(self, line: Line) -> None:
        """Show what was said of a standard in each year (H)."""
        show_years(self._desk, self._school, line, self._page.window())

    def _export(self, what: str) -> None:
        export_of_school(self._desk, self._school, what)

    def _see_return(self) -> None:
        if self._held.now.returned is not None:
            self._desk.go("walk", self._held.now.returned.id)
