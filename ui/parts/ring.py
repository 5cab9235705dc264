"""The ring about a pane while it has the focus: its words stand where they stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_THICK = 2
_SHOWS = frozenset({QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize})


class Ring(QWidget):
    """Lies over an area that is a stop of the Tab key, and is seen while the area has the focus."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come with the focus, go with it, and keep to the area's size."""
        if watched is self._area and event.type() in _SHOWS:
            self.setGeometry(self._area.rect())
            is_left = event.type() == QEvent.Type.FocusOut
            self.setVisible(self._area.hasFocus() and not is_left)
            self.raise_()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring in the colour of everything that has the focus."""
        painter = QPainter(self)
        painter.setPen(QPen(look.current().colour("accent"), _THICK))
        half = _THICK / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()
