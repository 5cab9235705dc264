"""A report as plain text, for an e-mail or a screen reader: every word of it, and nothing else."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Box,
    Bullets,
    Cards,
    Contents,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Report,
    Table,
    words,
)
from audit_app.problems import Problem
from exports.aside import Tick, Written, put, quiet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from audit_app.document import Cell

_WIDE = 72
_UNDER = {1: "=", 2: "-", 3: "."}


def write(report: Report, path: Path, tick: Tick = quiet, *, password: str = "") -> Written:
    """Write it; text has no password, so one that is asked for is refused."""
    if password:
        raise Problem(
            "no-password",
            "Plain text cannot be protected by a password.",
            "Nothing was written.",
            "Choose a name that ends in .pdf or .xlsx.",
        )
    content = text_of(report).encode("utf-8")
    tick(1, 1)
    return Written(path, put(path, content))


def text_of(report: Report) -> str:
    """The whole report in reading order, with lines of a length that reads well."""
    day = f"{report.as_at.day} {report.as_at:%B %Y}"
    first = [report.organisation, f"{report.version}, as at {day}"]
    if report.marking:
        first.insert(0, report.marking)
    lines = [*_headed(report.title, "="), *([report.subtitle] if report.subtitle else [])]
    lines += [" · ".join(each for each in first if each), ""]
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    for block in blocks:
        lines += [*_lines(block), ""]
    return "\n".join(lines).rstrip() + "\n"


def _headed(title: str, mark: str) -> list[str]:
    return [title, mark * min(len(title), _WIDE)]


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from _headed(block.text, _UNDER[block.level])
        case Paragraph():
            yield from textwrap.wrap(words(block.words), _WIDE)
        case Picture():
            yield from textwrap.wrap(block.alt, _WIDE)
        case Bullets():
            for at, item in enumerate(block.items, 1):
                yield from _hung(f"{at}. " if block.numbered else "* ", words(item))
        case Box():
            yield block.label
        case Contents() | PageBreak():
            return
        case _:
            yield from _known(block)


def _known(block: Facts | Table | Cards) -> Iterator[str]:
    """What is known of one thing or of many, a line for each."""
    match block:
        case Facts():
            yield from _facts(block.rows, "")
        case Cards():
            for card in block.cards:
                yield words(card.title)
                yield from _facts(card.facts, "  ")
        case Table():
            yield from _rows(block)


def _facts(rows: Iterable[tuple[str, Cell]], mark: str) -> Iterator[str]:
    for label, cell in rows:
        yield from _hung(mark, f"{label}: {words(cell, '–')}")


def _rows(table: Table) -> Iterator[str]:
    yield table.title
    for row in table.rows:
        # What is blank and has no word for that is left out: nobody hears “it says: dash” gladly.
        said = (
            f"{column.title}: {told}"
            for column, cell in zip(table.columns, row.cells, strict=True)
            if (told := words(cell, column.blank).strip())
        )
        yield from _hung("* ", "; ".join(said))


def _hung(mark: str, said: str) -> list[str]:
    """An item whose further lines stand under its first."""
    return textwrap.wrap(said, _WIDE, initial_indent=mark, subsequent_indent=" " * len(mark)) or [
        mark
    ]
