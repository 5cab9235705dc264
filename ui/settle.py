"""Waits until typing is still and then says so; leaving the field says so at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

STILL_AFTER = 400  # milliseconds without a key


class Settle(QObject):
    """`settled` once after a pause in typing, or at `flush` when something was still unsaid."""

    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STILL_AFTER)
        self._timer.timeout.connect(self.settled)

    def stir(self) -> None:
        """Something was typed."""
        self._timer.start()

    def flush(self) -> None:
        """Say it now, if anything was typed since it was last said."""
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()

    def forget(self) -> None:
        """What was typed has been said in another way."""
        self._timer.stop()
