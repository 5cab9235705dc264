"""A grade as a tile with its letter; its word stands beside it, so that colour is never alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.look import look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_GAP = 8
# The two pale tiles have an edge in every scheme, so that they are seen on white.
_PALE = frozenset({2, 3})


def tile_side(font: QFont) -> float:
    """How high and wide a tile is beside words in this font."""
    return QFontMetrics(font).height() * 1.25


def paint_tile(painter: QPainter, box: QRectF, grade: int, letter: str) -> None:
    """Paint the tile of a grade, 4 (the highest) to 1; `letter` is one or two letters."""
    colours = look.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = colours.colour("linestrong")
    painter.setPen(QPen(edge, 1) if grade in _PALE or not _is_light() else Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(f"grade-{grade}"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    font.setPixelSize(round(box.height() * (0.58 if len(letter) == 1 else 0.46)))
    painter.setFont(font)
    painter.setPen(colours.colour(f"ink-{grade}"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def _is_light() -> bool:
    return look.current().colour("surface").lightnessF() > 0.5  # noqa: PLR2004 - the middle


class GradeTile(QLabel):
    """A tile with its word; the word is its text, so that a screen reader reads it."""

    def __init__(self, grade: int, letter: str, words: str) -> None:
        super().__init__(words)
        self._grade, self._letter = grade, letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The tile, a gap and the word."""
        side = tile_side(self.font())
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(round(side + _GAP + words + 2), round(side + 2))

    def minimumSizeHint(self) -> QSize:
        """A tile is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile and its word."""
        painter = QPainter(self)
        painter.setFont(self.font())
        side = tile_side(self.font())
        paint_tile(painter, QRectF(1, 1, side, side), self._grade, self._letter)
        painter.setPen(look.current().colour("text"))
        words = QRectF(side + _GAP, 0, self.width() - side - _GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
