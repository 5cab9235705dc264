"""A grade as a tile with its letter; its word stands beside it, so that colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from ui.look import look

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
