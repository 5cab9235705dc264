"""The foot of the first page: its keys, and that nothing goes online.

Nothing here names Qt's own `Qt` before the first window is painted; see `ui.welcome.page`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ui.parts.arrange import label, row
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WITH_FILES = (("↑ ↓", "choose a workbook"), ("Enter", "unlock"))
_WITHOUT = (("Tab", "next button"), ("Enter", "press it"))
_ALWAYS = (("Ctrl+O", "open another"), ("F1", "every key"))


class WelcomeFoot(QFrame):
    """Keys at the left, of which only those are shown that do something now."""

    def __init__(self) -> None:
        super().__init__()
        self._is_whole = False
        self.setObjectName("bar")
        self.setProperty("edge", "top")
        self._with, self._without = _hints(_WITH_FILES), _hints(_WITHOUT)
        keys = QWidget()
        keys.setLayout(Flow(*self._with, *self._without, *_hints(_ALWAYS), spacing=20))
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setContentsMargins(24, 10, 24, 10)
        self._parts.addWidget(keys, 1)
        self._offline = row(
            None, label("Works offline. It never uses the internet.", "muted", wrap=False)
        )
        self._parts.addLayout(self._offline)
        self.setLayout(self._parts)

    def show_keys(self, *, has_files: bool) -> None:
        """Show the keys for a list of workbooks, or for buttons alone."""
        for held in self._with:
            held.setVisible(has_files)
        for held in self._without:
            held.setVisible(not has_files)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first window is there: its padlock, which it did not need, can be drawn."""
        super().paintEvent(event)
        if not self._is_whole:
            self._is_whole = True
            QTimer.singleShot(0, self, self._draw_padlock)

    def _draw_padlock(self) -> None:
        from ui.painter import ShapeMark

        self._offline.insertWidget(1, ShapeMark("padlock", 13, "muted"))

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Where there is no room on the line of the keys, the rest stands below it."""
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)


def _hints(pairs: tuple[tuple[str, str], ...]) -> list[QWidget]:
    made = []
    for key, does in pairs:
        held = QWidget()
        held.setLayout(row(label(key, "key", wrap=False), label(does, "muted", wrap=False)))
        made.append(held)
    return made
