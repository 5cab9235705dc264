"""What the window wears: the look that is remembered, its size by keys, the platform's wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui.look import look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.memory import Memory


def size_text(memory: Memory) -> None:
    """Give the application the size of text that is remembered, before its first window is made.

    A part takes the size of its time, and is told of no other before the application runs.
    """
    look.size(_app(), memory.held.scale)


class Dressing(QObject):
    """Dresses the application. `dressed` after it wears another look: open pages are made anew."""

    dressed = Signal()

    def __init__(self, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._memory = memory
        self._is_settled = False
        look.first(_app(), memory.held.scheme, memory.held.scale)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            made = QShortcut(QKeySequence(keys), window)
            made.activated.connect(lambda step=step: self.scale(step))

    def painted(self) -> None:
        """Once the first window is there, tell the platform its titles, and hear what that asks."""
        if not self._is_settled:
            self._is_settled = True
            QTimer.singleShot(0, self, self._settle)

    def dress(self) -> None:
        """Wear the look that is remembered."""
        look.apply(_app(), self._memory.held.scheme, self._memory.held.scale)
        self.dressed.emit()

    def scale(self, step: int) -> None:
        """The next larger (1) or smaller (-1) size of text, or the usual one (0)."""
        scales = look.SCALES
        now = min(range(len(scales)), key=lambda i: abs(scales[i] - self._memory.held.scale))
        wanted = 1.0 if step == 0 else scales[min(max(now + step, 0), len(scales) - 1)]
        self._memory.put(scale=wanted)
        self.dress()

    def _settle(self) -> None:
        from ui.look.follow import Follow
        from ui.parts.headings import tell_headings

        tell_headings()
        Follow(_app(), self).changed.connect(self._platform_changed)
        if look.settle(_app(), self._memory.held.scheme):
            self.dress()

    def _platform_changed(self) -> None:
        if look.wants_anew(_app(), self._memory.held.scheme):
            self.dress()


def _app() -> QApplication:
    return cast("QApplication", QApplication.instance())
