"""How the schools stand, beside what needs somebody: the three years, and this year's returns."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from audit_app.analysis.coverage import sentence
from audit_app.charts.school_marks import MOST, school_marks
from audit_app.rules.dates import with_weekday
from audit_app.rules.schools.needs import RoundOfReturns, school_needs
from ui.painter import FittedPicture
from ui.parts.arrange import button, clear, column, label, rule

if TYPE_CHECKING:
    from audit_app.document import Picture
    from audit_app.picture import Measure
    from audit_app.rules.needs import Need
    from audit_app.rules.schools.pressing import Numbers
    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk


class HeldOfSchools:
    """What Home shows of the schools, read once for each look."""

    def __init__(self, book: Workbook, today: date) -> None:
        self._pressing, self._today = book.programme.pressing(today), today
        self._years = book.programme.years()
        self.numbers = self._pressing.numbers
        self.rounds = tuple(_rounds(book))

    def needs(self) -> list[Need]:
        """What needs the officer."""
        return school_needs(self._pressing.standings, self.rounds, self._today, self._years)


def _rounds(book: Workbook) -> list[RoundOfReturns]:
    """The newest year's returns, where there are any: older ones need nobody any more."""
    for held in book.rounds.all()[:1]:
        back, whole = book.rounds.signed(held.id)
        if held.returns_due is not None and whole:
            due = date.fromisoformat(held.returns_due)
            return [RoundOfReturns(held.id, held.title, back, whole, due)]
    return []


class SchoolsPanel(QFrame):
    """The schools in a picture and two sentences, with the way to each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._desk = desk
        self._body = column(spacing=10, margins=(20, 18, 20, 18))
        self.setLayout(self._body)
        self.first: QWidget = self

    def show_held(self, held: HeldOfSchools) -> None:
        """Show how the schools stand; nothing while there is none."""
        clear(self._body)
        told = held.numbers
        self.setVisible(bool(told.whole))
        if not told.whole:
            return
        see = button("See the three years", lambda: self._desk.go("schools", ""), "link")
        self._body.addWidget(label("Schools", "h3"))
        if told.total <= MOST:
            self._body.addWidget(_marks(told))
        self._body.addWidget(label(sentence(told)))
        self._body.addWidget(see)
        for one in held.rounds:
            self._body.addWidget(rule())
            self._body.addWidget(label("This year’s school returns", "h3"))
            words = f"{one.back} of {one.whole} back. Due by {with_weekday(one.due)}."
            self._body.addWidget(label(words))
            self._body.addWidget(self._see_returns(one.id))
        self._body.addStretch(1)
        self.first = see

    def _see_returns(self, identity: str) -> QWidget:
        return button("See who", lambda: self._desk.go("school-returns", identity), "link")


def _marks(told: Numbers) -> FittedPicture:
    def draw(width: float, measure: Measure) -> Picture:
        return school_marks(
            told.seen, told.past, told.others, width, measure, unrecorded=told.unrecorded
        )

    return FittedPicture(draw)
