"""A line in which copied rows are no words: they go where rows go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class RowsLine(LineBox):
    """`rows_pasted` when Ctrl+V would put several cells into the line."""

    rows_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copied rows are handed on; everything else is Qt's."""
        copied = QApplication.clipboard().text().strip("\n")
        is_rows = "\t" in copied or "\n" in copied
        if is_rows and event.matches(QKeySequence.StandardKey.Paste):
            self.rows_pasted.emit()
            return
        super().keyPressEvent(event)
