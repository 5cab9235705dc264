"""A list of last audits as an officer keeps it in a spreadsheet, and the days that are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.intake.register.last_audits import LastAudits

TODAY = date(2026, 11, 26)


def sheet(path: Path, *rows: Sequence[object], more: Sequence[Sequence[object]] = ()) -> Path:
    """A spreadsheet of these rows, and a second sheet where `more` are given."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Visits"
    for row in rows:
        first.append(list(row))
    if more:
        second = book.create_sheet("Other")
        for row in more:
            second.append(list(row))
    book.save(path)
    return path


def days(read: LastAudits) -> list[tuple[str, str]]:
    return [(row.urn or row.number or row.name, str(row.day)) for row in read.rows]
