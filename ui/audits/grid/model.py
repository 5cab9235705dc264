"""The returns of an audit as a model: agencies by name, never ranked, and children across."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt

from ui.audits.grid.cells import NOTHING, GridCell, within
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Agency, Case

_ROLE = Qt.ItemDataRole


class GridModel(QAbstractTableModel):
    """A child's reference heads each column; an agency's name and how many are back, each row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agencies: list[Agency] = []
        self._cases: list[Case] = []
        self._cells: dict[tuple[str, str], GridCell] = {}
        self._back: dict[str, str] = {}

    def show_grid(
        self,
        agencies: list[Agency],
        cases: list[Case],
        cells: dict[tuple[str, str], GridCell],
        back: dict[str, str],
    ) -> None:
        """Show these agencies and children: cells by (agency, case) ids, counts by either id."""
        self.beginResetModel()
        self._agencies, self._cases, self._cells, self._back = agencies, cases, cells, back
        self.endResetModel()

    def cell(self, index: Index) -> GridCell:
        """The cell at a place."""
        return self._cells.get(self.ids(index), NOTHING)

    def ids(self, index: Index) -> tuple[str, str]:
        """The ids of the agency and of the child at a place."""
        return self._agencies[index.row()].id, self._cases[index.column()].id

    def place_of(self, agency: str, case: str) -> Index:
        """Where an agency and a child meet; the first place when either is not shown."""
        rows = [held.id for held in self._agencies]
        columns = [held.id for held in self._cases]
        row = rows.index(agency) if agency in rows else 0
        return self.index(row, columns.index(case) if case in columns else 0)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many agencies."""
        return 0 if parent.isValid() else len(self._agencies)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many children."""
        return 0 if parent.isValid() else len(self._cases)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """A child's reference or an agency's name; below it (user role) facts or a count."""
        along = orientation == Qt.Orientation.Horizontal
        if not 0 <= section < len(self._cases if along else self._agencies):
            return None
        if along:
            case = self._cases[section]
            words, second = case.reference, _facts(case)
            said = [words, second, self._back.get(case.id, "")]
        else:
            agency = self._agencies[section]
            words, second = agency.name, self._back.get(agency.id, "")
            said = [words, second]
        if role in {_ROLE.AccessibleTextRole, _ROLE.ToolTipRole}:
            return ", ".join(part for part in said if part)
        if role == _ROLE.UserRole:
            return second
        return words if role == _ROLE.DisplayRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The cell's words, the cell itself (user role), or what is read aloud."""
        if not index.isValid():
            return None
        held = self.cell(index)
        if role == _ROLE.UserRole:
            return held
        if role in {_ROLE.AccessibleTextRole, _ROLE.ToolTipRole}:
            agency, case = self._agencies[index.row()], self._cases[index.column()]
            parts = (agency.name, case.reference, within(held.words), within(held.second))
            return ", ".join(part for part in parts if part)
        return held.words if role == _ROLE.DisplayRole else None


def _facts(case: Case) -> str:
    """The facts of a child by which a column is told from its neighbours."""
    return ", ".join(part for part in (case.age_band, within(case.sex or "")) if part)
