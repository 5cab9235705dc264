"""Reports whose pages break at one place or another, and what stands on each page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pikepdf

from audit_app.document import Block, Column, Paragraph, Report, Row, Table
from exports import pdf
from tests.exports.paper.reading import text_of

if TYPE_CHECKING:
    from pathlib import Path

FILLS = range(20, 37)


def pages(
    path: Path, fill: int, *blocks: Block, landscape: bool = False, large_print: bool = False
) -> list[str]:
    """The words of each page, where so many lines stand before the blocks."""
    lines = tuple(Paragraph(f"Line {n}.") for n in range(fill))
    report = Report(
        "Breaks",
        date(2026, 11, 25),
        "Marram Bay",
        (*lines, *blocks),
        landscape=landscape,
        large_print=large_print,
    )
    pdf.write(report, path / "made.pdf")
    with pikepdf.open(path / "made.pdf") as book:
        return [" ".join(text_of(page).split()) for page in book.pages]


def page_with(words: str, found: list[str]) -> int:
    [at] = [n for n, said in enumerate(found) if words in said]
    return at


def table(rows: int) -> Table:
    columns = (Column("a", "First"), Column("b", "Second"))
    return Table("T", "The caption", columns, tuple(
        Row(str(n), (f"Row{n}.", "Something that is said")) for n in range(rows)
    ))  # fmt: skip
