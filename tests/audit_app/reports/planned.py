"""What the tests of the action plan begin with: a row of it, its first page, a meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import (
    Facts,
    Link,
    Report,
    Table,
    words,
)
from forms.compile import compile_form
from forms.read import library

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook


TODAY = date(2026, 11, 25)


def row_of(report: Report, ask: str) -> dict[str, str]:
    """A row of the plan by its action's words, its cells by their heading."""
    blocks = (*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks))
    for table in (block for block in blocks if isinstance(block, Table)):
        titles = [column.title for column in table.columns]
        for row in table.rows:
            cells = [words(cell) for cell in row.cells]
            if any(cell.startswith(ask) for cell in cells):
                return dict(zip(titles, cells, strict=True))
    raise AssertionError(f"no row on {ask!r}")


def meeting_on(workbook: Workbook, audit: Audit, day: str) -> str:
    session = compile_form(library()["reflection-session"])
    identity, _returned = workbook.sessions.add(audit, session, "Reflection", on_date=day)
    return identity


def since(report: Report) -> dict[str, tuple[str, str]]:
    """What is said of the time since the last meeting; each number leads to a row of the plan."""
    tables = [block for block in report.blocks if isinstance(block, Table)]
    anchors = {row.anchor for table in tables for row in table.rows}
    [found] = [table for table in tables if table.name == "since"]
    for row in found.rows:
        which = row.cells[2] or ()
        assert isinstance(which, tuple)
        assert {part.to for part in which if isinstance(part, Link)} <= anchors
    return {words(row.cells[0]): (words(row.cells[1]), words(row.cells[2])) for row in found.rows}


def first_page(report: Report) -> dict[str, str]:
    [found] = [block for block in report.blocks if isinstance(block, Facts)]
    return {label: words(cell) for label, cell in found.rows}
