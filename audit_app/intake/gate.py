"""The gate that every spreadsheet passes before it is read: its kind, its size, its parts."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LARGEST = 10 << 20  # bytes of a file
LARGEST_UNPACKED = 100 << 20
MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 6000, 200, 400_000
MOST_TAGS, MOST_MERGED = 2_500_000, 100  # in one part
_CHUNK = 1 << 16

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_NOTHING = "Nothing in the workbook has changed, and the file was not changed either."


def see_that_it_may_be_read(path: Path, also: Collection[str] = ()) -> str:
    """Refuse, in plain words, what is no spreadsheet of ours or is made to do harm.

    Gives which kind of file it is: `xlsx`, or one of those that may come `also`: `ods`, `xls` and
    `csv`. How far a sheet of these reaches is seen when it is looked through.
    """
    if path.is_dir():
        raise _refused("folder", "That is a folder.", "Choose one file.")
    if path.exists() and not path.is_file():  # reading on may never end
        raise _refused("no-file", "That is no file.", "Choose a spreadsheet.")
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(8)
    except FileNotFoundError:
        raise _refused("missing", "There is no file there.", "See whether it was moved.") from None
    except OSError as fault:
        raise _refused(
            "unreadable", "The file cannot be read.", f"Close it elsewhere. ({fault.strerror})"
        ) from None
    if size == 0:
        raise _refused("empty", "The file is empty.", "Ask for it to be sent again.")
    if size > LARGEST:
        raise _refused("too-large", "The file is far larger than a return can be.", _AGAIN)
    if not start.startswith(b"PK"):
        return _no_zip(path, start, also)
    try:
        with zipfile.ZipFile(path) as parts:
            return _see_that_parts_are_sound(parts, also)
    except _DAMAGE:
        raise damaged() from None


def _no_zip(path: Path, start: bytes, also: Collection[str]) -> str:
    """What a file is that is no zip, by how it begins; refused where it may not come."""
    if start == _OLE:
        if "xls" in also:
            return "xls"
        raise _refused(
            "password",
            "The file is protected with a password, or is in the old .xls form.",
            "Open it, take the password off or save it as .xlsx, and bring that in.",
        )
    is_csv = path.suffix.lower() == ".csv"
    if is_csv and "csv" in also:
        return "csv"
    raise _refused(
        "not-a-spreadsheet",
        "A .csv file loses the row ids that answers are matched by."
        if is_csv
        else f"“{path.suffix or path.name}” is not an Excel workbook.",
        "Save it as .xlsx from the spreadsheet that we sent, and bring that in.",
    )


# Everything that the standard library raises for a zip that was harmed on its way.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)
_AGAIN = "Ask for it to be sent again."


def _see_that_parts_are_sound(parts: zipfile.ZipFile, also: Collection[str]) -> str:
    held = parts.infolist()
    names = [part.filename for part in held]
    is_ods = "mimetype" in names and "content.xml" in names
    if is_ods and "ods" not in also:
        raise _refused(
            "ods",
            "The file is an .ods spreadsheet.",
            "Save it as .xlsx in the program that made it, and bring that in.",
        )
    if not is_ods and "xl/workbook.xml" not in names:
        raise _refused("not-a-spreadsheet", "The file is not an Excel workbook.", _AGAIN)
    unsafe = any(n.startswith("/") or ".." in n.split("/") or "\\" in n for n in names)
    if len(held) > MOST_PARTS or len(set(names)) != len(names) or unsafe:
        raise _refused("hostile", "The file is not put together as Excel does it.", _AGAIN)
    if any(part.flag_bits & 1 for part in held):
        raise _refused("password", "The file is protected with a password.", "Take it off first.")
    if any(name.startswith("xl/externalLinks") for name in names):
        raise _refused("links", "The file draws on other files.", "Break its links and save it.")
    left = LARGEST_UNPACKED
    for part in held:
        left = _read_part(parts, part, left, counts=not is_ods)
    return "ods" if is_ods else "xlsx"


# Pictures, print settings and the like: a sheet that pretends to be one is refused by its links.
_NO_XML = re.compile(r"media/|\.bin$|thumbnail", re.IGNORECASE)


def _read_part(parts: zipfile.ZipFile, part: zipfile.ZipInfo, left: int, *, counts: bool) -> int:
    """Count what a part unpacks to while it is read, whatever its header says."""
    is_xml = part.filename.endswith((".xml", ".rels"))
    before, at_start = b"", True
    extent = _Extent(part.filename) if counts and not _NO_XML.search(part.filename) else None
    with parts.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            left -= len(chunk)
            if left < 0:
                raise _refused(
                    "too-large", "The file unpacks to far more than a return is.", _AGAIN
                )
            if is_xml:
                seen = before + chunk
                utf16 = at_start and chunk[:2] in {b"\xff\xfe", b"\xfe\xff"}
                if utf16 or b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
                    raise _refused("hostile", "The file holds what no spreadsheet needs.", _AGAIN)
                before, at_start = chunk[-64:], False
            if extent is not None:
                extent.read(chunk)
    if extent is not None:
        extent.read(b"<")
    return left


class _Extent:
    """How far a sheet reaches, counted as it streams by: a reader makes room for all of it.

    Every part is counted as a sheet would be, since the file itself says which parts are sheets.
    """

    _tag = re.compile(rb"<(?:[^\s<>:]*:)?(row|c|mergeCell|sheet|Relationship)(?=[\s/>])([^<]*)")
    _reach = re.compile(rb"\br\s*=\s*[\"']([^\"']*)[\"']")
    _place = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
    _leads = re.compile(rb"\b(?:r:id|Target)\s*=\s*[\"']([^\"']*)[\"']")

    def __init__(self, name: str) -> None:
        plain = name.casefold()
        self._most_tags = MOST_TAGS if "sheets/" in plain or "strings" in plain else 100_000
        self._links_sheets = plain == "xl/_rels/workbook.xml.rels"
        self._tags = self._row = self._column = self._cells = self._merged = 0
        self._leading: set[bytes] = set()
        self._left = b""

    def read(self, chunk: bytes) -> None:
        """Count on; a sheet that reaches further than any of ours is refused at once."""
        seen = self._left + chunk
        whole = max(seen.rfind(b"<"), 0)
        held, self._left = seen[:whole], seen[whole:]
        self._tags += held.count(b"<")
        self._see(self._tags <= self._most_tags and len(self._left) <= _LONGEST_STRETCH)
        for found in self._tag.finditer(held):
            match found[1]:
                case b"c":
                    self._count_cell(found[2])
                case b"row":
                    self._count_row(found[2])
                case b"mergeCell":
                    self._merged += 1
                    self._see(self._merged <= MOST_MERGED)
                case _:
                    self._see_where_it_leads(found[2])

    def _count_row(self, tag: bytes) -> None:
        said = self._reach.findall(tag)
        self._see(all(len(n) < _LONG and n.isdigit() for n in said))
        self._row = max(self._row + 1, *map(int, said), 0)
        self._column = 0
        self._see(self._row <= MOST_ROWS)

    def _count_cell(self, tag: bytes) -> None:
        self._cells += 1
        self._column += 1
        for said in self._reach.findall(tag):
            place = self._place.fullmatch(said)
            self._see(place is not None and int(place[2]) <= MOST_ROWS)
            if place is not None:
                self._column = max(self._column, column_number(place[1].upper()))
        self._see(self._cells <= MOST_CELLS and self._column <= MOST_COLUMNS)

    def _see_where_it_leads(self, tag: bytes) -> None:
        """Each sheet has a part of its own, which is no picture: else one is read for many."""
        for to in self._leads.findall(tag):
            strange = self._links_sheets and (
                _NO_XML.search(to.decode(errors="replace")) or b"&" in to
            )
            if strange or to in self._leading or len(self._leading) > MOST_PARTS:
                raise _refused("hostile", "The file is not put together as Excel does it.", _AGAIN)
            self._leading.add(to)

    def _see(self, fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
        if not fits:
            raise too_large()


_LONG = 10  # no row's number has as many figures
_LONGEST_STRETCH = 1 << 19  # bytes from one tag to the next: a full cell is far shorter


def column_number(letters: bytes) -> int:
    """A column's number from its letters: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def too_large() -> Problem:
    """A sheet that reaches further than any of ours."""
    return _refused("too-large", "A sheet reaches far beyond what we sent out.", _AGAIN)


def damaged() -> Problem:
    """A file that was harmed on its way."""
    return _refused("damaged", "The file is damaged.", _AGAIN)


def protected() -> Problem:
    """A file that opens with a password alone."""
    return _refused(
        "password",
        "The file is protected with a password.",
        "Open it, take the password off, save it, and bring that in.",
    )


def _refused(code: str, what: str, remedy: str) -> Problem:
    return Problem(code, what, _NOTHING, remedy)
