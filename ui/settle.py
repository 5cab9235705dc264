"""Waits until typing is still, but never long, and says so; leaving the field says so at once."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

STILL_AFTER = 400  # milliseconds without a key
AT_MOST = 2000  # milliseconds of typing without a pause before it is said all the same


class Settle(QObject):
    """`settled` once after a pause in typing, or at `flush` when something was still unsaid."""

    settled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STILL_AFTER)
        self._timer.timeout.connect(self.settled)
        self._begun = QElapsedTimer()

    def stir(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._begun.start()
        if self._begun.hasExpired(AT_MOST):
            self.flush()
        else:
            self._timer.start()

    def flush(self) -> None:
        """Say it now, if anything was typed since it was last said."""
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()

    def forget(self) -> None:
        """What was typed has been said in another way."""
        self._timer.stop()
