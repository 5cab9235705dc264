"""The three accounts of the standard in hand: last year's, this year's, and the visit's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from audit_app.rules.dates import short
from audit_app.rules.schools.terms import year_words
from ui.look import look
from ui.parts.arrange import button, clear, column, label, row
from ui.parts.ring import Ring
from ui.schools.school.cells import claim_words, seen_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.claims import Claim, Line
    from audit_app.workbook.schools.accounts import Accounts, Year

_HIGH, _BAR = 216, 66  # pixels at 100 %: of the accounts, and of their folded bar
_LOW = 660  # a page that is lower than this shows the bar unless it is unfolded
_SHOW, _FOLD = "Show what each says", "Fold away"


class Dock(QScrollArea):
    """Keeps the three accounts in sight below the standards; they scroll where they are long."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        Ring(self)
        self.setAccessibleName("What each account says")
        self.fit(is_folded=False)

    def fit(self, *, is_folded: bool) -> None:
        """As high as the accounts, or as their bar."""
        self.setFixedHeight(look.current().px(_BAR if is_folded else _HIGH))


class ThreeAccounts(QFrame):
    """Beside each other, or below each other where there is no room; `add` is for an action.

    In a low page they are folded into a bar, so that the standards have the room; `folded` tells.
    """

    folded = Signal()

    def __init__(self, add: QPushButton) -> None:
        super().__init__()
        self._is_low = False
        self._wish: bool | None = None
        self.fold = button(_FOLD, self._turn)
        self.setObjectName("card")
        self._title, self._body = label("", "h3"), column(spacing=12)
        head = row(self._title, self.fold, add, spacing=12)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._body, None, spacing=10, margins=(18, 14, 18, 14)))
        self._shown: tuple[Accounts, Line, date] | None = None
        self._is_wide = True

    def show_line(self, held: Accounts, line: Line, today: date) -> None:
        """Show what each says of one standard, in its own words."""
        self._shown = held, line, today
        self._draw()

    @property
    def is_folded(self) -> bool:
        """Whether only the bar is shown: as was wished here, or else as the page is low."""
        return self._is_wide and (self._is_low if self._wish is None else self._wish)

    def fit(self, *, is_wide: bool, height: int) -> None:
        """Lay out for the room there is: the page's effective height."""
        before = self._is_wide, self.is_folded
        self._is_wide, self._is_low = is_wide, height < _LOW
        if (self._is_wide, self.is_folded) != before:
            self._draw()

    def _turn(self) -> None:
        self._wish = not self.is_folded
        self._draw()
        self.folded.emit()

    def _draw(self) -> None:
        if self._shown is None:
            return
        held, line, today = self._shown
        clear(self._body)
        self.fold.setVisible(self._is_wide)
        self.fold.setText(_SHOW if self.is_folded else _FOLD)
        if self.is_folded:
            self._title.setText(line.standard.name)
            return
        parts = [
            _said(held.last, line.last, today),
            _said(held.now, line.now, today),
            _account(visit_head(held, today), _visited(held), seen_words(line)),
        ]
        self._title.setText(f"{line.standard.name}  {line.standard.label}")
        if self._is_wide:
            beside = row(*parts, spacing=24)
            for place in range(len(parts)):
                beside.setStretch(place, 1)
            self._body.addLayout(beside)
        else:
            for part in parts:
                self._body.addWidget(part)


def school_head(year: Year) -> str:
    """`School, 2026-27`."""
    return f"School, {year_words(year.year)}"


def visit_head(held: Accounts, today: date) -> str:
    """`Visit, 24 Nov`; without a day, `Visit`; `Not visited yet` where there is none."""
    if held.visit is None:
        return "Not visited yet"
    day = held.visit.on_date
    return f"Visit, {short(date.fromisoformat(day), today)}" if day else "Visit"


def _said(year: Year, claim: Claim, today: date) -> QWidget:
    """What was said of a standard in a year, with who signed it: the school, or its trust."""
    trust = claim.trust
    if year.returned is None:
        second = "Nothing came back"
    elif trust is None:
        second = _signed(year.role, year.on, today) or "Not signed off yet"
    else:
        signed = _signed(trust.role, trust.on, today) or "not signed off yet"
        second = f"{trust.name}, for all its schools: {signed}"
    return _account(school_head(year), second, claim_words(claim))


def _signed(role: str, on: str, today: date) -> str:
    return f"{role}, {short(date.fromisoformat(on), today)}" if on else ""


def _visited(held: Accounts) -> str:
    if held.visit is None or held.returned is None:
        return "No visit of these two years has begun"
    return "Signed off" if held.visit.standing == "done" else "Not signed off yet"


def _account(head: str, second: str, lines: Sequence[str]) -> QWidget:
    made = QWidget()
    words = [label(line) for line in lines]
    made.setLayout(column(label(head, "strong"), label(second, "small"), *words, None, spacing=4))
    return made
