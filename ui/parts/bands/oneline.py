"""One line of words that ends in an ellipsis where there is no room; the whole is its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


_MORE = 2  # pixels of a line beside its letters


class OneLine(QLabel):
    """A title that may be longer than its place; a screen reader reads all of it."""

    def __init__(self, kind: str = "") -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def shown(self) -> str:
        """What can be read now: all, or its beginning and an ellipsis."""
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def sizeHint(self) -> QSize:
        """As wide as its words are; a label asks for no less than the least width it ever had."""
        self.ensurePolished()  # its letters are those of the look from then on
        around = self.contentsMargins()
        wide = around.left() + self.fontMetrics().horizontalAdvance(self.text()) + around.right()
        return QSize(wide + _MORE, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip for what is cut."""
        super().resizeEvent(event)
        self._keep_whole()

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self._keep_whole()

    def _keep_whole(self) -> None:
        self.setToolTip(self.text() if self.shown() != self.text() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, self.shown())
        painter.end()
