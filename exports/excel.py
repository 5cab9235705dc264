"""Reports as Excel workbooks that can be read, filled in and brought back."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from audit_app.document import Table
from exports.aside import Tick, Written, put, quiet
from exports.sheets.book import Book
from exports.sheets.worked import with_values

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.workbook import Workbook

    from audit_app.document import Report


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write a report's sheets as a workbook; with a password it opens only with that.

    Raises Problem when a cell's words are too long, or the world stands in the way.
    """
    if not report.sheets:
        raise ValueError("this report has no sheets: it is not for a spreadsheet")
    book = Book(report, _steps(report, tick))
    out = BytesIO()
    made = book.write()
    made.save(out)
    content = with_values(out.getvalue(), _by_part(made, book)) if book.worked else out.getvalue()
    if password:
        content = _locked(content, password)
    return Written(path, put(path, content), book.wording.report())


def _steps(report: Report, tick: Tick) -> Callable[[], None]:
    """Counts rows as they are written."""
    blocks = (block for sheet in report.sheets for block in sheet.blocks)
    total = sum(len(block.rows) for block in blocks if isinstance(block, Table))
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        tick(min(done, total), total)

    return step


def _by_part(made: Workbook, book: Book) -> dict[str, dict[str, int]]:
    """What the formulas give, by the part of the file that holds each sheet."""
    parts = {sheet.title: sheet.path.lstrip("/") for sheet in made.worksheets}
    found: dict[str, dict[str, int]] = {}
    for (title, cell), value in book.worked.items():
        found.setdefault(parts[title], {})[cell] = value
    return found


def _locked(content: bytes, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    out = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt(password, out)
    return out.getvalue()
