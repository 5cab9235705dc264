"""Which three school years the calendar shows: Earlier and Later turn them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from audit_app.charts.calendar_line import window
from audit_app.rules.schools.terms import year_words
from ui.parts.arrange import button

if TYPE_CHECKING:
    from audit_app.charts.calendar_line import Window
    from ui.desk import Desk


class Turning(QObject):
    """The year that is shown last, at first this one; `turned` when it is another."""

    turned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.years = desk.workbook.programme.years()
        self.last = self.years.year_of(desk.today())
        self.buttons = [
            button("Earlier", lambda: self.turn(-1)),
            button("Later", lambda: self.turn(1)),
        ]
        for held in self.buttons:
            held.setAccessibleName(f"{held.text()} school years")

    def read(self) -> None:
        """Take the years as the settings have them now."""
        self.years = self._desk.workbook.programme.years()

    def window(self) -> Window:
        """The days that are shown."""
        return window(self.years, self.last, self._desk.today())

    def words(self) -> str:
        """Which years are shown, such as "School years 2024-25 to 2026-27."."""
        return f"School years {year_words(self.last - 2)} to {year_words(self.last)}."

    def turn(self, step: int) -> None:
        """Show the school years before or after."""
        self.last += step
        self.turned.emit()
