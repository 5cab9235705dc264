"""The bands above and below a page: its head with the save status, and the foot with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from ui.look import look
from ui.painter import ShapeMark
from ui.parts.arrange import column, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

Hint = tuple[str, str]


class Head(QFrame):
    """Where we are, whether all is saved, and the way to find anything."""

    find_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("edge", "bottom")
        self.setMinimumHeight(look.current().px(64))
        self._crumb = QPushButton("")
        self._crumb.setObjectName("link")
        self._crumb.clicked.connect(self.back_asked)
        self._title = label("", "h2", wrap=False)
        self._mark = ShapeMark("tick", 12)
        self._status = label("", "ok", wrap=False)
        self._status.setAccessibleName("Save status")
        self._find = QPushButton("Find anything   Ctrl+K")
        self._find.setAccessibleName("Find anything")
        self._find.clicked.connect(self.find_asked)
        words = column(self._crumb, self._title, spacing=0)
        words.setAlignment(self._crumb, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(
            row(words, None, self._mark, self._status, self._find, margins=(20, 8, 24, 8))
        )

    def say_where(self, crumb: str, title: str) -> None:
        """Name the page, and what it lies in (pressing that goes back)."""
        self._crumb.setText(crumb)
        self._crumb.setAccessibleName(f"Back to {crumb}" if crumb else "Back")
        self._crumb.setVisible(bool(crumb))
        self._title.setText(title)

    def say_saved(self, words: str, *, trouble: bool = False) -> None:
        """Say what is true of saving now; also said aloud, politely."""
        self._mark.show_as("triangle" if trouble else "tick", "bad" if trouble else "ok")
        self._status.setObjectName("bad" if trouble else "ok")
        self._status.style().unpolish(self._status)
        self._status.style().polish(self._status)
        self._status.setText(words)
        self._status.setAccessibleName(words)
        announce(self, words)

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Leave out what has no room: it is also reached by Ctrl+K."""
        self._find.setVisible(not is_narrow)


def announce(widget: QWidget, words: str) -> None:
    """Say something to a screen reader when it has a moment."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


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
            width = first.width() + 6 + second.width()
            room = room and left + width <= self.width()
            top = (self.height() - first.height()) // 2
            key.setGeometry(left, top, first.width(), first.height())
            words.setGeometry(
                left + first.width() + 6,
                (self.height() - second.height()) // 2,
                second.width(),
                second.height(),
            )
            key.setVisible(room)
            words.setVisible(room)
            left += width + 18


class Foot(QFrame):
    """Key hints at the left, buttons at the right, the primary one last."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setProperty("edge", "top")
        self.setMinimumHeight(look.current().px(52))
        self.keys = Keys()
        self._layout = row(self.keys, margins=(24, 8, 24, 8))
        self._layout.setStretch(0, 1)
        self.setLayout(self._layout)
        self._buttons: list[QPushButton] = []

    def show_page(self, hints: Sequence[Hint], buttons: Sequence[QPushButton]) -> None:
        """Show a page's keys and buttons; the buttons stay the page's own."""
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.setParent(None)
        self._buttons = list(buttons)
        for button in self._buttons:
            self._layout.addWidget(button)
            button.show()
        self.keys.show_hints(hints)
