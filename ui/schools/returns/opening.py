"""Opening a school year's returns: which year, by when, and which third of the standards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import count
from audit_app.rules.schools.terms import year_words, years_from
from ui.answering.words import A_DAY, read_day, say_day
from ui.audits.steps import wording_of
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import Choice, LineBox, field
from ui.parts.needs import Needs
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.waiting import the_window

if TYPE_CHECKING:
    from ui.desk import Desk

_CYCLES = (
    ("", "All of the standards"),
    ("1", "Year 1 of 3, and those that are asked each year"),
    ("2", "Year 2 of 3, and those that are asked each year"),
    ("3", "Year 3 of 3, and those that are asked each year"),
)
_MAKES = (
    "Every open school gets a return on the form of its phase. A trust of two or more schools "
    "answers what is the same in all of them once."
)


class OpenDialog(QDialog):
    """Which year is opened, when its returns are due, and what is asked."""

    def __init__(self, years: list[int], now: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Open a year’s returns")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.year = Choice("School year", [(str(year), year_words(year)) for year in years])
        self.year.choose(str(now))
        self.due = LineBox("Due back")
        self.due.setText(say_day(usual_due(now).isoformat()))
        self.cycle = Choice("Which standards", list(_CYCLES))
        keep = button("Open the returns", self.accept, "primary")
        self._needs = Needs(keep)
        fill_dialog(
            self,
            column(
                label("Open a year’s returns", "h2"),
                label(_MAKES),
                field("School year", self.year),
                field("Due back", self.due, A_DAY),
                field("Which standards", self.cycle),
                self._needs,
                None,
                spacing=12,
            ),
            row(None, put_away_button(self), keep),
            560,
        )
        self.year.currentIndexChanged.connect(self._offer_day)
        self.due.textChanged.connect(self._look)
        self.year.setFocus()

    def chosen(self) -> tuple[int, str, str | None]:
        """The year, the day and the third."""
        day = read_day(self.due.text()) or ""
        return int(self.year.word()), day, self.cycle.word() or None

    def _offer_day(self) -> None:
        self.due.setText(say_day(usual_due(int(self.year.word())).isoformat()))

    def _look(self) -> None:
        is_day = read_day(self.due.text()) is not None
        self._needs.say("" if is_day else "type the day as 18/12/2026")


def usual_due(year: int) -> date:
    """The last day of January, by when most partnerships want their returns."""
    return date(year + 1, 1, 31)


def open_year(desk: Desk) -> str:
    """Ask which year is opened, and open it; its round's id, or "" where it was put away."""
    book = desk.workbook
    now = years_from(book.settings.all()).year_of(desk.today())
    taken = {held.year for held in book.rounds.all()}
    years = [year for year in (now - 1, now, now + 1) if year not in taken]
    if not years:
        desk.saving.tell("This year, the last and the next are open already")
        return ""
    dialog = OpenDialog(years, now if now in years else years[-1], the_window())
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    year, due, cycle = dialog.chosen() if accepted else (0, "", None)
    dialog.deleteLater()
    if not accepted:
        return ""
    opened = []
    done = desk.saving.do(
        lambda: opened.append(book.rounds.open(year, due, wording_of(desk), cycle)),
        named=f"Returns of {year_words(year)} opened",
    )
    if not done or not opened:
        return ""
    if opened[0].without_phase:
        left = count(len(opened[0].without_phase), "school")
        desk.saving.tell(f"{count(opened[0].made, 'return')} made; {left} without a phase got none")
    return opened[0].round_id
