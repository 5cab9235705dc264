"""A table set up once for all pages: one row is one stop, arrows move, Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.look import look
from ui.parts.tables.cells import Cells
from ui.parts.tables.room import areas_around, give_room, show_in_page
from ui.parts.tables.rows import HEAD, Column, Group, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent

    from ui.parts.tables.wording import Heights

R = TypeVar("R")
_BY_POINTER = frozenset({Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason})


class Table(QTableView, Generic[R]):
    """Rows under columns; `opened` when a row is entered, `chosen` when another is stepped on."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        row_height: int = 40,
        *,
        grows: bool = False,
    ) -> None:
        """`row_height` is at 100 %; a row that `grows` is as high as its words need."""
        super().__init__()
        self._whole = self._heeds_page = False
        self.row_height, self.grows = row_height, grows
        self.heights: Heights | None = None  # what was measured of its cells
        self.flat: dict[int, list[tuple[int, int]]] = {}  # of each row, where no word has to wrap
        self.roomed: object = None  # for which rows, widths and letters there is room
        self.rows: Rows[R] = Rows(columns, self)
        self._cells = Cells(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(name)
        _set_up(self)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._enter)

    def show_rows(self, rows: Sequence[R | Group], *, keep: int | None = None) -> None:
        """Show these rows; step on row `keep`, or stay as near as can be to where we were."""
        before = self.currentIndex().row()
        self.rows.show_rows(rows)
        self.clearSpans()
        self.flat.clear()
        self.roomed = None
        if self.isVisible():
            give_room(self)
        for place in range(self.rows.rowCount()):
            if self.rows.is_group(place) and len(self.rows.columns) > 1:
                self.setSpan(place, 0, 1, len(self.rows.columns))
        self.step_on(before if keep is None else keep)
        if self._whole:
            self._fit()

    def step_on(self, place: int) -> None:
        """Choose the row at a place, or the nearest that can be chosen."""
        count = self.rows.rowCount()
        wanted = min(max(place, 0), count - 1)
        order = [*range(wanted, count), *range(wanted - 1, -1, -1)]
        for candidate in order:
            if self.rows.row_at(candidate) is not None:
                self.setCurrentIndex(self.rows.index(candidate, 0))
                return

    def row(self) -> R | None:
        """The row that is chosen."""
        return self.rows.row_at(self.currentIndex().row())

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column that there may be no room for; the others share its width."""
        if self.isColumnHidden(place) == shown:
            self.setColumnHidden(place, not shown)
            (self.rows.hidden.discard if shown else self.rows.hidden.add)(place)
            self.flat.clear()  # what has no column any more may stand below the name
            self._room()

    def show_whole(self) -> None:
        """Be as tall as the rows, so that the page scrolls and not the table."""
        self._whole = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Home and End go to the first and the last; the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._enter(self.currentIndex())
            return
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            is_first = event.key() == Qt.Key.Key_Home
            self.step_on(0 if is_first else self.rows.rowCount() - 1)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page; `/` or Ctrl+K finds."""

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event) and self.isVisible():
            self._room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self.isVisible():
            self._room()
        self.scrollTo(self.currentIndex())  # what was chosen before there was room is in sight now

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a row in the table, and the table's row in the page while it has the focus."""
        above = range(index.row())
        is_first = index.isValid() and all(self.rows.row_at(place) is None for place in above)
        if is_first:  # what its group is called stands above it
            self.verticalScrollBar().setValue(0)
        super().scrollTo(index, hint)
        if self.hasFocus() and index.isValid():
            show_in_page(self.viewport(), self.visualRect(index), is_first=is_first)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What has the focus is in sight; a click has chosen its row already."""
        super().focusInEvent(event)
        if event.reason() not in _BY_POINTER:
            self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the row that has the focus stays in sight when the page gets longer."""
        super().showEvent(event)
        self._room()
        if not self._heeds_page:
            self._heeds_page = True
            for area in areas_around(self):
                area.verticalScrollBar().rangeChanged.connect(self._stay_in_sight)

    def _stay_in_sight(self, _least: int, _most: int) -> None:
        """Once what stands above has its new place."""
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def _room(self) -> None:
        """Only of a table that is shown: the cells of another may have nothing left to ask."""
        give_room(self)
        if self._whole:
            self._fit()

    def _fit(self) -> None:
        rows = sum(self.rowHeight(place) for place in range(self.rows.rowCount()))
        header = self.horizontalHeader()
        self.setFixedHeight(rows + (0 if header.isHidden() else header.minimumHeight()) + 2)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows.row_at(now.row())
        if row is not None:
            self.chosen.emit(row)

    def _enter(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row is not None:
            self.opened.emit(row)


def _set_up(table: Table[R]) -> None:
    table.setShowGrid(False)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setDefaultAlignment(HEAD | Qt.AlignmentFlag.AlignLeft)
    header.setMinimumSectionSize(10)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(10)
    if all(not column.head for column in table.rows.columns):
        header.hide()
