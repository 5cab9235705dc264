"""Reading an officer's own list of when each school was last audited: a file, or pasted rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.gate import LARGEST
from audit_app.intake.plain_rows import rows_in
from audit_app.intake.refused import too_large
from audit_app.intake.register.asked import WITHIN, RowProblem
from audit_app.intake.register.cells import UnreadableCellError, words_in
from audit_app.intake.register.days import visit_day
from audit_app.intake.register.gate import refused
from audit_app.intake.register.heads import WANTED, places_in, plain_head
from audit_app.intake.register.schools import TYPE
from audit_app.intake.rows import Marks
from audit_app.intake.taken_apart import sheets_of_a_list
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from audit_app.intake.register.heads import Places

    Cells = Sequence[Sequence[object]]

_URN = re.compile(r"[1-9][0-9]{5}")
_TYPED = "is worked out by a formula, or shows a fault, and is not read. Type what it should say."
_NO_MARKS = Marks(frozenset(), ())
_PASTED = "what was pasted"
_HIDDEN = "_meta"  # the hidden sheet of what is sent out from here
RETURNED = "returned"  # the code of such a file's Problem


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list: how it names the school, and the day of its last audit.

    `number` and `name` are "" where the list has none; `urn` too.
    """

    line: int
    urn: str
    number: str
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class LastAudits:
    """What a list says: a day for each line, what is wrong with others, and how many say none."""

    rows: tuple[Listed, ...]
    problems: tuple[RowProblem, ...]
    blank: int


def read_last_audits(path: Path, today: date) -> LastAudits:
    """Read a list from .xlsx, .xls, .ods or .csv. Raises Problem when it is none."""
    return _read(sheets_of_a_list(path), today)


def pasted_last_audits(text: str, today: date) -> LastAudits:
    """Read rows that were copied from a spreadsheet, with their heads. Raises Problem."""
    if len(text) > LARGEST:
        raise too_large()
    mark = "\t" if "\t" in text else ""
    return _read({_PASTED: (rows_in(text, mark), _NO_MARKS)}, today)


def is_list_of_audits(rows: Cells) -> bool:
    """Whether rows begin such a list, and not the national register."""
    if _is_the_register(rows):
        return False
    try:
        return places_in(rows) is not None
    except Problem:
        return True  # which of its columns is meant is asked when it is read


def _is_the_register(rows: Cells) -> bool:
    """Whether one of the first rows names the columns of the national register."""
    return any(plain_head(cell) == plain_head(TYPE) for row in rows[:WITHIN] for cell in row)


def _read(sheets: Mapping[str, tuple[Cells, Marks]], today: date) -> LastAudits:
    held = [
        (name, cells, marks, places)
        for name, (cells, marks) in sheets.items()
        if (places := places_in(cells)) is not None
    ]
    if not held:
        raise _no_heads(sheets)
    surest = min(places.tier for _name, _cells, _marks, places in held)
    rows: list[Listed] = []
    problems: list[RowProblem] = []
    blank = 0
    for name, cells, marks, places in held:
        if places.tier > surest:
            continue  # a day of something else, as it seems
        where = f"Sheet “{name}”: " if len(sheets) > 1 else ""
        unread = marks.unread_in()
        for at, line in enumerate(cells[places.row + 1 :], places.row + 1):
            try:
                listed = _listed(line, at, places, unread.get(at, frozenset()), today)
            except UnreadableCellError as wrong:
                problems.append(_problem(at + 1, line, places, f"{where}{wrong}"))
                continue
            if listed is None:
                blank += _names_a_school(line, places)
            else:
                rows.append(listed)
    return LastAudits(tuple(rows), tuple(problems), blank)


def _names_a_school(line: Sequence[object], places: Places) -> bool:
    return any(_said(line, column) for column in (places.urn, places.number, places.name))


def _listed(
    line: Sequence[object], at: int, places: Places, unread: frozenset[int], today: date
) -> Listed | None:
    """What a line says; None where it names no school, or gives no day."""
    named = ((places.urn, "The URN"), (places.number, "The number"), (places.name, "The name"))
    if not _names_a_school(line, places):
        if _said(line, places.day):
            raise UnreadableCellError("No school is named in this line.")
        return None
    for column, what in ((places.day, places.day_head), *named):
        if column in unread and (column == places.day or _said(line, column)):
            raise UnreadableCellError(f"{what} {_TYPED}")
    cell = line[places.day] if places.day < len(line) else None
    day = visit_day(cell, places.day_head, today)
    if day is None:
        return None
    urn = _said(line, places.urn)
    if urn and not _URN.fullmatch(urn):
        raise UnreadableCellError(f"The URN is “{urn[:20]}”, and a URN has six figures.")
    number, name = (words_in(_said(line, one), "The name") for one in (places.number, places.name))
    return Listed(at + 1, urn, number, name, day)


def _said(line: Sequence[object], column: int | None) -> str:
    """What a cell says in one line; a whole number without its point."""
    if column is None or column >= len(line) or line[column] is None:
        return ""
    held = line[column]
    if isinstance(held, float) and held.is_integer():
        return str(int(held))
    return " ".join(str(held).split())


def _problem(number: int, line: Sequence[object], places: Places, what: str) -> RowProblem:
    name = "".join(letter for letter in _said(line, places.name)[:80] if letter.isprintable())
    urn = _said(line, places.urn)
    return RowProblem(number, what, name, (), (urn,) if _URN.fullmatch(urn) else ())


def _no_heads(sheets: Mapping[str, tuple[Cells, Marks]]) -> Problem:
    if any(_is_the_register(cells) for cells, _marks in sheets.values()):
        return refused(
            "register",
            "This is the register of schools, and no list of last audits.",
            "Bring it in as the register of schools.",
        )
    if _HIDDEN in sheets:
        return refused(
            RETURNED,
            "This was sent out from here, as returns are, and is no list of last audits.",
            "Bring in a school’s return on the page of its year, under Schools, Returns.",
        )
    return refused(
        "no-columns",
        "No row names the columns of a list of last audits.",
        f"The list needs two columns with heads: {WANTED}. When rows are pasted, copy the heads "
        "with them.",
    )
