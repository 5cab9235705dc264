"""The returns grid: agencies down, children across; the agencies' names stay put at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.audits.cells import GridCell, GridCells
from ui.look import look
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from audit_app.records import Agency, Case


_WIDEST, _NARROWEST, _BESIDE = 142, 112, 10


class GridModel(QAbstractTableModel):
    """Agencies by name, never ranked; a child's reference heads each column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._agencies: list[Agency] = []
        self._cases: list[Case] = []
        self._cells: dict[tuple[str, str], GridCell] = {}

    def show_grid(
        self,
        agencies: list[Agency],
        cases: list[Case],
        cells: dict[tuple[str, str], GridCell],
    ) -> None:
        """Show these agencies and children; cells by (agency, case) ids."""
        self.beginResetModel()
        self._agencies, self._cases, self._cells = agencies, cases, cells
        self.endResetModel()

    def cell(self, index: Index) -> GridCell:
        """The cell at a place."""
        agency, case = self._agencies[index.row()], self._cases[index.column()]
        return self._cells.get((agency.id, case.id), GridCell("dash", "Not asked"))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many agencies."""
        return 0 if parent.isValid() else len(self._agencies)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many children."""
        return 0 if parent.isValid() else len(self._cases)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """A child's reference, or an agency's name."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._cases[section].reference
        return self._agencies[section].name

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The cell's words, the cell itself (user role), or what is read aloud."""
        if not index.isValid():
            return None
        held = self.cell(index)
        if role == Qt.ItemDataRole.UserRole:
            return held
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            agency, case = self._agencies[index.row()], self._cases[index.column()]
            parts = (agency.name, case.reference, held.words.lower(), held.second)
            return ", ".join(part for part in parts if part)
        return held.words if role == Qt.ItemDataRole.DisplayRole else None


class Grid(QTableView):
    """The cells; `opened` with the return's id by Enter or a double click."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model_of = GridModel(self)
        self._delegate = GridCells(self)
        self.setModel(self.model_of)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Returns: agencies down, children across")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(look.current().px(_WIDEST))
        side = self.verticalHeader()
        side.setSectionsClickable(False)
        side.setHighlightSections(False)
        side.setDefaultSectionSize(look.current().px(60))
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        flags = Qt.AlignmentFlag
        side.setDefaultAlignment(flags.AlignLeft | flags.AlignVCenter | Qt.TextFlag.TextWordWrap)
        side.setFixedWidth(look.current().px(200))
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ten children stand beside each other where there is room; more scroll sideways."""
        super().resizeEvent(event)
        shown = max(1, min(self.model_of.columnCount(), _BESIDE))
        px = look.current().px
        each = (self.viewport().width() - 2) // shown
        self.horizontalHeader().setDefaultSectionSize(min(px(_WIDEST), max(px(_NARROWEST), each)))

    def next_to_act_on(self, step: int) -> None:
        """Go to the next cell that needs somebody, row by row (`step` 1, or -1 for backwards)."""
        rows, columns = self.model_of.rowCount(), self.model_of.columnCount()
        here = self.currentIndex()
        at, count = here.row() * columns + here.column(), rows * columns
        for moved in range(1, count + 1):
            row, column = divmod((at + step * moved) % count, columns)
            index = self.model_of.index(row, column)
            if self.model_of.cell(index).trouble:
                self.setCurrentIndex(index)
                return

    def _open(self, index: Index) -> None:
        if index.isValid():
            held = self.model_of.cell(index)
            if held.return_id:
                self.opened.emit(held.return_id)
