"""The rows of a file of the register by the numbers of their lines, however badly it was made.

A spreadsheet is read as one (`sheet_rows`); all else is a CSV file. In that a quotation mark that
is never closed harms its own line only, and a row with too many or too few cells is said and left:
its cells may stand under other heads than their own.
"""

from __future__ import annotations

import csv
from collections import deque
from typing import TYPE_CHECKING, TextIO

from audit_app.intake.register.asked import (
    WITHIN,
    Asked,
    HeadsAt,
    Row,
    RowProblem,
    has_heads,
    places,
    plain,
)
from audit_app.intake.register.gate import encoding_of, refused, unreadable
from audit_app.intake.register.sheet_rows import sheet_heads, sheet_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from audit_app.problems import Problem

    Tick = Callable[[int, int], None]

MOST_ROWS, MOST_LINES = 120_000, 500_000  # of the register: 53,000 rows
_LONGEST = 100_000  # letters of a line
_MOST_JOINED = 20  # lines that one row may go on for, inside quotation marks
_EACH = 1_000  # rows from one tick to the next
_SEPARATORS = ",;\t"
_SAYS_SEPARATOR = {f"sep={mark}": mark for mark in f"{_SEPARATORS}|"}  # as Excel understands it


def read_rows(path: Path, asked: Asked, tick: Tick) -> Iterator[HeadsAt | Row | RowProblem]:
    """Where the heads stand, then each row by their names, or what is wrong with its line.

    Raises Problem where the file cannot be read, holds far too much, or lacks a head.
    """
    encoding = encoding_of(path)
    if encoding is None:
        yield from sheet_rows(path, asked)
        return
    try:
        with path.open(encoding=encoding, errors="replace", newline=None) as file:
            yield from _rows(file, asked, tick, path.stat().st_size)
    except OSError as fault:
        raise unreadable(fault) from None


def heads_of(path: Path, key: str) -> list[tuple[str, ...]]:
    """The heads of a file in small letters, known by one of them; of each sheet where it has some.

    Raises Problem where the file cannot be read.
    """
    encoding = encoding_of(path)
    if encoding is None:
        return sheet_heads(path, key)
    try:
        with path.open(encoding=encoding, errors="replace", newline=None) as file:
            heads, _separator, _line = _heads(_Lines(file), key)
    except OSError as fault:
        raise unreadable(fault) from None
    return [tuple(plain(head) for head in heads)]


def _rows(
    file: TextIO, asked: Asked, tick: Tick, size: int
) -> Iterator[HeadsAt | Row | RowProblem]:
    lines = _Lines(file)
    heads, separator, at = _heads(lines, asked.needed[0])
    where, width = places(heads, asked), range(_said(heads), len(heads) + 1)
    yield HeadsAt(at)
    for count in range(MOST_ROWS + 1):
        if count % _EACH == 0:
            tick(min(lines.letters, size), size)
        found = lines.next_row(separator, width)
        if found is None:
            return
        line, cells = found
        if cells is None:
            yield RowProblem(line, "A quotation mark in this line is not closed, or is misplaced.")
        elif len(cells) not in width:
            yield RowProblem(line, _ragged(len(cells), len(heads)))
        else:
            yield Row(line, {name: cells[place].strip() for name, place in where.items()})
    raise _too_long()


class _Lines:
    """The lines of a file one by one; a row may go on over several, inside quotation marks."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._waiting: deque[str] = deque()
        self.number = self.letters = 0

    def next_line(self) -> str | None:
        """The next line without its end; None after the last."""
        if self._waiting:
            line = self._waiting.popleft()
        else:
            line = self._file.readline(_LONGEST + 1)
            if not line:
                return None
            if len(line) > _LONGEST:
                raise refused(
                    "too-large",
                    f"Line {self.number + 1} goes on for more than {_LONGEST:,} letters.",
                    "Download the file again, and bring it in as it is.",
                )
            self.letters += len(line)
        self.number += 1
        if self.number > MOST_LINES:
            raise _too_long()
        return line.removesuffix("\n")

    def next_said(self, blank: str = f'{_SEPARATORS}" ') -> str | None:
        """The next line that says something; None after the last."""
        line = self.next_line()
        while line is not None and not line.strip(blank):
            line = self.next_line()
        return line

    def next_row(self, separator: str, width: range) -> tuple[int, list[str] | None] | None:
        """The next row that is not blank: its first line's number, and its cells.

        None for the cells where a quotation mark is never closed: reading goes on at the next line,
        and so it does where a row over several lines has no number of cells that is in `width`.
        """
        line = self.next_said(f'{separator}" ')
        if line is None:
            return None
        first, joined, marks = self.number, [line], line.count('"')
        while marks % 2:
            more = self.next_line() if len(joined) < _MOST_JOINED else None
            if more is None:
                break
            joined.append(more)
            marks += more.count('"')
        cells = None if marks % 2 else _cells("\n".join(joined), separator)
        if cells is not None and len(cells) not in width:
            cells = cells[: max(_said(cells), width.stop - 1)]  # blank cells beside the table
        if len(joined) > 1 and (cells is None or len(cells) not in width):
            self._put_back(joined[1:])
            return first, None
        return first, cells

    def _put_back(self, lines: Sequence[str]) -> None:
        self._waiting.extendleft(f"{line}\n" for line in reversed(lines))
        self.number -= len(lines)


def _cells(line: str, separator: str) -> list[str] | None:
    """The cells of a row; None where its quotation marks stand where none can."""
    try:
        found = list(csv.reader([line], delimiter=separator, strict=True))
    except csv.Error:
        return None
    return found[0] if len(found) == 1 else None


def _said(cells: Sequence[str]) -> int:
    """How many cells a row has up to the last one that says something."""
    return next((at for at in range(len(cells), 0, -1) if cells[at - 1].strip()), 0)


def _heads(lines: _Lines, key: str) -> tuple[list[str], str, int]:
    """The heads, what parts the cells, and the line in which they stand.

    That is the first line with the key's head; where none of the first lines has it, the first that
    is not blank. What a first line such as `sep=;` says parts the cells of all others.
    """
    first: tuple[list[str], str, int] | None = None
    told = ""
    for _ in range(WITHIN):
        line = lines.next_said()
        if line is None:
            break
        if lines.number == 1 and line.strip('" ').casefold() in _SAYS_SEPARATOR:
            told = _SAYS_SEPARATOR[line.strip('" ').casefold()]
            continue
        separator = told or max(_SEPARATORS, key=line.count)
        found = _cells(line, separator) or [], separator, lines.number
        if has_heads(found[0], key):
            return found
        first = first or found
    return first or ([], ",", 1)


def _too_long() -> Problem:
    return refused("too-large", "The file has far more rows than the register.", "See what it is.")


def _ragged(cells: int, heads: int) -> str:
    held = "1 cell" if cells == 1 else f"{cells} cells"
    return f"This line has {held} under {heads} heads, so what stands under which is not known."
