"""Nobody is there any more: the minutes after which an open workbook locks itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

if TYPE_CHECKING:
    from collections.abc import Callable

_MINUTE = 60_000
_BY_HAND = (QKeyEvent, QMouseEvent, QWheelEvent)
_STIRRING = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Idle(QObject):
    """`passed` when no key and no click came for so many minutes, or at Ctrl+L in a dialog.

    It hears only while it watches. The window's own Ctrl+L is not heard while a dialog is open.

    `minutes` is asked anew each time, since it is a setting that may change meanwhile.
    """

    passed = Signal()

    def __init__(self, minutes: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.passed)

    def watch(self) -> None:
        """Begin: every key and click anywhere in the program counts."""
        self.rest()
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._begin()

    def rest(self) -> None:
        """A locked window has no idle time."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Somebody is there: begin the quiet minutes anew."""
        # Told apart by class first: this hears every event there is, thousands for a new page.
        if isinstance(event, _BY_HAND) and event.type() in _STIRRING:
            self._begin()
            if isinstance(event, QKeyEvent) and _is_lock(event):
                self.passed.emit()
                return True
        return False

    def _begin(self) -> None:
        self._timer.start(self._minutes() * _MINUTE)


def _is_lock(event: QKeyEvent) -> bool:
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return event.key() == Qt.Key.Key_L and is_control
