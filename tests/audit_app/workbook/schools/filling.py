"""Fills in a school's return as a person would, and harms it as people do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet
    from openpyxl.worksheet.worksheet import Worksheet

REFS = tuple(f"A.{n:02}" for n in range(1, 8))
GRADES = {"Fully met": "fully", "Partly met": "partly", "Not met": "not"}


def heads(page: Worksheet) -> tuple[int, dict[str, int]]:
    """The row of the headings, and each heading's column; 0 and nothing where there is none."""
    for line in page.iter_rows(max_row=60):
        titles = {str(cell.value): cell.column or 0 for cell in line if cell.value is not None}
        if "Ref" in titles and "Answer" in titles:
            return line[0].row or 0, titles
    return 0, {}


def rows(book: Spreadsheet) -> Iterator[tuple[Worksheet, int, dict[str, int], str]]:
    """Every row to fill in: its sheet, its place, its columns and its reference."""
    for page in book.worksheets:
        first, titles = heads(page)
        if not first:
            continue
        for at in range(first + 1, page.max_row + 1):
            ref = page.cell(at, titles["Ref"]).value
            if ref:
                yield page, at, titles, str(ref)


def fill(path: Path, told: Mapping[str, Mapping[str, object]]) -> Path:
    """Type values under headings, by the reference of the row."""
    book = openpyxl.load_workbook(path)
    for page, at, titles, ref in rows(book):
        for title, value in told.get(ref, {}).items():
            page.cell(at, titles[title]).value = value  # type: ignore[assignment]  # any on purpose
    book.save(path)
    return path


def sign(path: Path, on: object = date(2026, 11, 20)) -> Path:
    """Fill in both signatures on the first sheet, with invented names."""
    book = openpyxl.load_workbook(path)
    page = book["Start here"]
    for line in page.iter_rows(max_col=2):
        label = str(line[0].value or "")
        if label.endswith(": name"):
            line[1].value = "Invented Person"
        elif label.endswith(": role"):
            line[1].value = "Headteacher" if label.startswith("Head") else "Safeguarding governor"
        elif label.endswith(": date"):
            line[1].value = on  # type: ignore[assignment]  # any on purpose
    book.save(path)
    return path


def edit(path: Path, change: Callable[[Spreadsheet], None]) -> Path:
    """Change a whole workbook as a person would."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def section(book: Spreadsheet, ref: str = "A.01") -> tuple[Worksheet, int, dict[str, int]]:
    """The sheet, the row and the columns of one reference."""
    return next((page, at, titles) for page, at, titles, held in rows(book) if held == ref)


def filled(path: Path) -> dict[str, tuple[str, str]]:
    """Answer every standard of governance, each with a note: what was typed, by reference."""
    told = {}
    grades = list(GRADES)
    for n, ref in enumerate(REFS):
        told[ref] = (grades[n % 3], f"note {n + 1}")
    fill(
        path,
        {
            ref: {"Answer": grade, "Note: why, or what comes next": note}
            for ref, (grade, note) in told.items()
        },
    )
    return told


def answered_whole(path: Path, but: Collection[str] = ()) -> Path:
    """Answer what a sign-off asks for where it is blank: each standard, who leads, when shared."""
    book = openpyxl.load_workbook(path)
    for page, at, titles, ref in rows(book):
        cell = page.cell(at, titles["Answer"])
        if cell.value is not None or ref in but:
            continue
        if page.cell(at, titles["Mark and source"]).value is not None and "/" not in ref:
            cell.value = "Fully met"
        elif ref == "AY.01/1a":
            cell.value = "Invented Person"
        elif ref == "Z.04":
            cell.value = date(2026, 11, 2)
    book.save(path)
    return path
