"""A list of sections with how far each is: a shape, the name that wraps, and a count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from audit_app.picture import shape
from ui.look import look
from ui.painter import paint
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS_LEFT = 40  # at 100 %, like every width here
_EDGE = 16
_STATES = {"tick": "done", "ring": "not done yet"}  # aloud, where nothing is counted


@dataclass(frozen=True, slots=True)
class Section:
    """One line of the list; `done` of `whole` are answered, and `mark` overrides the shape.

    `counted` is what is said of what is done, where that is not answered but something else.
    """

    name: str
    done: int
    whole: int
    mark: str = ""
    note: str = ""
    counted: str = "answered"

    @property
    def shape(self) -> str:
        """The shape that says how far it is."""
        if self.mark:
            return self.mark
        if self.whole and self.done == self.whole:
            return "tick"
        return "pie" if self.done else "ring"

    @property
    def count(self) -> str:
        """`3/8`; nothing where nothing is counted."""
        return f"{self.done}/{self.whole}" if self.whole else ""

    def aloud(self, place: str) -> str:
        """What a screen reader says: its place, its name, and in words what its shape says."""
        state = (
            f"{self.done} of {self.whole} {self.counted}" if self.whole else _STATES.get(self.mark)
        )
        return ", ".join(part for part in (place, self.name, state, self.note) if part)


class SectionModel(QAbstractListModel):
    """The sections as Qt reads them."""

    def __init__(self, parent: QObject | None = None, one: str = "Section") -> None:
        """`one` is what a line is called aloud, such as Section or Step."""
        super().__init__(parent)
        self._one = one
        self._sections: list[Section] = []

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the same number of them changes in place, so the chosen one stays."""
        if len(sections) == len(self._sections):
            self._sections = list(sections)
            self.dataChanged.emit(self.index(0, 0), self.index(len(sections) - 1, 0))
            return
        self.beginResetModel()
        self._sections = list(sections)
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many sections there are."""
        return 0 if parent.isValid() else len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The name, the section itself (user role), or what is read aloud."""
        if not index.isValid():
            return None
        section = self._sections[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return section
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return section.aloud(f"{self._one} {index.row() + 1}")
        return section.name if role == Qt.ItemDataRole.DisplayRole else None


class SectionList(QListView):
    """The sections at the left of a walk."""

    def __init__(self, name: str, one: str = "Section") -> None:
        super().__init__()
        self.sections = SectionModel(self, one)
        self._delegate = _SectionDelegate(self)
        self.setModel(self.sections)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def step_on(self, place: int) -> None:
        """Choose a section."""
        self.setCurrentIndex(self.sections.index(place, 0))


class _SectionDelegate(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        section: Section = index.data(Qt.ItemDataRole.UserRole)
        metrics = self._view.fontMetrics()
        bar = round(metrics.height() * 0.5) if section.whole else 0
        return QSize(120, self._words_box(section, 0).height() + bar + 18)

    def _words_box(self, section: Section, top: int) -> QRect:
        metrics = QFontMetrics(self._view.font())
        count = metrics.horizontalAdvance(section.count) + 8
        left = look.current().px(_WORDS_LEFT)
        width = self._view.viewport().width() - _EDGE - left - count - 12
        box = QRect(0, 0, max(width, 60), 9999)
        needed = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, section.name)
        return QRect(left + 8, top, box.width(), needed.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section: Section = index.data(Qt.ItemDataRole.UserRole)
        colours = look.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(option.rect).adjusted(8, 2, -8, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.colour("sel"))
            painter.drawRoundedRect(box, 6, 6)
            painter.fillRect(
                QRect(box.left(), box.top() + 6, 3, box.height() - 12), colours.colour("accent")
            )
            if self._view.hasFocus():
                painter.setPen(QPen(colours.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        font = QFont(self._view.font())
        metrics = QFontMetrics(font)
        middle = box.left() + colours.px(22), box.top() + 6 + metrics.height() / 2
        share = section.done / section.whole if section.whole else 0
        ground = "sel" if chosen else "surface"
        size = metrics.height() * 0.85
        paint(painter, shape(section.shape, *middle, size, share=share, ground=ground))
        self._paint_words(painter, box, section, font, chosen=chosen)
        if section.whole:
            self._paint_track(painter, box, section, metrics)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, box: QRect, section: Section, font: QFont, *, chosen: bool
    ) -> None:
        colours = look.current()
        words = self._words_box(section, box.top() + 6)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        room = QRect(0, 0, words.width(), 9999)
        needed = QFontMetrics(strong).boundingRect(room, Qt.TextFlag.TextWordWrap, section.name)
        # Semibold words are wider; they are not let into one line more than the list has kept.
        painter.setFont(strong if chosen and needed.height() <= words.height() else font)
        painter.setPen(colours.colour("text"))
        painter.drawText(words, Qt.TextFlag.TextWordWrap, section.name)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colours.colour("muted"))
        count = QRect(box.left(), box.top() + 6, box.width() - 10, QFontMetrics(font).height())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(count, side, section.count)

    def _paint_track(
        self, painter: QPainter, box: QRect, section: Section, metrics: QFontMetrics
    ) -> None:
        colours = look.current()
        left = colours.px(_WORDS_LEFT)
        track = QRectF(
            box.left() + left,
            box.bottom() - metrics.height() * 0.36,
            box.width() - left - 10,
            4,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("line"))
        painter.drawRoundedRect(track, 2, 2)
        if section.done:
            track.setWidth(track.width() * section.done / section.whole)
            painter.setBrush(colours.colour("ok" if section.shape == "tick" else "accent"))
            painter.drawRoundedRect(track, 2, 2)
