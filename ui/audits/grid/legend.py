"""What each shape of the returns grid means, and how many returns stand so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from ui.audits.grid.cells import NIL, SIGNED, STATES, TO_FIX, GridCell
from ui.painter import ShapeMark
from ui.parts.arrange import label, row
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterable


class Legend(QWidget):
    """Each state once, with its shape, its count and its word; one with 0 stays and says 0.

    How many have answers to fix comes last: it is said of returns that are counted before.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, QLabel] = {}
        self._items: list[QWidget] = []
        for state, shape, words in STATES:
            if state == NIL:
                continue  # it is said beside "signed off", whose shape it has
            self._add(state, shape, words)
        self._add(TO_FIX, TO_FIX, "")
        self._flow = Flow(*self._items, spacing=12)
        self.setLayout(self._flow)

    def _add(self, state: str, shape: str, words: str) -> None:
        self._said[state] = label(words, wrap=False)
        item = QWidget()
        item.setLayout(row(ShapeMark(shape, ground="bg"), self._said[state], spacing=4))
        self._items.append(item)

    def add(self, held: QWidget) -> None:
        """Put something else after the states."""
        self._flow.addWidget(held)

    def stand_beside(self, held: QWidget) -> None:
        """Be as high as what stands after the states, while it is there, so that all is in line."""
        high = 0 if held.isHidden() else held.sizeHint().height()
        for item in self._items:
            item.setMinimumHeight(high)

    def show_cells(self, cells: Iterable[GridCell]) -> None:
        """Count these returns."""
        held = list(cells)
        counted = Counter(cell.state for cell in held)
        self._said[TO_FIX].setText(f"{sum(1 for one in held if one.to_fix)} with answers to fix")
        for state, _shape, words in STATES:
            if state == NIL:
                continue
            said = f"{counted[state]} {words}"
            if state == SIGNED:
                said = f"{counted[SIGNED] + counted[NIL]} {words}, {counted[NIL]} of them nil"
            self._said[state].setText(said)
        self._flow.invalidate()

    def words(self) -> list[str]:
        """What is said, in order."""
        return [held.text() for held in self._said.values()]
