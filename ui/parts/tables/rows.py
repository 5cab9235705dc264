"""A read-only table of frozen rows: what each column shows of a row, and what is read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
_CAN_BE_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # asked of every cell
# A head wraps rather than be cut: Qt takes that flag among those of where words stand.
HEAD = Qt.AlignmentFlag(Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: words, a second line, a shape before them, and how.

    `kind` is `words`, `chip`, `link`, `stage`, `bar`, `grade` or `drawn`; `share` is a pie's or
    bar's part of 1. A grade has its number, 4 to 1, as its tone and its letter as its shape. What
    is drawn is painted by its table, and its words are heard. `aloud_too` is said after the words
    where it is shown elsewhere, below the table.
    """

    words: str
    second: str = ""
    shape: str | None = None
    tone: str = "text"
    strong: bool = False
    right: bool = False
    kind: str = "words"
    share: float = 0.0
    aloud_too: str = ""

    @property
    def aloud(self) -> str:
        """What a screen reader says."""
        said = self.words
        if self.kind == "stage":
            from ui.parts.tables.stage import aloud

            said = aloud(said)
        said = f"{said}, {self.second}" if self.second else said
        return joined_aloud([said, self.aloud_too])


def joined_aloud(parts: Sequence[str]) -> str:
    """Parts as sentences to be heard: one stop between them, and nothing said of an empty one."""
    said = ""
    for part in filter(None, (part.strip() for part in parts)):
        stop = "" if not said or said.endswith((".", "?", "!", "…", ":")) else "."
        said = f"{said}{stop} {part}".lstrip()
    return said


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads the rows below it, with their count."""

    words: str


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its head, its width in pixels at 100 % (0 takes what is left), and its cell.

    Over numbers the head stands at the `right`, as they do.
    """

    head: str
    width: int
    cell: Callable[[R], Cell]
    right: bool = False


class Rows(QAbstractTableModel, Generic[R]):
    """Rows under columns. Changing the rows resets the model; the view keeps the chosen row."""

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.hidden: set[int] = set()  # columns that are not shown now
        self._rows: list[R | Group] = []

    def show_rows(self, rows: Sequence[R | Group]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_at(self, place: int) -> R | None:
        """The row at a place; None for a group's head or no row."""
        if not 0 <= place < len(self._rows):
            return None
        found = self._rows[place]
        return None if isinstance(found, Group) else found

    def group_at(self, place: int) -> str:
        """The words of a group's head; "" for any other row."""
        found = self._rows[place]
        return found.words if isinstance(found, Group) else ""

    def is_group(self, place: int) -> bool:
        """Whether a group's head stands there."""
        return isinstance(self._rows[place], Group)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many rows there are, heads of groups among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own signature
        """A column's head."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].right:
            return HEAD | Qt.AlignmentFlag.AlignRight
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A group's head cannot be chosen."""
        if not index.isValid() or self.is_group(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return _CAN_BE_CHOSEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """A cell: its words, what is read aloud, or (user role) the whole cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(row, index.column())
        if isinstance(row, Group):
            shown = Cell(row.words if index.column() == 0 else "", strong=True)
        else:
            shown = self.columns[index.column()].cell(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.words
        if role == Qt.ItemDataRole.UserRole:
            return row if isinstance(row, Group) else shown
        return None

    def _aloud(self, row: R | Group, place: int) -> str:
        """A cell with its head; the first one reads the whole row, which is one stop of the keys.

        A group's head is read once, in the first column: it stands across all of them.
        """
        if isinstance(row, Group):
            return row.words if place == 0 else ""
        if place > 0:
            return _with_head(self.columns[place], row)
        shown = (held for at, held in enumerate(self.columns) if at not in self.hidden)
        return joined_aloud([_with_head(held, row) for held in shown])


def _with_head(column: Column[R], row: R) -> str:
    said = column.cell(row).aloud
    return f"{column.head}: {said}" if column.head and said else said
