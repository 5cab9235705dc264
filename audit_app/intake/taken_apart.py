"""A spreadsheet that the gate let through, taken apart: its sheets’ cells, and their marks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from audit_app.intake import old_excel, open_document
from audit_app.intake.extent import MOST_CELLS
from audit_app.intake.formulas import worked_out
from audit_app.intake.gate import let_through
from audit_app.intake.plain_rows import read_rows
from audit_app.intake.reader import opened as open_book
from audit_app.intake.rows import Marks
from audit_app.intake.shared import see_that_words_fit
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from python_calamine import CalamineSheet, CalamineWorkbook

    from audit_app.intake.glance import Place
    from audit_app.intake.parts import Parts

    Cells = Sequence[Sequence[object]]

MOST_SHEETS = 100
ANY_LIST = ("ods", "xls", "csv")  # what a list of anybody's may be beside .xlsx
_NOTHING = "Nothing in the workbook has changed."

# Looks an older or open spreadsheet through before it is read, and says which cells were not typed.
LOOKS = {"ods": open_document.look_through, "xls": old_excel.look_through}


def sheets_of_a_list(path: Path) -> Mapping[str, tuple[Cells, Marks]]:
    """Every sheet of a spreadsheet that somebody keeps: its cells, and which were not typed.

    Raises Problem where it is none, is damaged, or is made to do harm.
    """
    passed = let_through(path, ANY_LIST)
    if passed.sort == "csv":
        return {path.stem: (read_rows(path), Marks(frozenset(), ()))}
    marked = LOOKS[passed.sort](path) if passed.sort in LOOKS else None
    parts = passed.parts if marked is None else None
    if parts is not None:
        see_that_words_fit(parts)
    remedy = "Save it again as .xlsx or .csv, and bring that in."
    with harm_said(Problem("damaged", "The spreadsheet cannot be read.", _NOTHING, remedy)):
        book = open_book(path, passed)
        held = sheets_in(book, book.sheet_names)
        cells = {name: sheet.to_python(skip_empty_area=False) for name, sheet in held.items()}
        marks = marks_in(parts, held) if parts is not None else marked or {}
    blank = Marks(frozenset(), ())
    return {name: (cells[name], marks.get(name, blank)) for name in cells}


@contextmanager
def harm_said(problem: Problem) -> Iterator[None]:
    """Say a problem wherever the reader gives up on what it meets inside."""
    import python_calamine

    try:
        yield
    except (python_calamine.CalamineError, ValueError, KeyError, TypeError, OSError):
        raise problem from None
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":  # the reader gave up on what it met
            raise problem from None
        raise


def sheets_in(book: CalamineWorkbook, names: Sequence[str]) -> dict[str, CalamineSheet]:
    """The sheets of the file, while all of them together are no larger than one may be."""
    held: dict[str, CalamineSheet] = {}
    room = MOST_CELLS
    for name in names:
        held[name] = sheet = book.get_sheet_by_name(name)
        room -= sheet.total_height * sheet.total_width
        if room < 0 or len(held) > MOST_SHEETS:
            raise Problem(
                "too-large",
                "The spreadsheet holds far more than belongs in it.",
                _NOTHING,
                "Take out the sheets that were added, or ask for it to be sent again.",
            )
    return held


def marks_in(parts: Parts, held: Mapping[str, CalamineSheet]) -> dict[str, Marks]:
    """Which cells of each sheet were worked out or merged; a KeyError where that is not known."""
    unread = worked_out(parts)
    return {
        name: Marks(unread[name], tuple(map(_corners, sheet.merged_cell_ranges or ())))
        for name, sheet in held.items()
    }


def _corners(merged: tuple[Place, Place]) -> tuple[Place, Place]:
    """The first and the last corner of merged cells, whichever a file says first."""
    (top, left), (bottom, right) = merged
    return (min(top, bottom), min(left, right)), (max(top, bottom), max(left, right))
