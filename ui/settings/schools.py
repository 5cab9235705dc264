"""How school years are counted, and how many visits an officer makes in a term."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from audit_app.problems import Problem
from audit_app.rules.schools.terms import TERM_WORDS, TERMS, SchoolYears, years_from
from audit_app.workbook.schools.programme import PER_TERM
from ui.answering.words import read_number
from ui.parts.arrange import column, label, row
from ui.parts.fields import LineBox, field
from ui.settings.lists import is_in_hand

if TYPE_CHECKING:
    from ui.desk import Desk

_KEY = "school_terms"
_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})")
_WORDS = (
    "The school year begins with the autumn term. The calendar, what falls due in a year and the "
    "names of visits’ terms follow these days; a visit keeps the term that it is planned into."
)


class SchoolCard(QFrame):
    """Each field is saved as it is left; days that make no school year are not taken."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.terms = {name: LineBox(f"{TERM_WORDS[name]} term begins") for name in TERMS}
        self.per_term = LineBox("Visits in a term, for each officer")
        for box in self.terms.values():
            box.left.connect(self.save)
        self.per_term.left.connect(self.save)
        days = row(
            *(field(f"{TERM_WORDS[name]} term begins", box) for name, box in self.terms.items()),
            spacing=12,
        )
        self.setLayout(
            column(
                label("School years and visits", "h3"),
                label(_WORDS, "muted"),
                days,
                label("Day and month, such as 1/9.", "muted"),
                field("Visits in a term, for each officer", self.per_term),
                spacing=10,
                margins=(18, 14, 18, 16),
            )
        )

    def show_held(self, *, spares: bool = False) -> None:
        """Show what is set; the usual days and number until something is.

        It `spares` what is typed and not saved.
        """
        years = self._desk.workbook.programme.years()
        for name, box in self.terms.items():
            month, day = getattr(years, name)
            if not (spares and is_in_hand(self._desk, box, _KEY)):
                box.setText(f"{day}/{month}")
        if not (spares and is_in_hand(self._desk, self.per_term, PER_TERM)):
            self.per_term.setText(str(self._desk.workbook.programme.per_term()))

    def save(self) -> None:
        """Save what is typed, where it differs from what stands."""
        settings, programme = self._desk.workbook.settings, self._desk.workbook.programme
        if self._typed_days() != _days_of(programme.years()):
            self._desk.saving.do(
                lambda: settings.put(_KEY, self._checked_days()), typed=f"setting|{_KEY}"
            )
        else:
            self._desk.saving.hold(f"setting|{_KEY}", is_held=False)  # put back as it was
        typed = self.per_term.text().strip()
        if typed and read_number(typed) != programme.per_term():
            self._desk.saving.do(
                lambda: settings.put(PER_TERM, self._checked_visits()), typed=f"setting|{PER_TERM}"
            )
        else:
            self._desk.saving.hold(f"setting|{PER_TERM}", is_held=False)

    def _typed_days(self) -> dict[str, str]:
        return {name: _read(box.text()) for name, box in self.terms.items()}

    def _checked_days(self) -> dict[str, str]:
        """What is typed, once it is known to make a school year. Raises Problem where it is not."""
        typed = self._typed_days()
        if not all(typed.values()):
            raise Problem(
                "terms",
                "A term begins on a day and a month.",
                "What was set before still stands.",
                "Type each as 1/9 for 1 September.",
            )
        years_from({_KEY: typed})
        return typed

    def _checked_visits(self) -> int:
        """How many visits are typed. Raises Problem where it is no such number."""
        number = read_number(self.per_term.text())
        if number is None or number < 1:
            raise Problem(
                "visits",
                "Visits in a term are a whole number.",
                "What was set before still stands.",
                "Type it as 5.",
            )
        return number


def _days_of(years: SchoolYears) -> dict[str, str]:
    return {name: "{:02}-{:02}".format(*getattr(years, name)) for name in TERMS}


def _read(typed: str) -> str:
    """`1/9` as `09-01`; "" for what is no day."""
    found = _DAY.fullmatch(typed.strip())
    return f"{int(found[2]):02}-{int(found[1]):02}" if found else ""
