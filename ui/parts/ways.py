"""Buttons on one line: those that have no room are reached through "More…"; none is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget

from ui.parts.arrange import row
from ui.parts.more import more_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton


class Ways(QWidget):
    """The other things that can be done on a page, the most used first."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._buttons, self._gone = list(buttons), set[int]()
        self.more = more_button(self, self._without_room)
        self._layout = row(*self._buttons, self.more, None)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._layout)

    def offer(self, way: QPushButton, *, is_offered: bool) -> None:
        """Whether one of them can be done at all now."""
        at = self._buttons.index(way)
        self._gone = self._gone - {at} if is_offered else self._gone | {at}
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Never wider than its place."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Hide from the right until the rest fits.

        Qt counts a hidden button's words as they are, so that this may be asked at any time.
        """
        offered = [one for at, one in enumerate(self._buttons) if at not in self._gone]
        gap, room = self._layout.spacing(), self.width()
        widths = [one.sizeHint().width() + gap for one in offered]
        shown = len(offered)
        if sum(widths) - gap > room:
            room -= self.more.sizeHint().width()
            while shown and sum(widths[:shown]) > room:
                shown -= 1
        for one in self._buttons:
            one.setVisible(one in offered[:shown])
        self.more.setVisible(shown < len(offered))

    def _without_room(self) -> list[QPushButton]:
        held = enumerate(self._buttons)
        return [one for at, one in held if at not in self._gone and one.isHidden()]
