"""The rows of one sheet that came back, by their hidden ids, and what is wrong with its cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from audit_app.intake.beside import columns_beside
from audit_app.intake.cells_said import Held, looked_at_cells
from audit_app.intake.layout import header_row

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from audit_app.intake.glance import Place

MOST_ROWS = 5000
_NO_COLUMN = "This column is not in the sheet, or its heading was changed; it is left as it was."
_TWO_COLUMNS = "Two columns have this heading; both are left as they were."
_TWO_ROWS = "This row’s hidden id stands in two rows; both are left."
_BESIDE = (
    "This column is none of ours, and no word in it is read. Move what counts into one that is."
)

_NONE: frozenset[int] = frozenset()


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


_NOTHING: Mapping[str, str] = {}


class ReadRow(NamedTuple):
    """One row of a table that came back, by its id, with its cells by column key.

    A cell that could not be read, or whose column is gone, is not among them: it says nothing,
    which is not the same as a blank cell. `line` is the row in the file, counted from 0, and
    `letters` say by column key in which column of it a cell stands. `was` holds by column key what
    the file says where somebody typed something else for it here.
    """

    sheet: str
    id: str
    cells: Mapping[str, Held]
    line: int = 0
    letters: Mapping[str, str] = _NOTHING
    was: Mapping[str, str] = _NOTHING

    def place(self, key: str = "") -> str:
        """Where a cell stands in the file, or the first of the row."""
        column = self.letters.get(key) or next(iter(self.letters.values()), "")
        return place_of(self.sheet, f"{column}{self.line + 1}" if column else "")


@dataclass(frozen=True, slots=True)
class Marks:
    """Which cells of a sheet were not typed, and which were merged (first and last corner)."""

    unread: frozenset[Place]
    merged: tuple[tuple[Place, Place], ...]

    def unread_in(self) -> Mapping[int, frozenset[int]]:
        """The columns of the cells that were not typed, by their row."""
        found: dict[int, set[int]] = {}
        for row, column in self.unread:
            found.setdefault(row, set()).add(column)
        return {row: frozenset(columns) for row, columns in found.items()}

    def merged_in(self, row: int) -> list[tuple[int, int]]:
        """The first and last column of each merged cell that a row is part of."""
        return [
            (left, right) for (top, left), (bottom, right) in self.merged if top <= row <= bottom
        ]


def place_of(sheet: str, cell: str) -> str:
    """A cell as people look it up in a spreadsheet: its sheet, and its name there."""
    return f"Sheet {sheet}, cell {cell}" if cell else f"Sheet {sheet}"


@lru_cache(maxsize=256)
def _letters(column: int) -> str:
    """What a spreadsheet calls a column: E."""
    letters = ""
    left = column + 1
    while left:
        left, digit = divmod(left - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def rows_of(
    name: str,
    cells: Sequence[Sequence[object]],
    layout: Mapping[str, list[str]],
    marks: Marks,
    taken: tuple[str, ...],
    looked_at: Collection[str] = (),
) -> tuple[list[ReadRow], list[CellProblem]]:
    """The rows of one sheet by their ids, and what is wrong with the cells to be filled in.

    Of the columns those are read that are `looked_at`; all of them where none is named.
    """
    keys, titles = layout.get("keys", []), layout.get("titles", [])
    if not keys or len(keys) != len(titles):
        return [], []
    place = header_row(cells, titles)
    if place is None:
        return [], [CellProblem(name, "", "", "The row of headings is not to be found.")]
    where, problems = _columns(name, cells[place], dict(zip(keys, titles, strict=False)), taken)
    is_gone = any(key not in where for key in keys if key != "row_id")
    if looked_at:
        where = {key: column for key, column in where.items() if key in looked_at}
    rows, wrong = _rows_under(_Heads(name, keys, titles, where, place), cells, marks, taken)
    return rows, problems + wrong + _beside(name, cells, titles, place, is_gone=is_gone)


def _beside(
    name: str,
    cells: Sequence[Sequence[object]],
    titles: Sequence[str],
    place: int,
    *,
    is_gone: bool,
) -> list[CellProblem]:
    """Where words stand beside the table, each column once.

    Where one of ours `is_gone`, what has another heading is taken for that one.
    """
    below, heads = place + 1, cells[place]
    found = columns_beside(cells[below : below + MOST_ROWS], heads, titles)
    return [
        CellProblem(name, "", "", _BESIDE, f"{_letters(column)}{below + at + 1}")
        for column, at in found
        if not (is_gone and column < len(heads) and heads[column])
    ]


@dataclass(frozen=True, slots=True)
class _Heads:
    """The row of headings of a sheet: what each column is, and where ours stand by their keys."""

    sheet: str
    keys: Sequence[str]
    titles: Sequence[str]
    where: Mapping[str, int]
    line: int


def _rows_under(
    heads: _Heads, cells: Sequence[Sequence[object]], marks: Marks, taken: tuple[str, ...]
) -> tuple[list[ReadRow], list[CellProblem]]:
    """The rows below the headings, each once, and what is wrong with them."""
    name, keys, where, below = heads.sheet, heads.keys, heads.where, heads.line + 1
    letters = {key: _letters(column) for key, column in where.items() if key != "row_id"}
    unread, of_line = marks.unread_in(), _in_order(where)
    rows: list[ReadRow] = []
    problems: list[CellProblem] = []
    seen: dict[str, ReadRow] = {}
    twice: set[str] = set()
    for at, line in enumerate(cells[below : below + MOST_ROWS], below):
        merged = marks.merged_in(at) if marks.merged else ()
        held, wrong = looked_at_cells(of_line(line), at, where, unread.get(at, _NONE), merged)
        identity = str(held.pop("row_id", "") or "")
        first = str(held.get(keys[0]) or "")
        if not (first or wrong) and set(held.values()) <= {None}:
            continue
        if not identity and "row_id" not in where:
            identity = f"printed:{first}"
        if identity and identity in seen:
            before = [seen[identity]] if identity not in twice else []
            twice.add(identity)
            problems += [_twice(name, row.cells.get(keys[0]), row.line) for row in before]
            problems.append(_twice(name, first, at))
            continue
        for key in (key for key in where if key in wrong) if wrong else ():
            held.pop(key, None)
            if key in taken:
                title, cell = heads.titles[keys.index(key)], f"{letters[key]}{at + 1}"
                problems.append(CellProblem(name, first, title, wrong[key], cell))
        seen[identity] = ReadRow(name, identity, held, at, letters)
        rows.append(seen[identity])
    return [row for row in rows if row.id not in twice] if twice else rows, problems


def _twice(name: str, ref: object, line: int) -> CellProblem:
    return CellProblem(name, str(ref or ""), "", _TWO_ROWS, f"A{line + 1}")


def _in_order(where: Mapping[str, int]) -> Callable[[Sequence[object]], Sequence[Any]]:
    """Gives the cells of a row in the order of our columns; None for one beyond the row's end."""
    columns = tuple(where.values())
    if len(columns) == 1 or not columns:
        return lambda line: [line[column] if column < len(line) else None for column in columns]
    pick, last = itemgetter(*columns), max(columns)
    return lambda line: pick(line if last < len(line) else (*line, *[None] * (last + 1)))


def _columns(
    name: str, line: Sequence[object], titles: Mapping[str, object], taken: tuple[str, ...]
) -> tuple[dict[str, int], list[CellProblem]]:
    """Where each column stands, and which of those to be taken are gone or there twice."""
    told = [*titles.values()]
    if told == [*line] and len({str(title).casefold() for title in told}) == len(told):
        return {str(key): column for column, key in enumerate(titles)}, []  # just as it went out
    words = [" ".join(str(cell).casefold().split()) for cell in line]
    found, problems = {}, []
    for key, said in titles.items():
        title = " ".join(str(said).split())
        plain = title.casefold()
        if words.count(plain) == 1:
            found[str(key)] = words.index(plain)
        elif key in taken:
            what = _TWO_COLUMNS if plain in words else _NO_COLUMN
            problems.append(CellProblem(name, "", title, what))
    return found, problems
