"""A return that went out, what people do to it, and what then stands here."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl

from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.bring_in.school import compare_school_return, read_school_returns
from audit_app.workbook.bring_in.taking import take_returns
from tests.audit_app.workbook.schools.filling import (
    GRADES,
    REFS,
    heads,
    section,
)

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


NOTE = "Note: why, or what comes next"


Told = dict[str, tuple[str, str]]


def read_school_return(path: Path) -> CameBack:
    """What came back in a school's file; raises Problem where it is not taken."""
    [came] = read_school_returns([path], lambda _done, _of: None)
    if isinstance(came, Problem):
        raise came
    return came


def preview_school_return(book: Workbook, path: Path, round_id: str = "") -> Back:
    """What a school's file would change."""
    return compare_school_return(book, read_school_return(path), round_id)


def sheets_of(path: Path) -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(path)
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book}


def saved_alone(path: Path, ref: str) -> Path:
    """The sheet of one question, saved as .csv with everything as words."""
    title = section(openpyxl.load_workbook(path), ref)[0].title
    plain = path.with_name(f"{path.stem}-{title}.csv")
    with plain.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for row in sheets_of(path)[title]:
            writer.writerow(["" if cell is None else cell for cell in row[:-1]])
    return plain


def sealing(back: Back) -> Back:
    """A file that somebody chose to seal where it is signed, whatever it leaves unanswered."""
    return replace(back, seals=True)


def taken(book: Workbook, back: Back) -> None:
    take_returns(book, [(sealing(back), back.preview.taken_first)])


def stands(book: Workbook, year: Year) -> Told:
    """What stands here of what was typed, in the words that were typed."""
    answers = book.answers.of_return(year.returned.id)
    words = {f'"{name}"': label for label, name in GRADES.items()}
    held = {ref: answers.get((ref, "")) for ref in REFS}
    return {
        ref: (words[answer.value or ""], answer.note or "")
        for ref, answer in held.items()
        if answer is not None and answer.value is not None
    }


def brought_in(book: Workbook, year: Year, path: Path) -> Told:
    """What stands here after the file was taken, with nothing in the way of any cell of it."""
    back = preview_school_return(book, path)
    assert back.problems == ()
    taken(book, back)
    assert check(book.file).faults == ()
    return stands(book, year)


def insert_rows(book: Spreadsheet) -> None:
    page, at, _titles = section(book)
    page.insert_rows(at + 2)
    page.insert_rows(1, 2)


def insert_a_column(book: Spreadsheet) -> None:
    section(book)[0].insert_cols(3)


def rename_the_sheet(book: Spreadsheet) -> None:
    section(book)[0].title = "governance (final) v2"


def sort_the_rows(book: Spreadsheet) -> None:
    page, _at, titles = section(book)
    first, _ = heads(page)
    held = [[cell.value for cell in row] for row in page.iter_rows(min_row=first + 1)]
    held = [row for row in held if row[0]]
    held.sort(key=lambda row: str(row[titles["Answer"] - 1]), reverse=True)
    for n, row in enumerate(held, first + 1):
        for c, value in enumerate(row, 1):
            page.cell(n, c).value = value


def untidy_grades(book: Spreadsheet) -> None:
    for ref in REFS:
        page, at, titles = section(book, ref)
        cell = page.cell(at, titles["Answer"])
        cell.value = f"  {str(cell.value).lower()}\u00a0 "


def take_out_the_ids(book: Spreadsheet) -> None:
    for page in book.worksheets:
        _first, titles = heads(page)
        if titles:
            page.delete_cols(titles["Row id"])


def take_out_the_hidden_sheet_too(book: Spreadsheet) -> None:
    take_out_the_ids(book)
    del book["_meta"]


def shout_the_headings_and_whisper_the_references(book: Spreadsheet) -> None:
    take_out_the_hidden_sheet_too(book)
    for page in book.worksheets:
        first, titles = heads(page)
        for title in ("Answer", NOTE) if first else ():
            page.cell(first, titles[title]).value = title.upper()
        for at in range(first + 1, page.max_row + 1) if first else ():
            cell = page.cell(at, titles["Ref"])
            cell.value = str(cell.value or "").lower()
