"""How a cell of the returns grid, and the heads of its rows and columns, are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.picture import Rect, shape
from ui.audits.grid.cells import NOT_ASKED, TO_FIX, GridCell
from ui.look import look
from ui.painter import paint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.parts.tables.rows import Index

WIDEST, NARROWEST = 142, 97
_ROOMY = 118  # below this width a cell's words are a size smaller and stand closer to its shape
_SMALL = 0.9
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ROLE = Qt.ItemDataRole


class GridCells(QStyledItemDelegate):
    """Only trouble is tinted: done work is white, so a healthy grid is calm."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one return."""
        held: GridCell = index.data(_ROLE.UserRole)
        colours, box = look.current(), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = {"warn": "warnsoft", "bad": "badsoft"}.get(held.trouble, "surface")
        painter.fillRect(box, colours.colour(ground))
        if held.state == NOT_ASKED:
            painter.fillRect(box, QBrush(colours.colour("line"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawRect(box)
        if held.state == NOT_ASKED:
            _say_not_asked(painter, option.font, box, held.words)
        else:
            _say(painter, option.font, box, held, ground)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRect(box.adjusted(2, 2, -2, -2))
        painter.restore()


def _say_not_asked(painter: QPainter, font: QFont, box: QRect, words: str) -> None:
    """The words on the hatching, with a ground of their own so that they can be read."""
    small = _sized(font, strong=False, small=True)
    metrics = QFontMetrics(small)
    place = QRect(0, 0, metrics.horizontalAdvance(words) + 8, metrics.height())
    place.moveCenter(box.center())
    painter.fillRect(place, look.current().colour("surface"))
    painter.setFont(small)
    painter.setPen(look.current().colour("muted"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _say(painter: QPainter, font: QFont, box: QRect, held: GridCell, ground: str) -> None:
    colours = look.current()
    tight = box.width() < colours.px(_ROOMY)
    is_below = bool(held.to_fix and held.trouble)  # what needs somebody is said in the second line
    first = _sized(font, strong=bool(held.trouble) and not is_below, small=tight)
    second = _sized(font, strong=is_below, small=True)
    high, low = QFontMetrics(first), QFontMetrics(second)
    size, gap = colours.px(14 if tight else 16), 4 if tight else 6
    left = box.left() + (5 if tight else 8)
    both = high.height() + (low.height() if held.second else 0)
    top = box.center().y() - both / 2 - (colours.px(3) if held.share is not None else 0)
    middle = top + high.height() / 2
    tone = "muted" if held.is_quiet else None
    share = held.share or 0.0
    mark = shape(held.shape, left + size / 2, middle, size, tone, share, ground)
    paint(painter, mark)
    if held.to_fix:  # beside how it stands, in a shape of its own
        below = top + high.height() + low.height() / 2
        to_fix = shape(TO_FIX, left + size / 2, below, size, tone, ground=ground)
        paint(painter, to_fix)
    room = box.right() - left - size - gap - 2
    quiet = colours.colour("muted")
    ink_below = held.trouble if is_below else "text" if held.trouble else "muted"
    for font_of, metrics, said, at, ink in (
        (first, high, held.words, top, "text" if is_below else held.trouble or "text"),
        (second, low, held.second, top + high.height(), ink_below),
    ):
        painter.setFont(font_of)
        painter.setPen(quiet if held.is_quiet else colours.colour(ink))
        line = QRectF(left + size + gap, at, room, metrics.height())
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(line, _MIDDLE, shown)
    if held.share is not None and not held.is_quiet:
        _bar(painter, box, held)


def _bar(painter: QPainter, box: QRect, held: GridCell) -> None:
    """How far a return has come, along the foot of its cell."""
    px = look.current().px
    x, y, width = box.left() + 8, box.bottom() - px(9), box.width() - 16
    done = width * (held.share or 0.0)
    paint(painter, (Rect(x, y, width, px(4), "line", radius=px(2)),))
    if done:
        paint(painter, (Rect(x, y, done, px(4), held.trouble or "accent", radius=px(2)),))


class Heads(QHeaderView):
    """Heads of two lines: what it is in semibold, and a second line below, muted."""

    def __init__(self, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(look.current().px(40))

    def sizeHint(self) -> QSize:
        """As high as its lines where it lies along the top: a name, and facts that may wrap."""
        if self.orientation() == Qt.Orientation.Vertical:
            return super().sizeHint()
        facts = max((self.below(place).count("\n") for place in range(self.count())), default=0)
        high = QFontMetrics(self.font()).height() * (2 + facts) + look.current().px(14)
        return QSize(super().sizeHint().width(), high)

    def below(self, place: int) -> str:
        """The second words of a head, in the lines that they have room for."""
        second = str(self.model().headerData(place, self.orientation(), _ROLE.UserRole) or "")
        along = self.orientation() == Qt.Orientation.Horizontal
        metrics = QFontMetrics(_sized(self.font(), strong=False, small=True))
        room = (self.sectionSize(place) - 8) if along else (self.width() - 18)
        return _cut(second, metrics, room, 2 if along else 1)

    def paintSection(self, painter: QPainter, box: QRect, place: int) -> None:
        """Paint one head."""
        model, colours = self.model(), look.current()
        words = str(model.headerData(place, self.orientation(), _ROLE.DisplayRole) or "")
        second = self.below(place)
        along = self.orientation() == Qt.Orientation.Horizontal
        painter.save()
        painter.fillRect(box, colours.colour("surface"))
        painter.setPen(QPen(colours.colour("linestrong" if along else "line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        first = _sized(self.font(), strong=True, small=True)
        below = _sized(self.font(), strong=False, small=True)
        high, low = QFontMetrics(first), QFontMetrics(below)
        left, room = box.left() + (6 if along else 12), box.width() - (8 if along else 18)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = _cut(words, high, room, 1 if along else 2)
        lines = words.count("\n") + 1
        name = QRect(left, 0, room, high.height() * lines)
        under = low.height() * (second.count("\n") + 1) if second else 0
        name.moveTop(box.center().y() - (name.height() + under) // 2)
        painter.setFont(first)
        painter.setPen(colours.colour("muted" if along else "text"))
        painter.drawText(name, flags, words)
        painter.setFont(below)
        painter.setPen(colours.colour("muted"))
        painter.drawText(QRect(left, name.bottom(), room, under), flags, second)
        painter.restore()


def _cut(words: str, metrics: QFontMetrics, room: int, most: int) -> str:
    """Words in so many lines at the most, the last of them cut where there is no room."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= room or not lines[-1] or len(lines) == most:
            lines[-1] = longer
        else:
            lines.append(word)
    lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, room)
    return "\n".join(lines)


def _sized(font: QFont, *, strong: bool, small: bool) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if small:
        made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made
