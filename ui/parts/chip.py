"""A chip says a fact in one to three words beside its shape; it is never a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPaintEvent

GROUNDS = {"ok": "oksoft", "warn": "warnsoft", "bad": "badsoft", "accent": "accentsoft"}


def paint_chip(painter: QPainter, box: QRectF, words: str, tone: str, mark: str | None) -> None:
    """Paint a chip in a box as high as it should be; its ink is the tone on the soft ground."""
    colours = look.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = GROUNDS.get(tone, "bg")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour(ground))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = box.left() + box.height() * 0.42
    ink = tone if tone in GROUNDS else "text"
    if mark is not None:
        size = box.height() * 0.56
        middle = left + size / 2, box.center().y()
        paint(painter, shape(mark, *middle, size, ink, ground=ground))
        left += size + box.height() * 0.22
    painter.setPen(colours.colour(ink))
    painter.drawText(
        QRectF(left, box.top(), box.right() - left, box.height()),
        Qt.AlignmentFlag.AlignVCenter,
        words,
    )
    painter.restore()


def chip_size(metrics: QFontMetrics, words: str, mark: str | None) -> QSize:
    """How large a chip is for its words."""
    height = round(metrics.height() * 1.35)
    lead = round(height * 0.78) if mark else 0
    return QSize(metrics.horizontalAdvance(words) + lead + round(height * 0.9), height)


class Chip(QLabel):
    """A chip on a page; its words are its text, so that a screen reader reads them."""

    def __init__(self, words: str, tone: str = "accent", mark: str | None = None) -> None:
        super().__init__(words)
        self._tone, self._mark = tone, mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_as(self, words: str, tone: str, mark: str | None) -> None:
        """Say another fact."""
        self._tone, self._mark = tone, mark
        self.setText(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return chip_size(self.fontMetrics(), self.text(), self._mark)

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, self._mark)
        painter.end()
