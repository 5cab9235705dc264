"""A stage track: its nodes with their words; what is done has a tick, what is now a filled ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class StageTrack(QWidget):
    """A track by itself, such as on an empty page; read out as "Collect, stage 2 of 5"."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(aloud(words))
        self.setMinimumHeight(look.current().px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track across the whole width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stage(painter, QRectF(self.rect()), self._words, self.font())
        painter.end()


def aloud(words: str) -> str:
    """What a screen reader says of a track: where it is, and of how many."""
    nodes = words.split("|")
    for place, node in enumerate(nodes, 1):
        if node.startswith("*"):
            return f"{node.removeprefix('*')}, stage {place} of {len(nodes)}"
    return f"All {len(nodes)} stages done"


def paint_stage(painter: QPainter, box: QRectF, words: str, font: QFont) -> None:
    """Paint a track. `words` are the nodes with the present one marked: "Plan|*Collect|Reflect".

    With no node marked, every one is done.
    """
    colours = look.current()
    nodes = words.split("|")
    now = next((i for i, node in enumerate(nodes) if node.startswith("*")), len(nodes))
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    metrics = QFontMetrics(small)
    size = colours.px(14)
    step = box.width() / len(nodes)
    y = box.center().y() - metrics.height() / 2 - 1
    middles = [box.left() + step * (i + 0.5) for i in range(len(nodes))]
    for i in range(len(nodes) - 1):
        painter.setPen(QPen(colours.colour("ok" if i < now else "line"), 2))
        painter.drawLine(round(middles[i]), round(y), round(middles[i + 1]), round(y))
    for i, node in enumerate(nodes):
        _paint_node(painter, middles[i], y, size, i - now)
        bold = QFont(small)
        bold.setWeight(QFont.Weight.DemiBold if i == now else QFont.Weight.Normal)
        painter.setFont(bold)
        painter.setPen(colours.colour("text" if i == now else "muted"))
        below = QRectF(middles[i] - step / 2, y + size / 2 + 2, step, metrics.height() + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, node.removeprefix("*"))


def _paint_node(painter: QPainter, x: float, y: float, size: float, side: int) -> None:
    """A node before (-1), at (0) or after (1) the present stage."""
    colours = look.current()
    if side < 0:
        paint(painter, shape("tick", x, y, size))
        return
    tone = "accent" if side == 0 else "linestrong"
    painter.setPen(QPen(colours.colour(tone), 2 if side == 0 else 1.6))
    painter.setBrush(colours.colour("surface"))
    painter.drawEllipse(QRectF(x - size / 2, y - size / 2, size, size))
    if side == 0:
        paint(painter, shape("dot", x, y, size * 0.55))
