"""Reading a spreadsheet that we sent: its meta, and its rows by their hidden ids."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from audit_app.intake.formulas import worked_out
from audit_app.intake.gate import MOST_CELLS, see_that_it_may_be_read
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

    from audit_app.intake.formulas import Place

MOST_ROWS, MOST_SHEETS = 5000, 100
_MOST_LAID = 500  # brackets in the hidden sheet's layout: about three for each sheet
LONGEST = 32_000
_NOTHING = "Nothing in the workbook has changed."
_FORMULA = "This cell holds a formula or a fault, which is not read. Type what it should say."
_LENGTH = "This cell holds a length of time or an hour. Type what it should say as words."
_LONG = "The cell holds more than a note can."
_NO_COLUMN = "This column is not in the sheet, or its heading was changed; it is left as it was."
_TWO_COLUMNS = "Two columns have this heading; both are left as they were."

Held = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong with one cell: where, in words, what, and what was kept instead."""

    sheet: str
    row: str
    column: str
    what: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of a table that came back, by its id, with its cells by column key.

    A cell that could not be read, or whose column is gone, is not among them: it says nothing,
    which is not the same as a blank cell.
    """

    sheet: str
    id: str
    cells: Mapping[str, Held]


@dataclass(frozen=True, slots=True)
class CameBack:
    """A spreadsheet of ours that came back: its meta, rows and facts, and what was wrong."""

    meta: Mapping[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[CellProblem, ...]


def read_sheets(path: Path, kind: str, taken: tuple[str, ...]) -> CameBack:
    """Read a spreadsheet that we sent, of one kind; a Problem when it is not one.

    `taken` are the columns that people may fill in: what is wrong with their cells is said.

    Rows are matched by their hidden id; where the id's column is gone, by what the row prints in
    its first column; never by position or sheet name.
    """
    see_that_it_may_be_read(path)
    from xml.etree.ElementTree import ParseError

    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        if "_meta" not in names:
            raise _not_ours()
        meta = _meta(book.get_sheet_by_name("_meta").to_python())
        if meta.get("kind") != kind:
            raise _not_ours()
        layout = _layouts(meta.get("layout", ""))
        held = _held(book, [name for name in names if name not in {"_meta", "Lists"}])
        sheets = {name: sheet.to_python(skip_empty_area=False) for name, sheet in held.items()}
        unread = worked_out(path)
        marks = {
            name: _Marks(unread.get(name, frozenset()), tuple(sheet.merged_cell_ranges or ()))
            for name, sheet in held.items()
        }
    except (python_calamine.CalamineError, ValueError, KeyError, TypeError, OSError, ParseError):
        raise Problem(
            "damaged",
            "The spreadsheet cannot be read as the one that we sent.",
            _NOTHING,
            "Ask for it to be sent again, saved as .xlsx.",
        ) from None
    rows: list[ReadRow] = []
    problems: list[CellProblem] = []
    for name, cells in sheets.items():
        lies = _layout_of(name, cells, layout)
        found, wrong = _rows_of(name, cells, lies, marks[name], taken)
        rows += found
        problems += wrong
    return CameBack(meta, tuple(rows), tuple(problems))


def _held(book: CalamineWorkbook, names: Sequence[str]) -> dict[str, CalamineSheet]:
    """The sheets of the file, while all of them together are no larger than one may be."""
    held: dict[str, CalamineSheet] = {}
    room = MOST_CELLS
    for name in names:
        held[name] = sheet = book.get_sheet_by_name(name)
        room -= sheet.total_height * sheet.total_width
        if room < 0 or len(held) > MOST_SHEETS:
            raise Problem(
                "too-large",
                "The spreadsheet holds far more than we sent out.",
                _NOTHING,
                "Take out the sheets that were added, or ask for it to be sent again.",
            )
    return held


@dataclass(frozen=True, slots=True)
class _Marks:
    """Which cells of a sheet were not typed, and which were merged (first and last corner)."""

    unread: frozenset[Place]
    merged: tuple[tuple[Place, Place], ...]

    def merged_in(self, row: int) -> list[tuple[int, int]]:
        """The first and last column of each merged cell that a row is part of."""
        return [
            (left, right) for (top, left), (bottom, right) in self.merged if top <= row <= bottom
        ]


def _meta(cells: Sequence[Sequence[object]]) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in cells if len(row) > 1 and row[0]}


def _layouts(said: str) -> dict[str, dict[str, list[str]]]:
    """How the sheets lie, as the hidden sheet says it; a ValueError where it was tampered with."""
    layouts = json.loads(said) if said.count("[") + said.count("{") < _MOST_LAID else None
    if not isinstance(layouts, dict) or not all(isinstance(v, dict) for v in layouts.values()):
        raise ValueError(said[:40])
    kept = {}
    for name, held in layouts.items():
        lists = {part: held.get(part) for part in ("keys", "titles")}
        for words in lists.values():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise ValueError(name[:40])
        kept[str(name)] = {part: list(words or ()) for part, words in lists.items()}
    return kept


def _layout_of(
    name: str, cells: Sequence[Sequence[object]], layout: Mapping[str, Mapping[str, list[str]]]
) -> Mapping[str, list[str]]:
    """How a sheet lies: by its name, or, where it was renamed, by the headings that it holds."""
    if name in layout:
        return layout[name]
    for held in layout.values():
        if held["titles"] and _header(cells, held["titles"]) is not None:
            return held
    return {}


def _rows_of(
    name: str,
    cells: Sequence[Sequence[object]],
    layout: Mapping[str, list[str]],
    marks: _Marks,
    taken: tuple[str, ...],
) -> tuple[list[ReadRow], list[CellProblem]]:
    keys, titles = layout.get("keys", []), layout.get("titles", [])
    if not keys or len(keys) != len(titles):
        return [], []
    place = _header(cells, titles)
    if place is None:
        return [], [CellProblem(name, "", "", "The row of headings is not to be found.")]
    where, problems = _columns(name, cells[place], dict(zip(keys, titles, strict=False)), taken)
    rows: list[ReadRow] = []
    seen: set[str] = set()
    for at, line in enumerate(cells[place + 1 : place + 1 + MOST_ROWS], place + 1):
        held = {key: _cell(line, column) for key, column in where.items()}
        identity = str(held.pop("row_id", "") or "")
        first = str(held.get(keys[0]) or "")
        wrong = _wrong(line, at, where, marks)
        if not wrong and not any(value not in {None, ""} for value in held.values()):
            continue
        if not identity and "row_id" not in where:
            identity = f"printed:{first}"
        if identity and identity in seen:
            problems.append(
                CellProblem(
                    name, first, "", "This row’s hidden id stands in two rows; both are left."
                )
            )
            rows = [row for row in rows if row.id != identity]
            continue
        seen.add(identity)
        problems += [
            CellProblem(name, first, titles[keys.index(key)], what)
            for key, what in wrong.items()
            if key in taken
        ]
        rows.append(ReadRow(name, identity, {k: v for k, v in held.items() if k not in wrong}))
    return rows, problems


def _wrong(
    line: Sequence[object], row: int, where: Mapping[str, int], marks: _Marks
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


def _header(cells: Sequence[Sequence[object]], titles: Sequence[object]) -> int | None:
    """Where the headings stand: the row that holds most of them, wherever it was moved to."""
    wanted = {str(title) for title in titles if str(title)}
    best, place = 0, None
    for at, line in enumerate(cells[:60]):
        found = len(wanted & {str(cell) for cell in line})
        if found > best:
            best, place = found, at
    return place if best * 2 >= len(wanted) else None


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


def _cell(line: Sequence[object], at: int) -> Held:
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


def _not_ours() -> Problem:
    return Problem(
        "not-ours",
        "This is not a spreadsheet that was made here, or its hidden sheet was taken out.",
        _NOTHING,
        "Bring in the very file that was sent out, saved as .xlsx.",
    )
