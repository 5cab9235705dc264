"""The band below a page: its keys at the left, its buttons at the right, the primary one last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLayout

from ui.look import look
from ui.parts.arrange import row
from ui.parts.bands.hints import Hint, Keys
from ui.parts.more import more_button
from ui.parts.short import say_short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

_HEIGHT = 52
_LEAST = 2  # hints that are shown before a button but the primary one


class Foot(QFrame):
    """Keys and buttons. Buttons that have no room are reached through "More"; none is cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("edge", "top")
        self.keys = Keys()
        self._buttons: list[QPushButton] = []
        self._more = more_button(self, self._without_room, opens_up=True)
        self._layout = row(self.keys, self._more, margins=(24, 8, 24, 8))
        self._layout.setStretch(0, 1)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._layout)
        self.setMinimumHeight(look.current().px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self.setMinimumHeight(look.current().px(_HEIGHT))

    def show_page(self, hints: Sequence[Hint], buttons: Sequence[QPushButton]) -> None:
        """Show a page's keys and buttons; the buttons stay the page's own."""
        for held in self._buttons:
            self._layout.removeWidget(held)
            held.hide()
            held.setParent(None)
        self._buttons = list(buttons)
        for held in self._buttons:
            self._layout.addWidget(held)
        self.keys.show_hints(hints)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Never wider than its place: what has no room goes under "More"."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many buttons as fit now."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Hide buttons from the left until the rest fit; the last, the primary one, always stays.

        In large text, or a narrow window, long words of a button are shortened first; and what is
        under "More" leaves its room to the first keys, which nothing else tells. Qt counts a hidden
        button's words as they are, so that this may be asked at any time.
        """
        room, wish = self.width() - 48, self.keys.room_for(_LEAST)
        say_short(self._buttons, is_short=False)
        if sum(self._widths()) > room - wish:
            say_short(self._buttons, is_short=True)
        widths = self._widths()
        hidden = self._how_many(widths, room)
        if hidden:
            hidden = max(hidden, self._how_many(widths, room - wish))
        for place, held in enumerate(self._buttons):
            held.setVisible(place >= hidden)
        self._more.setVisible(hidden > 0)

    def _widths(self) -> list[int]:
        return [held.sizeHint().width() + self._layout.spacing() for held in self._buttons]

    def _how_many(self, widths: Sequence[int], room: int) -> int:
        """How many are hidden so that the rest fits; all but the last where nothing does."""
        more = self._more.sizeHint().width() + self._layout.spacing()
        last = max(len(widths) - 1, 0)
        fits = (at for at in range(last) if sum(widths[at:]) + (more if at else 0) <= room)
        return next(fits, last)

    def _without_room(self) -> list[QPushButton]:
        return [held for held in self._buttons if held.isHidden()]
