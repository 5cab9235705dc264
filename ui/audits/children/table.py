"""The table of the children: typing edits, Enter and Tab move on, Del takes a child out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QScrollArea,
    QTableView,
)

from ui.audits.children.cells import INSET, ChildCells
from ui.audits.children.facts import ASKED
from ui.audits.children.rows import ChildRows
from ui.look import look
from ui.parts.fields import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Agency, Case
    from ui.audits.children.facts import Fact
    from ui.parts.tables.rows import Index

_ONE, _TWO = 40, 58  # a row's height with one line of words, and with two
_NARROWEST = 0.84  # of a column's width; with less room than that the table scrolls sideways
_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space})
_Hint = QAbstractItemDelegate.EndEditHint
_STEPS = {_Hint.EditNextItem: 1, _Hint.SubmitModelCache: 1, _Hint.EditPreviousItem: -1}


class ChildrenTable(QTableView):
    """`taken_out` with the child whose row Del was pressed on. It is as tall as its rows.

    `agencies_wanted` with the child in whose cell “Agencies asked” Enter, F2 or Space was pressed.
    """

    taken_out = Signal(object)
    agencies_wanted = Signal(object)

    def __init__(
        self, keep: Callable[[Case, dict[str, object]], bool], watched: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self.rows = ChildRows(keep, watched, self)
        self.cells = ChildCells(self)
        self._is_stopped = False
        self.rows.refused.connect(self._stop)
        self.setModel(self.rows)
        self.setItemDelegate(self.cells)
        self.setAccessibleName("Children")
        _set_up(self)

    def show_cases(
        self,
        cases: Sequence[Case],
        facts: Sequence[Fact],
        agencies: Sequence[Agency] = (),
        *,
        is_locked: bool = False,
    ) -> None:
        """Show these children, and the columns that are offered or in which something is held."""
        self.rows.show_cases(cases, facts, agencies, is_locked=is_locked)
        for place, fact in enumerate(facts):
            is_held = any(getattr(case, fact.name) for case in cases)
            if fact.name == ASKED:
                is_held = bool(agencies)
            self.setColumnHidden(place, bool(place) and not fact.offers and not is_held)
        if self.rows.cases and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))
        self._fit()

    def type_in(self, row: int, column: int = 0) -> None:
        """Step on a cell and begin typing in it."""
        self._is_stopped = False
        index = self.rows.index(row, column)
        self.setFocus()
        self.setCurrentIndex(index)
        if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins to change the cell, Del takes its child out; everything else is Qt's."""
        if self.state() == self.State.EditingState:
            event.ignore()
        elif event.key() in _OPENING and not event.modifiers() and self._is_at_agencies():
            self.agencies_wanted.emit(self.rows.cases[self.currentIndex().row()])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.currentIndex().isValid():
                self.type_in(self.currentIndex().row(), self.currentIndex().column())
        elif event.key() == Qt.Key.Key_Delete:
            place = self.currentIndex().row()
            if 0 <= place < len(self.rows.cases):
                self.taken_out.emit(self.rows.cases[place])
        else:
            self._is_stopped = False
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A band's list is opened with its cell."""
        super().mouseDoubleClickEvent(event)
        if self._is_at_agencies() and self.indexAt(event.position().toPoint()).isValid():
            self.agencies_wanted.emit(self.rows.cases[self.currentIndex().row()])
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, Choice):
            editor.showPopup()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter and Tab go on to the next cell, unless what was typed could not be kept."""
        is_given_up = hint == _Hint.RevertModelCache
        super().closeEditor(editor, hint if is_given_up else _Hint.NoHint)
        step = _STEPS.get(hint, 0)
        if step and not self._is_stopped:
            self._move_on(step)
        self._is_stopped = False

    def currentChanged(self, now: Index, before: Index) -> None:
        """The page scrolls to where we are; the whole row is painted, not the cell alone."""
        super().currentChanged(now, before)
        self.viewport().update()
        self._bring_into_sight()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in sight when something above comes or goes."""
        super().moveEvent(event)
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not self and not self.isAncestorOf(focused or self):
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inner = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inner is not None and self.isVisible():
            point = self.viewport().mapTo(inner, self.visualRect(self.currentIndex()).center())
            around.ensureVisible(point.x(), point.y(), 0, look.current().px(_TWO))

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths and the rows their heights anew."""
        super().resizeEvent(event)
        self._fit()
        self.scrollTo(self.currentIndex())
        self._bring_into_sight()

    def _is_at_agencies(self) -> bool:
        here = self.currentIndex()
        return here.isValid() and self.rows.facts[here.column()].name == ASKED

    def _stop(self, _problem: object) -> None:
        self._is_stopped = True

    def _move_on(self, step: int) -> None:
        """To the next cell that is typed in; from the last one the Tab key leaves the table."""
        shown = [
            at
            for at, fact in enumerate(self.rows.facts)
            if fact.name != ASKED and not self.isColumnHidden(at)
        ]
        here = self.currentIndex()
        if here.column() not in shown:
            return
        row, place = divmod(here.row() * len(shown) + shown.index(here.column()) + step, len(shown))
        if 0 <= row < len(self.rows.cases):
            self.type_in(row, shown[place])

    def _fit(self) -> None:
        _share_width(self)
        high = [_height(self, row) for row in range(self.rows.rowCount())]
        for row, height in enumerate(high):
            self.setRowHeight(row, height)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if self.horizontalHeader().length() > self.width() else 0
        self.setFixedHeight(sum(high) + self.horizontalHeader().sizeHint().height() + below + 2)


def _share_width(table: ChildrenTable) -> None:
    widths = {
        place: look.current().px(fact.width)
        for place, fact in enumerate(table.rows.facts)
        if not table.isColumnHidden(place)
    }
    share = max(_NARROWEST, (table.viewport().width() - 1) / max(1, sum(widths.values())))
    for place, width in widths.items():
        table.setColumnWidth(place, int(width * share))


def _height(table: ChildrenTable, row: int) -> int:
    """Room for two lines where a cell's words want them."""
    for column in range(len(table.rows.facts)):
        wanted = table.sizeHintForIndex(table.rows.index(row, column)).width()
        if not table.isColumnHidden(column) and wanted > table.columnWidth(column) + INSET // 2:
            return look.current().px(_TWO)
    return look.current().px(_ONE)


def _set_up(table: ChildrenTable) -> None:
    triggers = QAbstractItemView.EditTrigger
    table.setEditTriggers(
        triggers.AnyKeyPressed
        | triggers.EditKeyPressed
        | triggers.DoubleClicked
        | triggers.SelectedClicked
    )
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(10)
