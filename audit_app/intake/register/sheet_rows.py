"""The rows of a register, or of its links, that was saved as a spreadsheet."""

from __future__ import annotations

from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from audit_app.intake.register.asked import (
    MOST_COLUMNS,
    WITHIN,
    HeadsAt,
    Row,
    RowProblem,
    has_heads,
    places,
    plain,
)
from audit_app.intake.register.gate import SAVE_AS, refused
from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from audit_app.intake.register.asked import Asked
    from audit_app.intake.rows import Marks

    Cells = Sequence[Sequence[object]]

_TYPED = "is worked out by a formula, or shows a fault, and is not read. Type what it should say."
_MERGED = "is merged with other cells here, so only one of them kept its words. Part them again."


def sheet_heads(path: Path, key: str) -> list[tuple[str, ...]]:
    """The heads of each sheet that has them, in small letters."""
    found = []
    for cells, _marks in _sheets(path).values():
        at = _heads_in(cells, key)
        if at is not None:
            found.append(tuple(plain(head) for head in _words(cells[at])))
    return found


def sheet_rows(path: Path, asked: Asked) -> Iterator[HeadsAt | Row | RowProblem]:
    """Where the heads stand, then each row below them; what was worked out is said and left.

    Raises Problem where no sheet has the heads, more than one has, or the file may not be read.
    """
    sheets = _sheets(path)
    name, at = _meant(sheets, asked)
    cells, marks = sheets[name]
    where = places(_words(cells[at]), asked)
    yield HeadsAt(at + 1, name if len(sheets) > 1 else "")
    unread = marks.unread_in()
    for line, row in enumerate(cells[at + 1 :], at + 1):
        told = {head: _said(row[at]) if at < len(row) else "" for head, at in where.items()}
        typed = [head for head, place in where.items() if place in unread.get(line, ())]
        merged = _merged(where, marks.merged_in(line))
        if typed or merged:
            what = f"{typed[0]} {_TYPED}" if typed else f"{merged} {_MERGED}"
            yield RowProblem(line + 1, what)
        elif any(map(_said, row)):
            yield Row(line + 1, told)


def _merged(where: Mapping[str, int], spans: Sequence[tuple[int, int]]) -> str:
    """The first head under which cells were merged; "" for none."""
    found = (head for head, at in where.items() if any(a <= at <= b for a, b in spans))
    return next(found, "")


def _sheets(path: Path) -> Mapping[str, tuple[Cells, Marks]]:
    """The sheets of a file; a Problem that says what to do with a register where it cannot be."""
    try:
        return sheets_of_a_list(path)
    except Problem as problem:
        what = problem.what
        if problem.code == "too-large":
            what = "This spreadsheet is larger than one can be that is read here."
        remedy = problem.remedy if problem.code in {"password", "zip"} else SAVE_AS
        raise Problem(problem.code, what, problem.safe, remedy) from None


def _meant(sheets: Mapping[str, tuple[Cells, Marks]], asked: Asked) -> tuple[str, int]:
    """The sheet that is what is asked for, and the row of its heads."""
    held = {name: _heads_in(cells, asked.needed[0]) for name, (cells, _marks) in sheets.items()}
    found = [(name, at) for name, at in held.items() if at is not None]
    whole = [
        (name, at)
        for name, at in found
        if {plain(head) for head in asked.needed} <= {*map(plain, _words(sheets[name][0][at]))}
    ]
    if len(whole) > 1:
        raise refused(
            "two-sheets",
            f"The sheets “{whole[0][0]}” and “{whole[1][0]}” may both be {asked.what}.",
            "Take one of the two sheets out, and bring the file in again.",
        )
    if not found:
        places((), asked)  # which says what is missing
    return (whole or found)[0]


def _heads_in(cells: Cells, key: str) -> int | None:
    said = (at for at, row in enumerate(cells) if any(map(_said, row)))
    return next((at for at in islice(said, WITHIN) if has_heads(_words(cells[at]), key)), None)


def _words(row: Sequence[object]) -> list[str]:
    return [_said(cell) for cell in row[: MOST_COLUMNS + 1]]


def _said(cell: object) -> str:
    """What a cell says as a CSV file has it: a whole number without its point, a day as one."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell).strip()
