"""What is done from the page of a year's returns: opened, asked, sent, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.arrange import button
from ui.returned import take_returned
from ui.schools.returns.chasing import Chasing
from ui.schools.returns.opening import open_year
from ui.schools.returns.sending import send_year

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from audit_app.workbook.schools.year_stands import YearStands
    from ui.desk import Desk
    from ui.schools.returns.page import SchoolReturnsPage


class Deeds:
    """The buttons of the page, and what each does with the year that is shown."""

    def __init__(self, desk: Desk, page: SchoolReturnsPage) -> None:
        self._desk, self._page = desk, page
        self.chasing = Chasing(desk, page)
        self.bring = button("Bring in…", self.bring_in)
        self.buttons: list[QPushButton] = [
            button("Ask new schools", self.ask_new),
            button("Chase (C)", self.chasing.chase),
            self.bring,
            button("Make the workbooks…", self.send_all, "primary"),
        ]
        self.of_the_year: list[QPushButton] = [
            self.chasing.late_button,
            self.chasing.addresses_button,
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

        if self._year is None:
            take_returned(self._desk, paths)  # which says that no year is open
        elif look_at(self._desk, self._year.audit, paths):
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
