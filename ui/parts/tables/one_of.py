"""A table beside others on one page: only the one that has the focus shows which row is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

R = TypeVar("R")
# The focus only lends itself to a menu or another window, and comes back.
_LENT = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class OneOfTables(Table[R]):
    """Its row stays the current one while the focus is elsewhere; it is only not tinted."""

    def step_on(self, place: int) -> None:
        """Choose a row; it is shown as chosen while the table has the focus."""
        super().step_on(place)
        if not self.hasFocus():
            self.clearSelection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row is chosen."""
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave it to the table that has the focus now."""
        super().focusOutEvent(event)
        if event.reason() not in _LENT:
            self.clearSelection()
