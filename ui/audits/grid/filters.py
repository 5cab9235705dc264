"""Which returns of the grid are shown: how they stand, of which agency, about which child."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.audits.grid.cells import (
    LATE,
    NIL,
    NOTHING,
    RETURNED,
    SIGNED,
    TO_COME,
    GridCell,
)
from ui.parts.fields import Choice
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.records import Agency, Case

    Cells = Mapping[tuple[str, str], GridCell]

_GAP = 8
# What may be chosen, with what it keeps; the first is everything.
_KEPT: tuple[tuple[str, Callable[[GridCell], bool]], ...] = (
    ("Every return", lambda _cell: True),
    ("Still to come", lambda cell: cell.state in TO_COME),
    ("Late", lambda cell: cell.state == LATE),
    ("Returned", lambda cell: cell.state == RETURNED),
    ("To fix", lambda cell: cell.to_fix > 0),
    ("Signed off", lambda cell: cell.state in {SIGNED, NIL}),
)


class Filters(QWidget):
    """Each state carries its count, and stays when it is 0; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.state = Choice("Which returns", [("", _KEPT[0][0])])
        self.agency = Choice("Agency", [("", "Every agency")])
        self.child = Choice("Child", [("", "Every child")])
        for choice in (self.state, self.agency, self.child):
            choice.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._is_one_line = False
        self._flow = Flow(self.state, self.agency, self.child, spacing=_GAP)
        self.setLayout(self._flow)

    def be_one_line(self, *, is_one_line: bool) -> None:
        """Keep room for all of them beside each other, or wrap where there is none."""
        self._is_one_line = is_one_line
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As wide as all of them where they are to stand in one line."""
        least = super().minimumSizeHint()
        items = (self._flow.itemAt(at) for at in range(self._flow.count()))
        shown = [item.sizeHint().width() for item in items if item is not None]
        wide = sum(shown) + _GAP * (len(shown) - 1)
        return QSize(wide, least.height()) if self._is_one_line else least

    def offer(self, agencies: Sequence[Agency], cases: Sequence[Case], cells: Cells) -> None:
        """Offer what there is to choose, each state with how many returns stand so."""
        self.agency.offer([("", "Every agency"), *((held.id, held.name) for held in agencies)])
        self.child.offer([("", "Every child"), *((held.id, held.reference) for held in cases)])
        offered = [("", _KEPT[0][0])]
        for words, keeps in _KEPT[1:]:
            count = sum(1 for cell in cells.values() if keeps(cell))
            offered.append((words, f"{words} ({count})"))
        self.state.offer(offered)
        for choice, longest in ((self.state, 15), (self.agency, 15), (self.child, 10)):
            choice.setMinimumContentsLength(longest)  # the whole name is in its list
        choices = (self.state, self.agency, self.child)
        high = min(choice.sizeHint().height() for choice in choices)  # the focus adds to one of it
        for choice in choices:
            choice.setFixedHeight(high)

    def held(self) -> str:
        """What is chosen, as it is kept for the next time; "" where nothing is left out."""
        words = [choice.word() for choice in (self.state, self.agency, self.child)]
        return "|".join(words) if any(words) else ""

    def take_up(self, held: str) -> None:
        """Choose what was chosen when the grid was left; what is not offered any more is not."""
        self.blockSignals(True)
        words = held.split("|")
        for choice, word in zip((self.state, self.agency, self.child), words, strict=False):
            choice.choose(word)
        self.blockSignals(False)

    def kept(
        self, agencies: Sequence[Agency], cases: Sequence[Case], cells: Cells
    ) -> tuple[list[Agency], list[Case], dict[tuple[str, str], GridCell]]:
        """What is shown: rows and columns with something in them, the rest of them quiet."""
        keeps = dict(_KEPT)[self.state.word()] if self.state.word() else None
        rows = [a for a in agencies if self.agency.word() in {"", a.id}]
        columns = [c for c in cases if self.child.word() in {"", c.id}]
        if keeps is None:
            return rows, columns, dict(cells)
        wanted = {
            (a.id, c.id) for a in rows for c in columns if keeps(cells.get((a.id, c.id), NOTHING))
        }
        rows = [a for a in rows if any((a.id, c.id) in wanted for c in columns)]
        columns = [c for c in columns if any((a.id, c.id) in wanted for a in rows)]
        shown = {
            place: cell if place in wanted else replace(cell, is_quiet=True)
            for place, cell in cells.items()
        }
        return rows, columns, shown
