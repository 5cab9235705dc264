"""A list in which each line may be ticked: by Space on the line, or by a click anywhere on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.parts.tables.rows import Index

_LINE, _BOX, _INSET = 36, 18, 12
_BEFORE, _AFTER, _ABOVE = 10, 8, 8  # pixels about the words
_ANY = 10_000
_WRAPPED = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value


def _room(width: int) -> int:
    """What of a line's width its words have."""
    return width - _INSET - look.current().px(_BOX) - _BEFORE - _AFTER


class TickList(QListWidget):
    """Lines with a word behind each; read out as a list whose items are checked or not."""

    def __init__(self, name: str, lines: int = 5) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_Lines(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)  # its words wrap anew
        self.itemChanged.connect(lambda _item: self.scheduleDelayedItemsLayout())
        self._lines = lines
        self._fit()

    def offer(self, lines: Sequence[tuple[str, str, bool]]) -> None:
        """Offer these lines: the word behind, the words shown, and whether it is ticked."""
        self.clear()
        for word, words, ticked in lines:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, word)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        if self.count():
            self.setCurrentRow(0)

    def ticked(self) -> list[str]:
        """The words behind the lines that are ticked, in their order."""
        items = [self.item(place) for place in range(self.count())]
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(look.current().px(_LINE) * self._lines + 4)


class _Lines(QStyledItemDelegate):
    """Draws the box, its tick and the words in our own colours, whatever the scheme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough to be hit, and for the lines that the words take in the list's width."""
        held, least = option.widget, look.current().px(_LINE)
        if not isinstance(held, QListWidget):
            return QSize(100, least)
        room = QRect(0, 0, _room(held.viewport().width()), _ANY)
        needed = QFontMetrics(option.font).boundingRect(room, _WRAPPED, str(index.data())).height()
        return QSize(100, max(least, needed + 2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line; the one in hand has the accent's bar while the list has the focus."""
        colours, box = look.current(), QRect(option.rect)
        held = option.widget
        is_here = isinstance(held, QListWidget) and held.currentRow() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "sel" if is_here else "surface"
        painter.fillRect(box, colours.colour(ground))
        if is_here and held.hasFocus():
            painter.fillRect(
                QRect(box.left(), box.top(), 3, box.height()), colours.colour("accent")
            )
        side = colours.px(_BOX)
        top = box.center().y() - side / 2
        left = box.left() + _INSET
        is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        painter.setPen(QPen(colours.colour("accent" if is_on else "linestrong"), 1.5))
        painter.setBrush(colours.colour("accent" if is_on else "surface"))
        painter.drawRoundedRect(QRectF(left, top, side, side), 3, 3)
        if is_on:
            middle = left + side / 2, top + side / 2
            tick = shape("tick", *middle, side * 1.3, "accent", ground="accenttext")
            paint(painter, tick[1:])
        painter.setFont(QFont(option.font))
        is_enabled = held is None or held.isEnabled()
        painter.setPen(colours.colour("text" if is_enabled else "muted"))
        words = box.adjusted(box.width() - _room(box.width()) - _AFTER, 0, -_AFTER, 0)
        painter.drawText(words, _WRAPPED, str(index.data()))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click anywhere on the line ticks it; keys are Qt's."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            is_on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            return model.setData(index, wanted.value, Qt.ItemDataRole.CheckStateRole)
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            return False
        return super().editorEvent(event, model, option, index)
