"""The band above a page: where we are, what is true of saving, and the way to find anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout

from ui.look import look
from ui.painter import ShapeMark
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, row
from ui.parts.bands.oneline import OneLine

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent


_HEIGHT = 64
_AROUND = 104  # the margins and the gaps beside the title


class Head(QFrame):
    """Where we are, whether all is saved, and the way to find anything."""

    find_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("edge", "bottom")
        self._is_trouble = False
        self.crumb = button("", self.back_asked.emit, "crumb")
        self._title = OneLine("h2")
        self._mark = ShapeMark("tick", 12)
        self._status = OneLine("ok")
        self._status.setAccessibleName("Save status")
        self.find_button = button("Find anything   Ctrl+K", self.find_asked.emit)
        self.find_button.setAccessibleName("Find anything")
        words = column(self.crumb, self._title, spacing=0)
        words.setAlignment(self.crumb, Qt.AlignmentFlag.AlignLeft)
        parts = row(
            words, None, self._mark, self._status, 12, self.find_button, margins=(24, 8, 24, 8)
        )
        parts.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(parts)
        self.setMinimumHeight(look.current().px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self.setMinimumHeight(look.current().px(_HEIGHT))

    def say_where(self, crumb: str, title: str) -> None:
        """Name the page, and what it lies in (pressing that goes back)."""
        self.crumb.setText(crumb)
        self.crumb.setAccessibleName(f"Back to {crumb}" if crumb else "Back")
        self.crumb.setVisible(bool(crumb))
        self._title.setText(title)
        self._place()

    def say_saved(self, words: str, *, trouble: bool = False, aloud: bool = True) -> None:
        """Say what is true of saving now; politely aloud too, unless it is nothing new."""
        self._mark.show_as("triangle" if trouble else "tick", "bad" if trouble else "ok")
        self._status.setObjectName("bad" if trouble else "ok")
        self._status.style().unpolish(self._status)
        self._status.style().polish(self._status)
        self._status.setText(words)
        self._status.setAccessibleName(words)
        self._mark.setToolTip(words)
        self._is_trouble = trouble
        self._place()
        if aloud:
            announce(self, words)

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Leave out what has no room: it is also reached by Ctrl+K."""
        self.find_button.setVisible(not is_narrow)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words of the save status where the title needs the room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Trouble is always said in words; that all is saved may be said by its tick alone."""
        parts = (self._title, self._status, self._mark)
        taken = sum(part.sizeHint().width() for part in parts) + _AROUND
        if not self.find_button.isHidden():
            taken += self.find_button.sizeHint().width() + 20
        self._status.setVisible(self._is_trouble or taken <= self.width())
        self._status.setMinimumWidth(min(self._status.sizeHint().width(), self.width() // 2))
