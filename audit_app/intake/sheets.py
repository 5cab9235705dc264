"""Reading a spreadsheet that we sent: its meta, and its rows by their hidden ids."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.intake.facts import every_fact, facts_of
from audit_app.intake.gate import let_through
from audit_app.intake.layout import header_row, layout_of, layouts_said
from audit_app.intake.plain_rows import read_rows
from audit_app.intake.reader import opened as open_book
from audit_app.intake.refused import one_sheet
from audit_app.intake.rows import Marks, rows_of
from audit_app.intake.shared import see_that_words_fit
from audit_app.intake.taken_apart import LOOKS, harm_said, marks_in, sheets_in
from audit_app.problems import Problem

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from audit_app.intake.alike import Alike
    from audit_app.intake.cells_said import Held
    from audit_app.intake.gate import Passed
    from audit_app.intake.rows import CellProblem, ReadRow

_NOTHING = "Nothing in the workbook has changed."
_SAID_WITHIN = 40  # rows from the top, within which a sheet says whose it is


@dataclass(frozen=True, slots=True)
class CameBack:
    """A spreadsheet of ours that came back: its meta, rows and facts, and what was wrong.

    `whose` is what its sheets print of whose it is, each once; `digest` is the SHA-256 of the file.
    It `is_plain` where it is a .csv file, which holds words alone.
    """

    meta: Mapping[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[CellProblem, ...]
    facts: Mapping[str, Held] = field(default_factory=dict)
    whose: tuple[tuple[str, ...], ...] = ()
    digest: str = ""
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which spreadsheets of ours are wanted, and what is read of them.

    `taken` are the columns that people may fill in, `looked_at` all that are looked at (each where
    none is named), and `facts` the names beside which people may write on the first sheet; with
    `every_fact_from` all of that sheet's are read. `also` are the kinds of file that may come
    beside .xlsx. `keys` and `titles` are how its sheets lie, for a file whose hidden sheet was
    taken out, and `whose` finds in its printed words whose it is; only words with `whose_says` in
    them are looked at. `others` says of another kind of ours where it belongs.
    """

    kind: str
    taken: tuple[str, ...]
    looked_at: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    every_fact_from: str = ""
    also: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    whose: re.Pattern[str] | None = None
    whose_says: str = ""
    others: Mapping[str, str] = field(default_factory=dict, hash=False)


def read_sheets(
    path: Path, kind: str, taken: tuple[str, ...], facts: tuple[str, ...] = ()
) -> CameBack:
    """Read a spreadsheet that we sent, of one kind; a Problem when it is not one.

    `taken` are the columns that people may fill in: what is wrong with their cells is said.
    `facts` are the names beside which they may write on the first sheet.
    """
    return read_wanted(path, Wanted(kind, taken, facts=facts))


def read_wanted(path: Path, wanted: Wanted, alike: Alike | None = None) -> CameBack:
    """Read a spreadsheet that we sent; a Problem when it is not one, or was harmed.

    Rows are matched by their hidden id; where the id's column is gone, by what the row prints in
    its first column; never by position or sheet name. `alike` is of the folder whose files are read
    one after another.
    """
    passed = let_through(path, wanted.also, alike)
    opened = _plain(path, wanted) if passed.sort == "csv" else _opened(path, wanted, passed)
    rows: list[ReadRow] = []
    problems: list[CellProblem] = []
    for name, cells in opened.cells.items():
        lies = layout_of(name, cells, opened.layouts)
        if not lies and wanted.titles and header_row(cells, wanted.titles) is not None:
            lies = {"keys": [*wanted.keys], "titles": [*wanted.titles]}
        marks, columns = opened.marks[name], (wanted.taken, wanted.looked_at)
        found, wrong = rows_of(name, cells, lies, marks, *columns)
        rows += found
        problems += wrong
    if wanted.every_fact_from:
        facts = every_fact(opened.cells, opened.marks, wanted.every_fact_from)
    else:
        facts = facts_of(opened.cells, opened.marks, wanted.facts)
    said, digest = _whose(opened.cells.values(), wanted), _digest(passed.content)
    plain = passed.sort == "csv"
    return CameBack(opened.meta, tuple(rows), tuple(problems), facts, said, digest, plain)


