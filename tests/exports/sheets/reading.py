"""Writes a report as a spreadsheet and reads it again, by two programs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import python_calamine

from audit_app.document import Column, Report, Row, Sheet, Table
from exports import excel

if TYPE_CHECKING:
    from pathlib import Path


def made(report: Report, folder: Path) -> Any:  # noqa: ANN401 - openpyxl's own
    excel.write(report, folder / "made.xlsx")
    return openpyxl.load_workbook(folder / "made.xlsx")


def said(report: Report, folder: Path, sheet: str) -> list[list[Any]]:
    """What another program reads of a sheet."""
    excel.write(report, folder / "made.xlsx")
    book = python_calamine.load_workbook(folder / "made.xlsx")
    return book.get_sheet_by_name(sheet).to_python()


def one(words: str) -> Report:
    table = Table("T", "T", (Column("a", "A"),), (Row("r", (words,)),))
    sheet = Sheet("S", "S", (table,))
    return Report("R", date(2026, 1, 2), "Marram Bay", sheets=(sheet,))
