"""Edits a spreadsheet that went out, as a person would."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    Edit = Callable[[Worksheet, dict[str, int], int], None]

TODAY = date(2026, 11, 25)


def edited(path: Path, edit: Edit, sheet: str) -> Path:
    """Change a sheet as a person would; gives it the columns by title and the first row."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    for row in page.iter_rows(min_row=1, max_row=30):
        titles = {str(cell.value): cell.column for cell in row if cell.value}
        if "Row id" in titles:
            edit(page, titles, (row[0].row or 0) + 1)
            break
    book.save(path)
    return path


def put(title: str, value: object, down: int = 0) -> Edit:
    """Type a value under a heading, in the first row or so many further down."""

    def edit(page: Worksheet, titles: dict[str, int], first: int) -> None:
        page.cell(first + down, titles[title]).value = value  # type: ignore[assignment]  # any value on purpose

    return edit
