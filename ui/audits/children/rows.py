"""The children as Qt reads and writes them: each cell is checked before it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from audit_app.problems import Problem
from ui.audits.children.checks import see_that_it_may_be_a_reference
from ui.audits.children.facts import ASKED, FACTS, Fact, asked_words
from ui.parts.tables.rows import NO_INDEX, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.records import Agency, Case

_BOTH = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class ChildRows(QAbstractTableModel):
    """One child a row. `refused` says in words why a cell was not taken; `kept` that one was."""

    refused = Signal(object)
    kept = Signal()

    def __init__(
        self,
        keep: Callable[[Case, dict[str, object]], bool],
        watched: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        """`keep` saves a change and says whether it is saved; `watched` are names to watch for."""
        super().__init__(parent)
        self._keep, self._watched = keep, watched
        self.facts: tuple[Fact, ...] = FACTS
        self.cases: list[Case] = []
        self.agencies: tuple[Agency, ...] = ()
        self._is_locked = False

    def show_cases(
        self,
        cases: Sequence[Case],
        facts: Sequence[Fact],
        agencies: Sequence[Agency] = (),
        *,
        is_locked: bool = False,
    ) -> None:
        """Show these children. Who stands already stays in place; who is new comes last."""
        self.facts, self._is_locked = tuple(facts), is_locked
        self.agencies = tuple(agencies)
        wanted = {case.id: case for case in cases}
        for place in range(len(self.cases) - 1, -1, -1):
            if self.cases[place].id not in wanted:
                self.beginRemoveRows(NO_INDEX, place, place)
                del self.cases[place]
                self.endRemoveRows()
        if self.cases:
            self.cases = [wanted.pop(case.id) for case in self.cases]
            last = self.index(len(self.cases) - 1, len(self.facts) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        if wanted:
            first = len(self.cases)
            self.beginInsertRows(NO_INDEX, first, first + len(wanted) - 1)
            self.cases += wanted.values()
            self.endInsertRows()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many children there are."""
        return 0 if parent.isValid() else len(self.cases)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many facts there may be of each."""
        return 0 if parent.isValid() else len(self.facts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """A column's head, on two lines where it is long; a child's reference for its row."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.cases[section].reference
        head = self.facts[section].head
        return head.replace(" ", "\n") if role == Qt.ItemDataRole.DisplayRole else head

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed in until the audit is sent; who is asked is ticked elsewhere."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_locked or self.facts[index.column()].name == ASKED:
            return held
        return held | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """What a cell shows, what is typed over, what is read aloud, or (user role) its choices."""
        if not index.isValid():
            return None
        case, fact = self.cases[index.row()], self.facts[index.column()]
        if fact.name == ASKED:
            return self._asked(case, fact.head, role)
        word = getattr(case, fact.name) or ""
        if role == Qt.ItemDataRole.EditRole:
            return word
        if role == Qt.ItemDataRole.DisplayRole:
            return word or ("Not given" if self._is_locked else "Choose")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{fact.head}: {word or 'not given'}"
            return said if fact.name == "reference" else f"{case.reference}, {said}"
        return fact.offers if role == Qt.ItemDataRole.UserRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what was typed or chosen; a name, a birth date or a number is refused in words."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        case, fact = self.cases[index.row()], self.facts[index.column()]
        word = str(value or "").strip()
        if fact.name == "reference":
            try:
                word = see_that_it_may_be_a_reference(word, self._others(case), self._watched)
            except Problem as problem:
                self.refused.emit(problem)
                return False
        if word == (getattr(case, fact.name) or ""):
            return True
        if word and fact.name != "reference" and word not in fact.offers:
            return False  # a band is one of its list, and never words of somebody's own
        cells: dict[str, Any] = {fact.name: word or None}
        if not self._keep(case, cells):
            return False
        self.cases[index.row()] = replace(case, **cells)
        self.dataChanged.emit(index, index, list(_BOTH))
        self.kept.emit()
        return True

    def _asked(self, case: Case, head: str, role: int) -> str | None:
        words, named = asked_words(case, self.agencies)
        if role in _BOTH:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{case.reference}, {head}: {named}"
        return named if role == Qt.ItemDataRole.ToolTipRole else None

    def _others(self, case: Case) -> set[str]:
        return {other.reference for other in self.cases if other.id != case.id}
