"""Nobody is there any more: the minutes after which an open workbook locks itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_MINUTE = 60_000
_STIRRING = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Idle(QObject):
    """`passed` when no key and no click came for so many minutes. It hears only while it watches.

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
        if event.type() in _STIRRING:
            self._begin()
        return False

    def _begin(self) -> None:
        self._timer.start(self._minutes() * _MINUTE)
