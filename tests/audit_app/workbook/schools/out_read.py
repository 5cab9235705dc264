"""What a return that went out says, read back from its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet


def facts(path: Path) -> dict[str, object]:
    sheet = openpyxl.load_workbook(path)["Start here"]
    return {str(row[0].value): row[1].value for row in sheet.iter_rows(max_col=2) if row[0].value}


def rows(path: Path) -> dict[str, dict[str, object]]:
    """Every row of every section by its printed reference, each cell by its heading."""
    found: dict[str, dict[str, object]] = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        heads: list[str] = []
        for line in sheet.iter_rows(values_only=True):
            if "Ref" in line:
                heads = [str(cell) for cell in line]
            elif heads and line[0]:
                found[str(line[0])] = dict(zip(heads, line, strict=True))
    return found


def section_of(path: Path, ref: str) -> tuple[Worksheet, int]:
    for sheet in openpyxl.load_workbook(path).worksheets:
        for line in sheet.iter_rows(max_col=1):
            if line[0].value == ref:
                return sheet, line[0].row or 0
    raise AssertionError(ref)


def head_of(sheet: Worksheet) -> int:
    return next(line[0].row or 0 for line in sheet.iter_rows(max_col=1) if line[0].value == "Ref")
