"""The table of the children: typing edits, Enter and Tab move on, Del takes a child out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
)

from ui.audits.children.cells import ChildCells
from ui.audits.children.facts import ASKED
from ui.audits.children.onward import Onward
from ui.audits.children.room import bring_into_sight, fit
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
        self.onward = Onward(self)
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
        fit(self)

    def type_in(self, row: int, column: int = 0) -> None:
        """Step on a cell and begin typing in it."""
        self.onward.begin()
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
            self.onward.begin()
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
        self.onward.step(step)

    def currentChanged(self, now: Index, before: Index) -> None:
        """The page scrolls to where we are; the whole row is painted, not the cell alone."""
        super().currentChanged(now, before)
        self.viewport().update()
        bring_into_sight(self)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stay in sight when something above comes or goes."""
        super().moveEvent(event)
        bring_into_sight(self)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            fit(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths and the rows their heights anew."""
        super().resizeEvent(event)
        fit(self)
        self.scrollTo(self.currentIndex())
        bring_into_sight(self)

    def _is_at_agencies(self) -> bool:
        here = self.currentIndex()
        return here.isValid() and self.rows.facts[here.column()].name == ASKED


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
