"""What is done from the page of a year's returns: opened, asked, sent, chased, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.reports.words import count
from audit_app.rules.reminders import school_reminder
from audit_app.rules.returning import LATE, PART, RETURNED
from audit_app.workbook.schools.reminding import note_reminder
from ui.parts.arrange import button
from ui.schools.returns.opening import open_year
from ui.schools.returns.sending import send_year

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.workbook.schools.year_stands import Stand, YearStands
    from ui.desk import Desk
    from ui.schools.returns.page import SchoolReturnsPage


class Deeds:
    """The buttons of the page, and what each does with the year that is shown."""

    def __init__(self, desk: Desk, page: SchoolReturnsPage) -> None:
        self._desk, self._page = desk, page
        self._late: list[Stand] = []
        self.bring = button("Bring in…", self.bring_in)
        self.buttons: list[QPushButton] = [
            button("Ask new schools", self.ask_new),
            button("Chase (C)", self.chase),
            self.bring,
            button("Make the workbooks…", self.send_all, "primary"),
        ]
        self.chase_late_button = button("", self.chase_late)
        self.of_the_year: list[QPushButton] = [
            self.chase_late_button,
            button("Open a year’s returns…", self.open_year),
            button("Area summary…", self.export_area),
            button("Good practice…", self.export_practice),
        ]

    @property
    def _year(self) -> YearStands | None:
        return self._page.year

    def open_year(self) -> None:
        """Open another year, and go there."""
        opened = open_year(self._desk)
        if opened:
            self._desk.go("school-returns", opened)

    def ask_new(self) -> None:
        """Ask the schools that were added since."""
        if self._year is None:
            return
        held, made = self._year.audit, list[int]()
        rounds = self._desk.workbook.rounds
        self._desk.saving.do(lambda: made.append(rounds.ask_new(held).made))
        if made:
            said = f"{made[0]} more asked" if made[0] else "Every open school is asked already"
            self._desk.saving.tell(said)

    def bring_in(self) -> None:
        """Go to where returned files are looked at."""
        if self._year is not None:
            self._desk.go("bring-in", self._year.audit.id)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Look at returned files or a folder of them that were dropped here."""
        from ui.bring_in.school_returns import look_at

        if self._year is not None and look_at(self._desk, self._year.audit, paths):
            self.bring_in()

    def send_all(self) -> None:
        """Make the workbooks of the returns that are shown."""
        if self._year is not None:
            send_year(self._desk, self._year, self._page.filters.kept(self._year))
            self._page.arrive()

    def export_area(self) -> None:
        """The summary of the year for the partnership."""
        from ui.schools.exporting import export_area

        if self._year is not None:
            export_area(self._desk, self._year.audit.year or 0)

    def export_practice(self) -> None:
        """What schools of the year agreed to share with the others."""
        from ui.schools.exporting import export_practice

        if self._year is not None:
            export_practice(self._desk, self._year.audit.year or 0)

    def chase(self) -> None:
        """Copy a reminder for the chosen school and note the day: this program sends nothing."""
        held = self._chosen()
        typing = isinstance(QApplication.focusWidget(), QLineEdit)
        if self._year is None or held is None or typing:
            return
        if held.state == RETURNED:
            self._desk.saving.tell(f"The return of {held.name} is back")
            return
        QApplication.clipboard().setText(self._reminder(self._year, held))
        pen = self._desk.workbook.pen
        if self._desk.saving.do(lambda: note_reminder(pen, held.return_id), is_said=False):
            self._page.arrive()
            self._desk.saving.tell(f"Reminder for {held.name} copied: paste it into an e-mail")

    def take(self, shown: Sequence[Stand]) -> bool:
        """What can be done with the returns that are shown; whether some of them are late."""
        self._late = [one for one in shown if one.state == LATE]
        which = "one that is" if len(self._late) == 1 else f"{len(self._late)} that are"
        self.chase_late_button.setText(f"Chase the {which} late")
        return bool(self._late)

    def chase_late(self) -> None:
        """Copy a reminder for each that is late and shown, one below the other; note the day."""
        year, late = self._year, self._late
        if year is None or not late:
            return
        QApplication.clipboard().setText("\n\n".join(self._reminder(year, one) for one in late))
        pen = self._desk.workbook.pen

        def note() -> None:
            for one in late:
                note_reminder(pen, one.return_id)

        if self._desk.saving.do(note, is_said=False):
            self._page.arrive()
            said = f"{count(len(late), 'reminder')} copied: paste each into its e-mail"
            self._desk.saving.tell(said)

    def _chosen(self) -> Stand | None:
        """The chosen return; of one on another edition, the return of its school that is furthest.

        A school that sent one of them back is asked for no other.
        """
        held = self._page.table.row()
        if held is None or not held.beside or self._year is None:
            return held
        return next(one for one in self._year.returns if one.return_id == held.beside)

    def _reminder(self, year: YearStands, held: Stand) -> str:
        begun = held.state == PART or bool(held.answers)
        today = self._desk.today()
        return school_reminder(year.audit.title, held.name, year.due, today, begun=begun)
