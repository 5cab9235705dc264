"""The one way in which a table's cells are painted: words, shapes, chips, stages and bars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint
from ui.parts.tables.rows import Cell, Group
from ui.parts.tables.wording import GAP, INSET, SHAPE, wording

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
# Made once: joining flags takes long, and every cell that is painted asks for them.
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """Paints cells; a chosen row has its ground and, in its first column, the accent's bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        shown = index.data(Qt.ItemDataRole.UserRole)
        if shown is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect)
        if isinstance(shown, Group):
            _paint_group(painter, box, option, shown)
        else:
            is_chosen = _is_chosen(option, index)
            _paint_ground(painter, box, option, index, is_chosen=is_chosen)
            inner = QRectF(box).adjusted(INSET if index.column() == 0 else GAP, 3, -GAP, -4)
            ground = "sel" if is_chosen else "surface"
            _paint_cell(painter, inner, _font(option), shown, ground)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt's own width; the height is the table's, one for every row."""
        return super().sizeHint(option, index)


def _font(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)


def _is_chosen(option: QStyleOptionViewItem, index: Index) -> bool:
    """Whether the row is chosen: asked of the table, as the option's own flags load slowly."""
    view = option.widget
    return isinstance(view, QTableView) and view.selectionModel().isSelected(index)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    """Whether the table has the focus: then its row has the accent's bar, and no other table's."""
    view = option.widget
    return view is not None and view.hasFocus()


def _paint_group(painter: QPainter, box: QRect, option: QStyleOptionViewItem, group: Group) -> None:
    colours = look.current()
    painter.fillRect(box, colours.colour("bg"))
    font = _font(option)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colours.colour("text"))
    room = QRectF(box.adjusted(INSET, 0, -8, 0))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, group.words)
    _paint_line(painter, box)


def _paint_line(painter: QPainter, box: QRect) -> None:
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.current().colour("line"))


def _paint_ground(
    painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: Index, *, is_chosen: bool
) -> None:
    colours = look.current()
    painter.fillRect(box, colours.colour("sel" if is_chosen else "surface"))
    _paint_line(painter, box)
    marked = _has_focus(option) or colours.native  # high contrast has no soft ground to say it
    if is_chosen and index.column() == 0 and marked:
        painter.fillRect(
            QRect(box.left(), box.top() + 1, 3, box.height() - 3), colours.colour("accent")
        )


def _paint_cell(painter: QPainter, box: QRectF, font: QFont, shown: Cell, ground: str) -> None:
    match shown.kind:
        case "chip":
            from ui.parts.chip import chip_size, paint_chip

            painter.setFont(font)
            size = chip_size(QFontMetrics(font), shown.words, shown.shape)
            top = box.center().y() - size.height() / 2
            chip = QRectF(box.left(), top, min(size.width(), box.width()), size.height())
            paint_chip(painter, chip, shown.words, shown.tone, shown.shape)
        case "stage":
            from ui.parts.tables.stage import paint_stage

            paint_stage(painter, box, shown.words, font)
        case "bar":
            _paint_bar(painter, box, shown, font)
        case "grade":
            from ui.parts.tables.tile import paint_tile, tile_side

            side = tile_side(font)
            painter.setFont(font)
            tile = QRectF(box.left(), box.center().y() - side / 2, side, side)
            paint_tile(painter, tile, int(shown.tone), shown.shape or "")
            word = replace(shown, tone="text")
            _paint_words(painter, box.adjusted(side + 8, 0, 0, 0), word, font)
        case "drawn":
            pass  # its words are only heard: the table's own delegate draws it
        case _:
            _paint_words(painter, box, shown, font, ground)


def _paint_words(
    painter: QPainter, box: QRectF, shown: Cell, font: QFont, ground: str = "surface"
) -> None:
    """The words, and the second ones below them, in as many lines as fit; then an ellipsis."""
    if shown.shape is not None and shown.kind != "grade":
        box = _paint_shape(painter, box, shown, font, ground)
    kept = wording(shown, font, int(box.width())).within(box.height())
    top = kept.top(box)
    side = _AT_RIGHT if shown.right else _AT_LEFT
    tone = "accent" if shown.kind == "link" else shown.tone
    for lines, letter, colour in (
        (kept.words, kept.main, tone),
        (kept.second, kept.small, "muted"),
    ):
        if not lines:
            continue
        painter.setFont(letter.font)
        painter.setPen(look.current().colour(colour))
        for line in lines:
            place = QRectF(box.left(), top, box.width(), letter.height)
            painter.drawText(place, side, line)
            top += letter.height


def _paint_shape(painter: QPainter, box: QRectF, shown: Cell, font: QFont, ground: str) -> QRectF:
    """A shape at the first line, or at the middle of words alone; what is left for the words."""
    side = look.current().px(SHAPE)
    left = box.adjusted(side + 8, 0, 0, 0)
    middle = box.center().y()
    if shown.second:
        kept = wording(shown, font, int(left.width())).within(box.height())
        middle = kept.top(box) + kept.main.height / 2
    tone = None if shown.tone == "text" else shown.tone
    mark = shape(shown.shape or "", box.left() + side / 2, middle, side, tone, shown.share, ground)
    paint(painter, mark)
    return left


def _paint_bar(painter: QPainter, box: QRectF, shown: Cell, font: QFont) -> None:
    colours = look.current()
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colours.colour("text"))
    words = QRectF(box.left(), box.center().y() - metrics.height(), box.width(), metrics.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown.words)
    painter.setPen(Qt.PenStyle.NoPen)
    track = QRectF(box.left(), box.center().y() + 5, box.width(), 5)
    painter.setBrush(colours.colour("line"))
    painter.drawRoundedRect(track, 2.5, 2.5)
    if shown.share > 0:
        track.setWidth(track.width() * min(shown.share, 1.0))
        painter.setBrush(colours.colour("ok" if shown.share >= 1 else "accent"))
        painter.drawRoundedRect(track, 2.5, 2.5)
