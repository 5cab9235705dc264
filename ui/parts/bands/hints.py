"""Key hints for the foot of a page: as many as fit, the first ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look import look
from ui.parts.arrange import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent

Hint = tuple[str, str]
_BETWEEN, _APART = 6, 18  # pixels between a key and its words, and from one hint to the next


class Keys(QWidget):
    """Key hints: as many as fit on one line."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[tuple[QLabel, QLabel]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(look.current().px(28))

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys with what they do."""
        for pair in self._pairs:
            for part in pair:
                part.hide()
                part.deleteLater()
        self._pairs = []
        for key, words in hints:
            pair = label(key, "key", wrap=False), label(words, "muted", wrap=False)
            for part in pair:
                part.setParent(self)
            self._pairs.append(pair)
        self._place()

    def room_for(self, count: int) -> int:
        """How wide the first few hints are together."""
        return sum(
            key.sizeHint().width() + _BETWEEN + words.sizeHint().width() + _APART
            for key, words in self._pairs[:count]
        )

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self.setMinimumHeight(look.current().px(28))
            self._place()

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(200, look.current().px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit now."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        left, room = 0, True
        for key, words in self._pairs:
            first, second = key.sizeHint(), words.sizeHint()
            width = first.width() + _BETWEEN + second.width()
            room = room and left + width <= self.width()
            top = (self.height() - first.height()) // 2
            key.setGeometry(left, top, first.width(), first.height())
            words.setGeometry(
                left + first.width() + _BETWEEN,
                (self.height() - second.height()) // 2,
                second.width(),
                second.height(),
            )
            key.setVisible(room)
            words.setVisible(room)
            left += width + _APART
