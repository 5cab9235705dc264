"""Planning a visit to one school: its kind, its term, and its day where one is agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.answering.words import A_DAY, read_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.size import fill_dialog

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import School
    from audit_app.rules.schools.terms import SchoolYears

KINDS = [("full", "Full visit"), ("return", "Return visit"), ("thematic", "Thematic visit")]
_YEARS_AHEAD = 3


class PlanDialog(QDialog):
    """Only a full visit starts the three-year clock again; the dialog says so."""

    def __init__(
        self, school: School, years: SchoolYears, today: date, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Plan a visit")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._years = years
        first = years.year_of(today)
        terms = [
            term
            for year in range(first, first + _YEARS_AHEAD)
            for term in years.terms(year)
            if term.last >= today
        ]
        self.kind = Choice("Kind of visit", KINDS)
        self.term = Choice("Term", [(term.code, term.words) for term in terms])
        self.day = LineBox("Day")
        self._banner = Banner()
        keep = button("Plan the visit", self._try, "primary")
        fill_dialog(
            self,
            column(
                label(f"Plan a visit to {school.name}", "h2"),
                self._banner,
                field("Kind of visit", self.kind, "Only a full visit restarts the three years."),
                field("Term", self.term),
                field("Day", self.day, f"Only where one is agreed; it says the term. {A_DAY}"),
                None,
                spacing=12,
            ),
            row(None, button("Put away", self.reject), keep),
            520,
        )
        self.kind.setFocus()

    def planned(self) -> tuple[str, str, str | None]:
        """The kind, the term's code, and the day; a day that is agreed says the term."""
        from datetime import date as day_type

        day = read_day(self.day.text())
        term = self.term.word()
        if day is not None:
            term = self._years.term_of(day_type.fromisoformat(day)).code
        return self.kind.word(), term, day

    def _try(self) -> None:
        typed = self.day.text().strip()
        if typed and read_day(typed) is None:
            self._banner.say("warn", f"“{typed[:20]}” is not a day.", "Type it as 18/12/2026.")
            self.day.setFocus()
            return
        self.accept()
