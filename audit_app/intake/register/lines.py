"""The rows of a CSV file by the numbers of their lines, however badly the file was made.

A quotation mark that is never closed harms its own line only, and a row with too many or too few
cells is said and left: its cells may stand under other heads than their own.
"""

from __future__ import annotations

import csv
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from audit_app.intake.register.gate import encoding_of, refused, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from audit_app.problems import Problem

    Tick = Callable[[int, int], None]

MOST_ROWS, MOST_LINES, MOST_COLUMNS = 120_000, 500_000, 500  # of the register: 53,000 rows
_LONGEST = 100_000  # letters of a line
_MOST_JOINED = 20  # lines that one row may go on for, inside quotation marks
_EACH = 1_000  # rows from one tick to the next
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a file should be, in words, and the heads to be read: those it must have, and others."""

    what: str
    needed: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What is wrong with one line of a file, in words, and what is known of whose line it is.

    `authority` (its name and code) and `urns` are empty where the line cannot be read so far.
    `file` says which file it stands in, once a register and its links are looked at.
    """

    line: int
    what: str
    name: str = ""
    authority: tuple[str, ...] = ()
    urns: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line that it begins on, and its cells by the heads that were asked for."""

    line: int
    cells: Mapping[str, str]


def read_rows(path: Path, asked: Asked, tick: Tick) -> Iterator[Row | RowProblem]:
    """Each row of a CSV file, by the names of its heads, or what is wrong with its line.

    Raises Problem where the file is no text, holds far too much, or lacks a head.
    """
    try:
        with path.open(encoding=encoding_of(path), errors="replace", newline=None) as file:
            yield from _rows(file, asked, tick, path.stat().st_size)
    except OSError as fault:
        raise unreadable(fault) from None


def heads_of(path: Path) -> tuple[str, ...]:
    """The heads of a CSV file in small letters; Problem where the file is no text."""
    try:
        with path.open(encoding=encoding_of(path), errors="replace", newline=None) as file:
            heads, _separator = _heads(_Lines(file))
    except OSError as fault:
        raise unreadable(fault) from None
    return tuple(_plain(head) for head in heads)


def _rows(file: TextIO, asked: Asked, tick: Tick, size: int) -> Iterator[Row | RowProblem]:
    lines = _Lines(file)
    heads, separator = _heads(lines)
    places, width = _places(heads, asked), range(_said(heads), len(heads) + 1)
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
            yield Row(line, {name: cells[place].strip() for name, place in places.items()})
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

    def next_row(self, separator: str, width: range) -> tuple[int, list[str] | None] | None:
        """The next row that is not blank: its first line's number, and its cells.

        None for the cells where a quotation mark is never closed: reading goes on at the next line,
        and so it does where a row over several lines has no number of cells that is in `width`.
        """
        line = self.next_line()
        while line is not None and not line.strip(f'{separator}" '):
            line = self.next_line()
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


def _heads(lines: _Lines) -> tuple[list[str], str]:
    """The heads, which stand in the first line that is not blank, and what parts the cells."""
    first = lines.next_line()
    while first is not None and not first.strip(f'{_SEPARATORS}" '):
        first = lines.next_line()
    if first is None:
        return [], ","
    separator = max(_SEPARATORS, key=first.count)
    return _cells(first, separator) or [], separator


def _places(heads: Sequence[str], asked: Asked) -> dict[str, int]:
    """Where each head that is asked for stands."""
    if len(heads) > MOST_COLUMNS:
        raise refused("too-large", f"The file has {len(heads):,} columns.", "See what it is.")
    held = [_plain(head) for head in heads]
    missing = [name for name in asked.needed if _plain(name) not in held]
    if missing:
        raise _not_it(asked, missing)
    wanted = (*asked.needed, *asked.others)
    twice = [name for name in wanted if held.count(_plain(name)) > 1]
    if twice:
        raise refused(
            "two-columns",
            f"The file has more than one column “{twice[0]}”, so neither can be read.",
            "Take one out, or download the file again.",
        )
    return {name: held.index(_plain(name)) for name in wanted if _plain(name) in held}


def _too_long() -> Problem:
    return refused("too-large", "The file has far more rows than the register.", "See what it is.")


def _plain(head: str) -> str:
    return "".join(head.casefold().split())


def _not_it(asked: Asked, missing: Sequence[str]) -> Problem:
    names = " and no column ".join(f"“{name}”" for name in missing)
    return refused(
        "no-columns",
        f"The file has no column {names}, so it is not {asked.what}.",
        f"Choose a CSV file whose first line names these columns: {', '.join(asked.needed)}.",
    )


def _ragged(cells: int, heads: int) -> str:
    held = "1 cell" if cells == 1 else f"{cells} cells"
    return f"This line has {held} under {heads} heads, so what stands under which is not known."
