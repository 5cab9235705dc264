"""What each mark of the calendar means, in words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from audit_app.charts.calendar_line import KEY, mark_of
from ui.look import look
from ui.painter import paint
from ui.parts.arrange import label, row
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent

_SIDE = 16


class Legend(QWidget):
    """Each mark once, with its word."""

    def __init__(self) -> None:
        super().__init__()
        items = []
        for name, words in KEY:
            item = QWidget()
            item.setLayout(row(_Mark(name), label(words, "small", wrap=False), spacing=4))
            items.append(item)
        self.setLayout(Flow(*items, spacing=12))


class _Mark(QWidget):
    """One mark; decoration to a screen reader, which hears its word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark in the middle."""
        painter = QPainter(self)
        painter.translate(self.width() / 2, self.height() / 2)
        paint(painter, mark_of(self._name, look.current().px(_SIDE - 2), "bg"))
        painter.end()

    def _fit(self) -> None:
        side = look.current().px(_SIDE) + 4
        self.setFixedSize(side, side)
