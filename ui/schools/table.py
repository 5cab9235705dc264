"""The calendar as a table: one wide cell for the terms, under a head that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from audit_app.charts.calendar_head import head_marks
from audit_app.charts.calendar_line import Window, line_marks, place_of
from audit_app.picture import Circle, Rect
from ui.look import look
from ui.painter import measure, paint
from ui.parts.tables.cells import Cells
from ui.parts.tables.table import Table
from ui.schools.shown import ShownSchool

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from audit_app.rules.schools.terms import Term
    from ui.parts.tables.rows import Column, Index

TERMS = 2  # the column
_ROW, _HEAD, _MARK, _LETTERS = 46, 46, 15, 11
_NEAR = 11  # pixels from a ring's middle in which it is taken hold of


class CalendarTable(Table[ShownSchool]):
    """Schools down, terms across.

    `stepped` with -1 or 1 when ← or → asks for the term before or after; `dropped` with a visit's
    id and the code of the term it was dragged to. Space takes the next planned visit in hand.
    """

    stepped = Signal(int)
    dropped = Signal(str, str)

    def __init__(self, columns: Sequence[Column[ShownSchool]], shown: Window) -> None:
        super().__init__("Schools and their visits", columns, row_height=_ROW)
        self.shown = shown
        self._in_hand = ""
        self.drag: tuple[str, int, float] | None = None  # the visit, its row, where the pointer is
        self._lines = _CalendarCells(self)
        self.setItemDelegateForColumn(TERMS, self._lines)
        head = _Head(self)
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(10)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_window(self, shown: Window) -> None:
        """Show other school years."""
        self.shown = shown
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def in_hand(self) -> str:
        """The id of the chosen school's planned visit that keys act on; "" where none is planned.

        The full visit, unless another was taken in hand.
        """
        held = self.row()
        planned = held.standing.planned if held else ()
        ids = [visit.id for visit in planned]
        if self._in_hand in ids:
            return self._in_hand
        return next((visit.id for visit in planned if visit.kind == "full"), ids[0] if ids else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → ask for the term before and after; Space takes the next visit in hand."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() == Qt.Key.Key_Space:
            self._take_next()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A planned visit is taken hold of; anything else chooses its row."""
        super().mousePressEvent(event)
        visit = self._visit_at(event.position()) if event.button() is _LEFT else ""
        if visit:
            row = self.rowAt(int(event.position().y()))
            self._in_hand, self.drag = visit, (visit, row, event.position().x())
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The visit goes along with the pointer."""
        if self.drag is None:
            super().mouseMoveEvent(event)
            return
        self.drag = (*self.drag[:2], event.position().x())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Where the visit is let go in another term, that is told; nothing has moved yet."""
        dragged, self.drag = self.drag, None
        super().mouseReleaseEvent(event)
        if dragged is None:
            return
        self.viewport().update()
        visit, row, _x = dragged
        box = self.terms_box(row)
        term = self.shown.term_at(event.position().x() - box.left(), box.width())
        held = self.rows.row_at(row)
        planned = held.line.planned if held else ()
        before = next((one.day for one in planned if one.id == visit), None)
        if before is not None and not term.first <= before <= term.last:
            self.dropped.emit(visit, term.code)

    def terms_box(self, row: int) -> QRect:
        """The wide cell of a row."""
        return self.visualRect(self.rows.index(row, TERMS)).adjusted(0, 0, -8, 0)

    def middle_of(self, row: int, visit_id: str) -> QPointF:
        """Where a planned visit is drawn."""
        held, box = self.rows.row_at(row), self.terms_box(row)
        visit = next(one for one in held.line.planned if one.id == visit_id) if held else None
        if visit is None:
            raise KeyError(visit_id)
        return QPointF(box.left() + place_of(visit, self.shown, box.width()), box.center().y())

    def _visit_at(self, point: QPointF) -> str:
        row = self.rowAt(int(point.y()))
        held = self.rows.row_at(row)
        if held is None:
            return ""
        for visit in held.line.planned:
            if self.shown.holds(visit.day):
                far = self.middle_of(row, visit.id) - point
                if far.manhattanLength() <= look.current().px(_NEAR) * 2:
                    return visit.id
        return ""

    def _take_next(self) -> None:
        held = self.row()
        ids = [visit.id for visit in held.standing.planned] if held else []
        if ids:
            self._in_hand = ids[(ids.index(self.in_hand()) + 1) % len(ids)]
            self.viewport().update()
            if held is not None:
                self.chosen.emit(held)


_LEFT = Qt.MouseButton.LeftButton


class _CalendarCells(Cells):
    """The wide cell: the marks of the shared drawing, on the ground of its row."""

    def __init__(self, table: CalendarTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one school's line."""
        super().paint(painter, option, index)
        table, held = self._table, self._table.rows.row_at(index.row())
        if held is None:
            return
        box, colours = table.terms_box(index.row()), look.current()
        is_chosen = table.selectionModel().isSelected(index)
        ground = "sel" if is_chosen else "surface"
        painter.save()
        painter.setClipRect(QRectF(box))
        painter.translate(box.topLeft())
        dragged = table.drag if table.drag and table.drag[1] == index.row() else None
        if dragged is not None:
            self._paint_aim(painter, box, dragged[2] - box.left())
        chosen = table.in_hand() if is_chosen else ""
        size = colours.px(_MARK)
        marks = line_marks(
            held.line,
            table.shown,
            box.width(),
            box.height() - 1,
            size,
            ground=ground,
            chosen=chosen,
        )
        paint(painter, marks)
        if dragged is not None:
            at = dragged[2] - box.left(), box.height() / 2
            paint(painter, (Circle(*at, size * 0.45, "accent"),))
        painter.restore()

    def _paint_aim(self, painter: QPainter, box: QRect, x: float) -> None:
        """The term that a dragged visit would come to."""
        table = self._table
        each = box.width() / len(table.shown.terms)
        at = table.shown.terms.index(table.shown.term_at(x, box.width()))
        paint(painter, (Rect(at * each, 1, each, box.height() - 3, "accentsoft", "accent"),))


class _Head(QHeaderView):
    """Names the columns, and over the wide one the school years and their terms."""

    def __init__(self, table: CalendarTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, place: int) -> QSize:
        """Two lines high everywhere, since the terms need them."""
        size = super().sectionSizeFromContents(place)
        return QSize(size.width(), max(size.height(), look.current().px(_HEAD)))

    def paintSection(self, painter: QPainter, box: QRect, place: int) -> None:
        """Paint one head."""
        painter.save()
        super().paintSection(painter, box, place)
        painter.restore()
        if place != TERMS:
            return
        painter.save()
        colours = look.current()
        painter.fillRect(box.adjusted(0, 0, 0, -2), colours.colour("surface"))
        painter.translate(box.topLeft())
        marks = head_marks(
            self._table.shown,
            box.width() - 8,
            box.height() - 6,
            colours.px(_LETTERS + 1),
            measure,
        )
        paint(painter, marks)
        painter.restore()


def neighbour(term: Term, terms: Sequence[Term], step: int) -> Term | None:
    """The term before or after another; None beyond the last of those that are offered."""
    codes = [one.code for one in terms]
    if term.code not in codes:
        return terms[0] if terms else None
    at = codes.index(term.code) + step
    return terms[at] if 0 <= at < len(terms) else None
