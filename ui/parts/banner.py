"""A banner says what is true of a page now; an empty page says what belongs there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import card, column, label, page, row

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QPushButton

    from ui.painter import ShapeMark

_MARKS = {"info": "info", "warn": "triangle", "bad": "cross", "ok": "tick"}


class Banner(QFrame):
    """A shape, one semibold line, one plain line, and at most one button."""

    def __init__(self, action: QPushButton | None = None) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._mark: ShapeMark | None = (
            None  # made when something is said: the first window is quick
        )
        self._title, self._words = label("", "strong"), label("")
        words = column(self._title, self._words, spacing=2)
        self._place = column(spacing=0)
        parts = row(self._place, words, spacing=12, margins=(14, 10, 14, 10))
        parts.setStretch(1, 1)
        if action is not None:
            parts.addWidget(action)
        self._is_heard = True
        self.setLayout(parts)
        # As high as its words, however much room the page has left over.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def say(self, tone: str, title: str, words: str = "", *, stands: bool = False) -> None:
        """Say something (tone info, ok, warn or bad), also aloud; no title puts the banner away.

        What `stands` is said each time the page is shown anew, and is aloud only when it is new.
        """
        if not title:
            self.hide()
            return
        if self.isHidden() or not stands or (title, words) != self._said():
            self._is_heard = False
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        ground = "accent" if tone == "info" else tone
        self._shape().show_as(_MARKS[tone], ground)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.show()
        self._say_aloud()

    def showEvent(self, event: QShowEvent) -> None:
        """What was said before the page was shown is heard now."""
        super().showEvent(event)
        self._say_aloud()

    def _said(self) -> tuple[str, str]:
        return self._title.text(), self._words.text()

    def _say_aloud(self) -> None:
        if self._is_heard or not self.isVisible():
            return
        self._is_heard = True
        title, words = self._said()
        stop = "" if not words or title.endswith((".", "?", "!")) else "."
        is_urgent = self.property("tone") == "bad"
        announce(self, f"{title}{stop} {words}".strip(), at_once=is_urgent)

    def _shape(self) -> ShapeMark:
        from ui.painter import ShapeMark

        if self._mark is None:
            self._mark = ShapeMark("info", 16)
            self._place.addWidget(self._mark)
            self._place.addStretch(1)
        return self._mark


def empty_page(mark: str | QWidget, title: str, words: str, *buttons: QPushButton) -> QWidget:
    """What belongs on an empty page and how to begin; `mark` is a shape or a picture of them."""
    from ui.painter import ShapeMark

    picture = ShapeMark(mark, 36) if isinstance(mark, str) else mark
    said = label(title, "h1"), label(words)
    for line in said:
        line.setAlignment(QtCore.Qt.AlignmentFlag.AlignHCenter)
    around = (None, picture, None) if isinstance(mark, str) else (picture,)
    inner = card(12, row(*around), 8, *said, 4, row(None, *buttons, None), 12, spacing=8)
    inner.setMaximumWidth(look.current().px(560))
    centred = row(None, inner, None)
    centred.setStretch(1, 100)
    made = page(20, centred, None)
    layout = made.layout()
    if layout is not None:
        layout.setAlignment(QtCore.Qt.AlignmentFlag.AlignTop)
    return made
