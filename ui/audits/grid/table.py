"""The returns grid: agencies down, children across; the agencies' names stay put at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView

from ui.audits.grid.model import GridModel
from ui.audits.grid.painting import NARROWEST, WIDEST, GridCells, Heads
from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import label
from ui.parts.tables.room import show_in_page

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QResizeEvent

BESIDE = 10  # children that stand beside each other before the grid scrolls sideways
AGENCIES = 186
_HIGHEST, _LOWEST = 72, 54


def width_of(children: int) -> int:
    """How wide a grid of so many children is at the least, up to the ten that do not scroll."""
    return AGENCIES + NARROWEST * max(1, min(children, BESIDE))


class Grid(QTableView):
    """The cells; `opened` with the return's id by Enter or a double click, `stepped` on moving."""

    opened = Signal(str)
    stepped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_whole = False
        self.model_of = GridModel(self)
        self._delegate = GridCells(self)
        self.across = Heads(Qt.Orientation.Horizontal, self)
        self._down = Heads(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self._down)
        self.setModel(self.model_of)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Returns: agencies down, children across")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._corner: QLabel = label("Agency", "small")
        self._corner.setParent(self)
        self.doubleClicked.connect(lambda _index: self.open_chosen())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._stepped())
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open_chosen()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page."""

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if look.is_new(event):
            self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ten children stand beside each other where there is room; more scroll sideways."""
        super().resizeEvent(event)
        self._share()
        self.scrollTo(self.currentIndex())

    def show_again(self) -> None:
        """Give rows and columns their sizes anew: there may be more or fewer of them now."""
        self._share()

    def next_to_act_on(self, step: int) -> bool:
        """Go to the next cell that needs somebody, row by row (`step` 1, or -1 for backwards).

        False where none does.
        """
        rows, columns = self.model_of.rowCount(), self.model_of.columnCount()
        here = self.currentIndex()
        at, count = here.row() * columns + here.column(), rows * columns
        for moved in range(1, count + 1):
            row, column_at = divmod((at + step * moved) % count, columns)
            index = self.model_of.index(row, column_at)
            if self.model_of.cell(index).trouble:
                self.setCurrentIndex(index)
                self.setFocus()
                return True
        return False

    def chosen(self) -> tuple[str, str]:
        """The ids of the agency and of the child of the chosen cell; blank for none."""
        index = self.currentIndex()
        return self.model_of.ids(index) if index.isValid() else ("", "")

    def open_chosen(self) -> None:
        """Open the chosen return; where nobody was asked for one, say what asks."""
        index = self.currentIndex()
        if index.isValid():
            held = self.model_of.cell(index)
            if held.return_id:
                self.opened.emit(held.return_id)
            else:
                announce(self, f"{held.words}. F6 goes to the button that asks.")

    def _stepped(self) -> None:
        self.stepped.emit()
        if self.hasFocus():  # in a narrow window the page scrolls, and the cell with it
            index = self.currentIndex()
            show_in_page(self.viewport(), self.visualRect(index), is_first=index.row() == 0)

    def be_whole(self, *, is_whole: bool) -> None:
        """Be as tall as all rows, where the page scrolls; else scroll in what room there is."""
        if is_whole != self._is_whole:
            self._is_whole = is_whole
            self._share()

    def _share(self) -> None:
        """Share the room: up to ten columns beside each other, and rows as high as there is.

        The grid ends with its last row: what is left of the room stays the page's.
        """
        px, rows = look.current().px, self.model_of.rowCount()
        self._down.setFixedWidth(px(AGENCIES))
        shown = max(1, min(self.model_of.columnCount(), BESIDE))
        each = (self.viewport().width() - 2) // shown
        self.across.setDefaultSectionSize(min(px(WIDEST), max(px(NARROWEST), each)))
        head = self.across.sizeHint().height()
        is_wide = self.across.length() > self.viewport().width()
        around = head + 2 + (self.horizontalScrollBar().sizeHint().height() if is_wide else 0)
        high = (self.viewport().height() - 2) // max(1, rows)
        if self._is_whole:
            high = px(_LOWEST)
        high = min(px(_HIGHEST), max(px(_LOWEST), high))
        self._down.setDefaultSectionSize(high)
        least = around + high * rows if self._is_whole else head + px(_LOWEST * 2)
        most = around + (high if self._is_whole else px(_HIGHEST)) * max(rows, 1)
        self.setMinimumHeight(least)
        self.setMaximumHeight(max(least, most))
        self._corner.setGeometry(12, 0, px(AGENCIES) - 14, head)
        self.updateGeometries()
