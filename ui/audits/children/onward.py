"""Typing on through the table of the children: to the next cell, unless the last was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits.children.facts import ASKED

if TYPE_CHECKING:
    from ui.audits.children.table import ChildrenTable


class Onward:
    """Goes from cell to cell; what was typed and could not be kept stops it, once."""

    def __init__(self, table: ChildrenTable) -> None:
        self._table = table
        self._is_stopped = False
        table.rows.refused.connect(self.stop)

    def stop(self, _problem: object) -> None:
        """What was typed was refused: stay there."""
        self._is_stopped = True

    def begin(self) -> None:
        """Typing begins anew."""
        self._is_stopped = False

    def step(self, step: int) -> None:
        """Go so many cells on, where nothing was refused."""
        if step and not self._is_stopped:
            self._move_on(step)
        self._is_stopped = False

    def _move_on(self, step: int) -> None:
        """To the next cell that is typed in; from the last one the Tab key leaves the table."""
        table = self._table
        shown = [
            at
            for at, fact in enumerate(table.rows.facts)
            if fact.name != ASKED and not table.isColumnHidden(at)
        ]
        here = table.currentIndex()
        if here.column() not in shown:
            return
        row, place = divmod(here.row() * len(shown) + shown.index(here.column()) + step, len(shown))
        if 0 <= row < len(table.rows.cases):
            table.type_in(row, shown[place])