def read_or_refused(path: Path, wanted: Wanted, alike: Alike | None = None) -> CameBack | Problem:
    """What came back, or why it is not taken: for files that are read one after another."""
    try:
        return read_wanted(path, wanted, alike)
    except Problem as problem:
        return problem


@dataclass(frozen=True, slots=True)
class _Opened:
    """A spreadsheet as it was taken apart: its meta, how its sheets lie, their cells and marks."""

    meta: Mapping[str, str]
    layouts: Mapping[str, Mapping[str, list[str]]]
    cells: Mapping[str, Sequence[Sequence[object]]]
    marks: Mapping[str, Marks]


def _plain(path: Path, wanted: Wanted) -> _Opened:
    """A .csv file: one sheet, whose rows are matched by what they print."""
    cells = {path.stem: read_rows(path)}
    if not _is_ours(cells, wanted):
        raise one_sheet() if _whose(cells.values(), wanted) else _not_ours()
    return _Opened({}, {}, cells, {path.stem: Marks(frozenset(), ())})


def _opened(path: Path, wanted: Wanted, passed: Passed) -> _Opened:
    """Take a spreadsheet of one kind apart; a Problem when it is not one, or was harmed."""
    marked = LOOKS[passed.sort](path) if passed.sort in LOOKS else None
    parts = passed.parts if marked is None else None
    if parts is not None:
        see_that_words_fit(parts)
    with harm_said(_harmed()):
        book = open_book(path, passed)
        names = book.sheet_names
        hidden = book.get_sheet_by_name("_meta").to_python() if "_meta" in names else []
        meta = _meta(hidden)
        _see_that_it_is_wanted(meta, wanted, is_known="_meta" in names)
        layouts = layouts_said(meta.get("layout", "")) if meta else {}
        held = sheets_in(book, [name for name in names if name not in {"_meta", "Lists"}])
        cells = {name: sheet.to_python(skip_empty_area=False) for name, sheet in held.items()}
        marks = marks_in(parts, held) if parts is not None else marked or {}
    if not meta and not _is_ours(cells, wanted):
        raise _not_ours()
    blank = Marks(frozenset(), ())
    return _Opened(meta, layouts, cells, {name: marks.get(name, blank) for name in cells})


def _see_that_it_is_wanted(meta: Mapping[str, str], wanted: Wanted, *, is_known: bool) -> None:
    kind = meta.get("kind", "")
    if (is_known and kind != wanted.kind) or not (is_known or wanted.titles):
        raise _not_ours(wanted.others.get(kind, ""))


def _is_ours(cells: Mapping[str, Sequence[Sequence[object]]], wanted: Wanted) -> bool:
    """Whether a sheet has our headings and says whose it is, where the hidden sheet is gone."""
    is_laid_so = any(header_row(held, wanted.titles) is not None for held in cells.values())
    return is_laid_so and bool(_whose(cells.values(), wanted))


def _whose(
    sheets: Iterable[Sequence[Sequence[object]]], wanted: Wanted
) -> tuple[tuple[str, ...], ...]:
    if wanted.whose is None:
        return ()
    found: dict[tuple[str, ...], None] = {}
    for cells in sheets:
        for line in cells[:_SAID_WITHIN]:
            for said in line[:4]:
                if isinstance(said, str) and wanted.whose_says in said:
                    match = wanted.whose.search(said)
                    if match:
                        found[match.groups()] = None
    return tuple(found)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _harmed() -> Problem:
    return Problem(
        "damaged",
        "The spreadsheet cannot be read as the one that we sent.",
        _NOTHING,
        "Ask for it to be sent again, saved as .xlsx.",
    )


def _meta(cells: Sequence[Sequence[object]]) -> dict[str, str]:
    return {str(row[0]): str(row[1]) for row in cells if len(row) > 1 and row[0]}


def _not_ours(belongs: str = "") -> Problem:
    if belongs:
        return Problem("not-here", f"This is {belongs}.", _NOTHING, "Bring it in there.")
    return Problem(
        "not-ours",
        "This is not a spreadsheet that was made here, or its hidden sheet was taken out.",
        _NOTHING,
        "Bring in the very file that was sent out, saved as .xlsx.",
    )
