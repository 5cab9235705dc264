"""Words that a person typed: they wrap, and a word that is too long for a line is broken."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.parts.arrange import PLAIN_TEXT

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

_WISHED = 300  # pixels; a layout gives what room there is


def laid_out(words: str, font: QFont, width: int) -> QTextLayout:
    """Words in lines of a width, broken between words and inside one that is too long."""
    laid = QTextLayout(words.replace("\n", "\u2028"), font)
    laid.setTextOption(_wrapping())
    laid.beginLayout()
    top = 0.0
    while (line := laid.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    laid.endLayout()
    return laid


def lines_of(words: str, font: QFont, width: int) -> int:
    """Into how many lines words of a width fall."""
    laid = QTextLayout(words.replace("\n", "\u2028"), font)
    laid.setTextOption(_wrapping())
    laid.beginLayout()
    while (line := laid.createLine()).isValid():
        line.setLineWidth(max(width, 1))
    laid.endLayout()
    return laid.lineCount()


@cache
def _wrapping() -> QTextOption:
    """Between words, and inside one that is too long."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class TypedWords(QLabel):
    """A label that is never wider than its place, whatever was typed or pasted.

    Qt's own label keeps the longest word whole and so pushes what stands beside it off the window.
    """

    def __init__(self, words: str, kind: str = "") -> None:
        super().__init__(words)
        self.setObjectName(kind)
        self.setProperty("textFormat", PLAIN_TEXT)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the words are at a width."""
        laid = laid_out(self.text(), self.font(), width)
        return round(sum(laid.lineAt(at).height() for at in range(laid.lineCount())) + 0.5)

    def sizeHint(self) -> QSize:
        """As wide as its words on one line, within reason."""
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 2, _WISHED)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line high, and as narrow as need be."""
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw every line."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        laid_out(self.text(), self.font(), self.width()).draw(painter, QPointF(0, 0))
        painter.end()
