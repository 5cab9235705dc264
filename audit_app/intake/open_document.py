"""An .ods spreadsheet looked through before it is read: how far it reaches, and what was typed."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers import expat

from audit_app.intake.extent import MOST_COLUMNS, MOST_MERGED, MOST_ROOM, MOST_ROWS
from audit_app.intake.named import guarded, see_that_names_are_few
from audit_app.intake.refused import damaged, protected, too_large
from audit_app.intake.rows import Marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from audit_app.intake.glance import Place
    from audit_app.intake.parts import Parts

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_TYPE = _OFFICE + "value-type"
_SPACES = {"table": _TABLE.strip(), "office": _OFFICE.strip(), "text": _TEXT.strip()}
_VALUES = frozenset(
    f"{_OFFICE}{kind}"
    for kind in (
        "value-type",
        "value",
        *(f"{k}-value" for k in ("string", "date", "time", "boolean")),
    )
)
_CELLS = frozenset({_TABLE + "table-cell", _TABLE + "covered-table-cell"})
MOST_TAGS = 600_000  # each of them is met here, and not by a machine's own code
MOST_CELLS = 100_000  # each stands for as many as it says; a return of ours has ten thousand
MOST_TEXT = 20 << 20  # letters of all cells together, each as often as it stands there
_LONGEST_WORD = 1 << 19  # letters between two tags, or of one attribute: a full cell is far shorter
_SHAPED = frozenset({"time", "percentage"})  # of which the reader says otherwise than was typed
_MOST_TABLES = 500
_LONG = 8  # no number in a spreadsheet of ours has as many figures
_CHUNK = 1 << 16
# The reader leaves these two elements out, and would join the words on both sides of them.
_WHITE = re.compile(rb"<text:(tab|line-break)\b[^<>]*(?:/>|></text:\1>)")
_ELEMENT, _CONTENT = b"<text:", "content.xml"
_READ = ("mimetype", "META-INF/manifest.xml", "styles.xml")


def with_white_space(parts: Parts) -> bytes | None:
    """The file with its tabs and new lines as the letters that they are; None where it has none.

    Only for a file that was looked through. A long one is never held whole.
    """
    if not any(_WHITE.search(piece) for piece in _pieces(parts)):
        return None
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        for name in _READ:
            if name in parts.names:
                written.writestr(zipfile.ZipInfo(name), parts.read(name))
        with written.open(_CONTENT, "w") as content:
            for piece in _pieces(parts):
                content.write(_WHITE.sub(_letter, piece))
    return file.getvalue()


def _letter(found: re.Match[bytes]) -> bytes:
    return b"\t" if found[1] == b"tab" else b"\n"


def _pieces(parts: Parts) -> Iterator[bytes]:
    """The part that holds all sheets, bit by bit; an element of text is in one bit alone."""
    held = b""
    for chunk in parts.stream(next(part for part in parts.infos if part.filename == _CONTENT)):
        held += chunk
        at = held.rfind(_ELEMENT, max(0, len(held) - _CHUNK))
        if at < 0:  # the end may still be its beginning
            at = held.rfind(b"<", max(0, len(held) - len(_ELEMENT)))
        at = len(held) if at < 0 else at
        yield held[:at]
        held = held[at:]
    yield held


def look_through(path: Path) -> dict[str, Marks]:
    """Which cells of each sheet were worked out or merged; a Problem where one reaches too far.

    Only for a file that the gate let through. A cell that says it stands for a million is counted
    as a million, since a reader makes room for all of them.
    """
    try:
        with zipfile.ZipFile(path) as parts:
            held = "META-INF/manifest.xml"
            if held in parts.NameToInfo and b"encryption-data" in parts.read(held):
                raise protected()
            return _Sheets().read(parts)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, ValueError, KeyError, EOFError):
        raise damaged() from None


@dataclass(slots=True)
class _Cell:
    """The cell that is being read: how many it stands for, and whether anything is in it."""

    times: int
    is_filled: bool
    formula: bool
    spans: tuple[int, int]
    letters: int = 0


@dataclass(slots=True)
class _Sheet:
    """What was found in a sheet so far, and where we are in it."""

    row: int = 0
    row_times: int = 1
    column: int = 0
    before: int = 0  # cells of the row before the last that was met
    rows: int = 0
    columns: int = 0
    is_row_filled: bool = False
    unread: set[Place] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


class _Sheets:
    """Reads the one part that holds all sheets, element by element."""

    def __init__(self) -> None:
        self._found: dict[str, _Sheet] = {}
        self._sheet: _Sheet | None = None
        self._cell: _Cell | None = None
        self._tags = self._cells = self._text = self._stretch = self._room = self._tables = 0
        self._parser = guarded(_SPACES)
        self._names = self._parser.intern

    def read(self, parts: zipfile.ZipFile) -> dict[str, Marks]:
        parser = self._parser
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.CharacterDataHandler = self._said
        read = 0
        with parts.open(_CONTENT) as stream:
            while chunk := stream.read(_CHUNK):
                parser.Parse(chunk)
                read += len(chunk)  # what has begun is looked at anew until it has ended
                _see(read - parser.CurrentByteIndex <= _LONGEST_WORD + _CHUNK)
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own
        return {
            name: Marks(frozenset(held.unread), tuple(held.merged))
            for name, held in self._found.items()
        }

    def _begins(self, name: str, about: dict[str, str]) -> None:
        self._tags += 1
        self._stretch = 0
        _see(self._tags <= MOST_TAGS)
        see_that_names_are_few(self._names)
        _see(not about or max(map(len, about.values())) <= _LONGEST_WORD)
        if name == _TABLE + "table":
            self._sheet = self._found.setdefault(about.get(_TABLE + "name", ""), _Sheet())
            self._tables += 1
            _see(self._tables <= _MOST_TABLES)
        elif self._sheet is None:
            return
        elif name == _TABLE + "table-row":
            self._sheet.row_times = _number(about, _TABLE + "number-rows-repeated")
            self._sheet.column, self._sheet.before, self._sheet.is_row_filled = 0, 0, False
        elif name in _CELLS:
            self._sheet.before = self._sheet.column
            formula = _TABLE + "formula" in about or about.get(_TYPE) in _SHAPED
            self._cell = _Cell(
                _number(about, _TABLE + "number-columns-repeated"),
                formula or not _VALUES.isdisjoint(about),
                formula,
                (
                    _number(about, _TABLE + "number-rows-spanned"),
                    _number(about, _TABLE + "number-columns-spanned"),
                ),
            )
        elif name == _TEXT + "p" and self._cell is not None:
            self._cell.is_filled = True
        elif name == _TEXT + "s" and self._cell is not None:
            self._cell.letters += _number(about, _TEXT + "c")

    def _said(self, words: str) -> None:
        self._stretch += len(words)
        _see(self._stretch <= _LONGEST_WORD)
        if self._cell is not None:
            self._cell.letters += len(words)

    def _ends(self, name: str) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if name in _CELLS and self._cell is not None:
            self._cell_ends(sheet, self._cell)
            self._cell = None
        elif name == _TABLE + "table-row":
            _see(not sheet.is_row_filled or sheet.row + sheet.row_times <= MOST_ROWS)
            self._room += sheet.before * (sheet.row_times if sheet.is_row_filled else 1)
            _see(self._room <= MOST_ROOM)
            sheet.row += sheet.row_times
        elif name == _TABLE + "table":
            self._room += sheet.rows * sheet.columns
            _see(self._room <= MOST_ROOM)
            self._sheet = None

    def _cell_ends(self, sheet: _Sheet, cell: _Cell) -> None:
        last = sheet.column + cell.times
        is_merged = cell.spans != (1, 1)
        if cell.is_filled or is_merged:
            sheet.is_row_filled = True
            times = cell.times * sheet.row_times
            self._cells += times
            self._text += times * cell.letters
            _see(last <= MOST_COLUMNS and self._cells <= MOST_CELLS)
            _see(self._text <= MOST_TEXT)
            _see(sheet.row + sheet.row_times <= MOST_ROWS)
            sheet.rows, sheet.columns = sheet.row + sheet.row_times, max(sheet.columns, last)
        if cell.formula:
            sheet.unread |= {
                (row, column)
                for row in range(sheet.row, sheet.row + sheet.row_times)
                for column in range(sheet.column, last)
            }
        if is_merged:
            down, across = cell.spans
            corner = (sheet.row + down - 1, sheet.column + across - 1)
            sheet.merged.append(((sheet.row, sheet.column), corner))
            _see(len(sheet.merged) <= MOST_MERGED)
        sheet.column = last


def _number(about: dict[str, str], name: str) -> int:
    said = about.get(name, "1")
    _see(len(said) < _LONG and said.isascii() and said.isdigit())
    return max(int(said), 1)


def _see(fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
    if not fits:
        raise too_large()
