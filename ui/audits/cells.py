"""One cell of the returns grid: what it says, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.picture import shape
from audit_app.rules.dates import late
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from audit_app.workbook.returns import Standing
    from ui.parts.tables.rows import Index


@dataclass(frozen=True, slots=True)
class GridCell:
    """One return in the grid: its shape, its words, and whether somebody must act on it."""

    shape: str
    words: str
    second: str = ""
    trouble: str = ""
    return_id: str = ""
    share: float = 0.0


def cell_of(standing: Standing | None, days: int) -> GridCell:
    """How a return shows; `days` past its due day. None is an agency that was not asked."""
    if standing is None:
        return GridCell("dash", "Not asked")
    returned = standing.returned.id
    if standing.is_signed:
        if standing.is_nil:
            return GridCell("padlock", "Nil return", "", "", returned)
        fix = f"{standing.to_fix} to fix" if standing.to_fix else ""
        return GridCell("padlock", "Signed off", fix, "warn" if fix else "", returned)
    behind = late(days)
    trouble = "bad" if behind else ""
    if standing.answered == 0:
        return GridCell("square" if behind else "ring", "Not started", behind, trouble, returned)
    words = f"{standing.answered} of {standing.asked}"
    if behind:
        return GridCell("square", words, behind, trouble, returned)
    return GridCell("pie", words, "", "", returned, standing.answered / max(1, standing.asked))


class GridCells(QStyledItemDelegate):
    """Only trouble is tinted: done work is white, so a healthy grid is calm."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one return."""
        held: GridCell = index.data(Qt.ItemDataRole.UserRole)
        colours = look.current()
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"warn": "warnsoft", "bad": "badsoft"}.get(held.trouble, "surface")
        painter.fillRect(box, colours.colour(ground))
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawRect(box)
        size = colours.px(16)
        font = QFont(option.font)
        metrics = QFontMetrics(font)
        middle = box.center().y() - (metrics.height() * 0.5 if held.second else 0)
        left = box.left() + 8
        paint(
            painter,
            shape(held.shape, left + size / 2, middle, size, share=held.share, ground=ground),
        )
        room = box.right() - left - size - 8
        words = QRectF(left + size + 6, middle - metrics.height() / 2, room, metrics.height())
        painter.setPen(colours.colour("muted" if held.shape == "dash" else "text"))
        elided = metrics.elidedText(held.words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)
        if held.second:
            painter.setPen(colours.colour(held.trouble or "muted"))
            below = words.translated(0, metrics.height())
            elided = metrics.elidedText(held.second, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, elided)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(box.adjusted(2, 2, -2, -2))
        painter.restore()
