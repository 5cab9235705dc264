"""What gets the focus in a dialog that scrolls is brought into sight, however it got it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_ROUND = 4  # pixels around what has the focus


class KeepInSight(QObject):
    """Lives as long as its dialog. Qt itself scrolls only for Tab inside one area."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._changed)

    def _changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Once it is laid out; what was clicked is seen, and stays under the pointer."""
        is_clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not is_clicked and self._dialog.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: _show(now))


def _show(widget: QWidget) -> None:
    """The whole of it, where there is room; of what is taller, the part that is worked in."""
    if not widget.hasFocus():
        return  # it went on meanwhile
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # it may be new there
    around = widget.parentWidget()
    while around is not None:
        inner = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inner is not None:
            box = QRect(widget.mapTo(inner, QPoint(0, 0)), widget.size())
            around.ensureWidgetVisible(widget)
            if box.height() <= around.viewport().height():
                middle, half = box.center(), box.height() // 2 + _ROUND
                around.ensureVisible(middle.x(), middle.y(), 0, half)
        around = around.parentWidget()
