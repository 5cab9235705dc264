"""The main pages at the left: a list with icons and words, or a narrow rail of icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look import look
from ui.painter import ShapeMark
from ui.parts.arrange import column, label, row
from ui.parts.bands.icons import paint_icon
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent


@dataclass(frozen=True, slots=True)
class Place:
    """One page in the sidebar: its name, its icon's name, and a badge such as "3 late"."""

    name: str
    icon: str
    badge: str = ""


class Sidebar(QFrame):
    """The pages; `went` with the place's number when one is chosen."""

    went = Signal(int)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._is_rail = False
        self._model = _Places(places, self)
        self._at = 0
        self.list = _PlaceList()
        self.list.left.connect(lambda: self.show_at(self._at))
        self.list.setModel(self._model)
        self._delegate = _PlaceDelegate(self)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName("Main pages")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.went.emit(index.row()))
        self.list.activated.connect(lambda index: self.went.emit(index.row()))
        self.title, self.subtitle = label("", "h3"), label("", "small")
        self._heading = QFrame()
        self._heading.setLayout(
            column(self.title, self.subtitle, spacing=0, margins=(22, 0, 12, 14))
        )
        self._locks = label("", "small")
        self._foot = row(ShapeMark("padlock", 13, "muted"), self._locks, spacing=8)
        self._foot.setStretch(1, 1)
        self._layout = column(
            self._heading, self.list, self._foot, spacing=0, margins=(0, 16, 0, 12)
        )
        self._layout.setStretch(1, 1)
        self.setLayout(self._layout)
        self.be_rail(is_rail=False)

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._is_rail

    def be_rail(self, *, is_rail: bool) -> None:
        """Show icons only, or icons and words."""
        self._is_rail = is_rail
        self._heading.setVisible(not is_rail)
        self._locks.setVisible(not is_rail)
        scale = look.current()
        width = max(64, scale.px(56)) if is_rail else scale.px(208)
        self.setFixedWidth(width)
        self._foot.setContentsMargins(0 if is_rail else 20, 8, 0 if is_rail else 8, 4)
        self._model.layoutChanged.emit()

    def say(self, title: str, subtitle: str, locks: str) -> None:
        """Whose workbook this is, and when it locks."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self._locks.setText(locks)

    def show_at(self, place: int) -> None:
        """Mark the page that is shown; another that was only stepped on is marked no more."""
        self._at = place
        self.list.setCurrentIndex(self._model.index(place, 0))

    def set_badge(self, place: int, badge: str) -> None:
        """Say, beside a page, what is late there."""
        self._model.set_badge(place, badge)


class _PlaceList(QListView):
    """The pages to step through; `left` when the focus goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the list was left."""
        super().focusOutEvent(event)
        self.left.emit()


class _Places(QAbstractListModel):
    def __init__(self, places: Sequence[Place], parent: QObject) -> None:
        super().__init__(parent)
        self._places = list(places)

    def set_badge(self, place: int, badge: str) -> None:
        self._places[place] = Place(self._places[place].name, self._places[place].icon, badge)
        index = self.index(place, 0)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        if not index.isValid():
            return None
        place = self._places[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return place
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{place.name}, {place.badge}" if place.badge else place.name
        return place.name if role == Qt.ItemDataRole.DisplayRole else None


class _PlaceDelegate(QStyledItemDelegate):
    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(40, max(40, look.current().px(40)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(Qt.ItemDataRole.UserRole)
        colours = look.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(8, 2, -8, -2)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(box, 6, 6)
            painter.fillRect(
                QRect(box.left(), box.top() + 6, 3, box.height() - 12), colours.colour("accent")
            )
            if self._sidebar.list.hasFocus():
                painter.setPen(QPen(colours.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        size = colours.px(18)
        rail = self._sidebar.is_rail
        left = box.center().x() - size // 2 if rail else box.left() + 14
        tone = "accent" if chosen else "muted"
        paint_icon(painter, place.icon, left, box.center().y() - size / 2, size, tone)
        if rail and place.badge:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("bad"))
            painter.drawRoundedRect(QRectF(left + size - 2, box.top() + 6, 8, 8), 2, 2)
        elif not rail:
            self._paint_words(
                painter,
                QRect(left + size + 12, box.top(), box.right() - left - size - 20, box.height()),
                place,
                chosen=chosen,
            )
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, place: Place, *, chosen: bool) -> None:
        colours = look.current()
        font = QFont(self._sidebar.font())
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colours.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, place.name)
        if place.badge:
            font.setPointSizeF(font.pointSizeF() * 0.9)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(colours.colour("bad"))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, place.badge)
