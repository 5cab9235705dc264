"""Reading a spreadsheet that we sent: its meta, and its rows by their hidden ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.intake.facts import facts_of
from audit_app.intake.formulas import worked_out
from audit_app.intake.gate import MOST_CELLS, see_that_it_may_be_read
from audit_app.intake.layout import layout_of, layouts_said
from audit_app.intake.rows import Marks, rows_of
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

    from audit_app.intake.rows import CellProblem, Held, ReadRow

MOST_SHEETS = 100
_NOTHING = "Nothing in the workbook has changed."


@dataclass(frozen=True, slots=True)
class CameBack:
    """A spreadsheet of ours that came back: its meta, rows and facts, and what was wrong."""

    meta: Mapping[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[CellProblem, ...]
    facts: Mapping[str, Held] = field(default_factory=dict)


def read_sheets(
    path: Path, kind: str, taken: tuple[str, ...], facts: tuple[str, ...] = ()
) -> CameBack:
    """Read a spreadsheet that we sent, of one kind; a Problem when it is not one.

    `taken` are the columns that people may fill in: what is wrong with their cells is said.
    `facts` are the names beside which they may write on the first sheet.

    Rows are matched by their hidden id; where the id's column is gone, by what the row prints in
    its first column; never by position or sheet name.
    """
    see_that_it_may_be_read(path)
    opened = _opened(path, kind)
    rows: list[ReadRow] = []
    problems: list[CellProblem] = []
    for name, cells in opened.cells.items():
        lies = layout_of(name, cells, opened.layouts)
        found, wrong = rows_of(name, cells, lies, opened.marks[name], taken)
        rows += found
        problems += wrong
    found_facts = facts_of(opened.cells, opened.marks, facts)
    return CameBack(opened.meta, tuple(rows), tuple(problems), found_facts)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A spreadsheet as it was taken apart: its meta, how its sheets lie, their cells and marks."""

    meta: Mapping[str, str]
    layouts: Mapping[str, Mapping[str, list[str]]]
    cells: Mapping[str, Sequence[Sequence[object]]]
    marks: Mapping[str, Marks]


def _opened(path: Path, kind: str) -> _Opened:
    """Take a spreadsheet of one kind apart; a Problem when it is not one, or was harmed."""
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
        layouts = layouts_said(meta.get("layout", ""))
        held = _held(book, [name for name in names if name not in {"_meta", "Lists"}])
        cells = {name: sheet.to_python(skip_empty_area=False) for name, sheet in held.items()}
        unread = worked_out(path)
        marks = {
            name: Marks(unread.get(name, frozenset()), tuple(sheet.merged_cell_ranges or ()))
            for name, sheet in held.items()
        }
    except (python_calamine.CalamineError, ValueError, KeyError, TypeError, OSError, ParseError):
        raise Problem(
            "damaged",
            "The spreadsheet cannot be read as the one that we sent.",
            _NOTHING,
            "Ask for it to be sent again, saved as .xlsx.",
        ) from None
    return _Opened(meta, layouts, cells, marks)


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


def _meta(cells: Sequence[Sequence[object]]) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in cells if len(row) > 1 and row[0]}


def _not_ours() -> Problem:
    return Problem(
        "not-ours",
        "This is not a spreadsheet that was made here, or its hidden sheet was taken out.",
        _NOTHING,
        "Bring in the very file that was sent out, saved as .xlsx.",
    )
