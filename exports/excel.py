"""Reports as Excel workbooks that can be read, filled in and brought back."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from audit_app.document import Table
from exports.aside import Tick, Written, put, quiet
from exports.sheets.book import Book
from exports.sheets.worked import saved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from audit_app.document import Report


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write a report's sheets as a workbook; with a password it opens only with that.

    Raises Problem when a cell's words are too long, or the world stands in the way.
    """
    if not report.sheets:
        raise ValueError("this report has no sheets: it is not for a spreadsheet")
    with _collector_at_rest():
        book = Book(report, _steps(report, tick))
        content = saved(book.write(), book.worked)
    if password:
        content = _locked(content, password)
    return Written(path, put(path, content), book.wording.report())


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let nothing look for lost objects meanwhile: a workbook is thousands, and none is lost yet.

    It would look through all of them again and again, a tenth of the time that a workbook takes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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


def _locked(content: bytes, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    out = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt(password, out)
    return out.getvalue()
