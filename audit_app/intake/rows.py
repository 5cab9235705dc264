"""The rows of one sheet that came back, by their hidden ids, and what is wrong with its cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from audit_app.intake.layout import header_row
from audit_app.safety.text import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.formulas import Place

MOST_ROWS = 5000
_FORMULA = "This cell holds a formula or a fault, which is not read. Type what it should say."
_LENGTH = "This cell holds a length of time or an hour. Type what it should say as words."
_LONG = "The cell holds more than a note can."
_NO_COLUMN = "This column is not in the sheet, or its heading was changed; it is left as it was."
_TWO_COLUMNS = "Two columns have this heading; both are left as they were."
_TWO_ROWS = "This row’s hidden id stands in two rows; both are left."

Held = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with one cell: where, in words, what, and what was kept instead."""

    sheet: str
    row: str
    column: str
    what: str
    cell: str = ""

    @property
    def place(self) -> str:
        """Where it stands in the file: the sheet, and the cell where it is one."""
        return place_of(self.sheet, self.cell)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of a table that came back, by its id, with its cells by column key.

    A cell that could not be read, or whose column is gone, is not among them: it says nothing,
    which is not the same as a blank cell. `names` are the cells' own, such as E12, by column key.
    """

    sheet: str
    id: str
    cells: Mapping[str, Held]
    names: Mapping[str, str] = field(default_factory=dict)

    def place(self, key: str = "") -> str:
        """Where a cell stands in the file, or the first of the row."""
        return place_of(self.sheet, self.names.get(key) or next(iter(self.names.values()), ""))


@dataclass(frozen=True, slots=True)
class Marks:
    """Which cells of a sheet were not typed, and which were merged (first and last corner)."""

    unread: frozenset[Place]
    merged: tuple[tuple[Place, Place], ...]

    def merged_in(self, row: int) -> list[tuple[int, int]]:
        """The first and last column of each merged cell that a row is part of."""
        return [
            (left, right) for (top, left), (bottom, right) in self.merged if top <= row <= bottom
        ]


def place_of(sheet: str, cell: str) -> str:
    """A cell as people look it up in a spreadsheet: its sheet, and its name there."""
    return f"Sheet {sheet}, cell {cell}" if cell else f"Sheet {sheet}"


def _name(row: int, column: int) -> str:
    """What a spreadsheet calls a cell: E12."""
    letters = ""
    left = column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return f"{letters}{row + 1}"


def rows_of(
    name: str,
    cells: Sequence[Sequence[object]],
    layout: Mapping[str, list[str]],
    marks: Marks,
    taken: tuple[str, ...],
) -> tuple[list[ReadRow], list[CellProblem]]:
    """The rows of one sheet by their ids, and what is wrong with the cells to be filled in."""
    keys, titles = layout.get("keys", []), layout.get("titles", [])
    if not keys or len(keys) != len(titles):
        return [], []
    place = header_row(cells, titles)
    if place is None:
        return [], [CellProblem(name, "", "", "The row of headings is not to be found.")]
    where, problems = _columns(name, cells[place], dict(zip(keys, titles, strict=False)), taken)
    rows: list[ReadRow] = []
    seen: set[str] = set()
    for at, line in enumerate(cells[place + 1 : place + 1 + MOST_ROWS], place + 1):
        held = {key: cell_at(line, column) for key, column in where.items()}
        identity = str(held.pop("row_id", "") or "")
        first = str(held.get(keys[0]) or "")
        wrong = _wrong(line, at, where, marks)
        if not wrong and not any(value not in {None, ""} for value in held.values()):
            continue
        if not identity and "row_id" not in where:
            identity = f"printed:{first}"
        if identity and identity in seen:
            problems.append(CellProblem(name, first, "", _TWO_ROWS, _name(at, 0)))
            rows = [row for row in rows if row.id != identity]
            continue
        seen.add(identity)
        problems += [
            CellProblem(name, first, titles[keys.index(key)], what, _name(at, where[key]))
            for key, what in wrong.items()
            if key in taken
        ]
        names = {key: _name(at, column) for key, column in where.items() if key != "row_id"}
        read = {key: value for key, value in held.items() if key not in wrong}
        rows.append(ReadRow(name, identity, read, names))
    return rows, problems


def _wrong(
    line: Sequence[object], row: int, where: Mapping[str, int], marks: Marks
) -> dict[str, str]:
    """What is wrong with the cells of a row that cannot be read for what somebody typed."""
    wrong = {}
    merged = marks.merged_in(row)
    for key, column in where.items():
        value = line[column] if column < len(line) else None
        if (row, column) in marks.unread:
            wrong[key] = _FORMULA
        elif any(left <= column <= right for left, right in merged):
            wrong[key] = f"Cells were merged here (row {row + 1}): only one kept its words."
        elif isinstance(value, time | timedelta):
            wrong[key] = _LENGTH
        elif isinstance(value, str) and len(value) > LONGEST:
            wrong[key] = _LONG
    return wrong


def _columns(
    name: str, line: Sequence[object], titles: Mapping[str, object], taken: tuple[str, ...]
) -> tuple[dict[str, int], list[CellProblem]]:
    """Where each column stands, and which of those to be taken are gone or there twice."""
    words = [" ".join(str(cell).split()) for cell in line]
    found, problems = {}, []
    for key, said in titles.items():
        title = " ".join(str(said).split())
        if words.count(title) == 1:
            found[str(key)] = words.index(title)
        elif key in taken:
            what = _TWO_COLUMNS if title in words else _NO_COLUMN
            problems.append(CellProblem(name, "", title, what))
    return found, problems


def cell_at(line: Sequence[object], at: int) -> Held:
    """What a cell of a line says: words without the spaces about them, whole numbers as such."""
    value = line[at] if at < len(line) else None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):
        words = value.replace("\xa0", " ").strip()
        return words or None
    if isinstance(value, int | float | bool | date):
        return value
    return None
