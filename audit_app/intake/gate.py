"""The gate that every spreadsheet passes before it is read: its kind, its size, its parts."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 10 << 20  # bytes of a file
LARGEST_UNPACKED = 100 << 20
MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 6000, 200, 400_000
_CHUNK = 1 << 16

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_NOTHING = "Nothing in the workbook has changed, and the file was not changed either."


def see_that_it_may_be_read(path: Path) -> None:
    """Refuse, in plain words, what is no spreadsheet of ours or is made to do harm."""
    if path.is_dir():
        raise _refused("folder", "That is a folder.", "Choose one file.")
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
    if start == _OLE:
        raise _refused(
            "password",
            "The file is protected with a password, or is in the old .xls form.",
            "Open it, take the password off or save it as .xlsx, and bring that in.",
        )
    if not start.startswith(b"PK"):
        raise _refused(
            "not-a-spreadsheet",
            f"“{path.suffix or path.name}” is not an Excel workbook."
            if path.suffix != ".csv"
            else "A .csv file loses the row ids that answers are matched by.",
            "Save it as .xlsx from the spreadsheet that we sent, and bring that in.",
        )
    try:
        with zipfile.ZipFile(path) as parts:
            _see_that_parts_are_sound(parts)
    except _DAMAGE:
        raise _refused("damaged", "The file is damaged.", _AGAIN) from None


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


def _see_that_parts_are_sound(parts: zipfile.ZipFile) -> None:
    held = parts.infolist()
    names = [part.filename for part in held]
    if "mimetype" in names and "content.xml" in names:
        raise _refused(
            "ods",
            "The file is an .ods spreadsheet.",
            "Save it as .xlsx in the program that made it, and bring that in.",
        )
    if "xl/workbook.xml" not in names:
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
        left = _read_part(parts, part, left)


def _read_part(parts: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Count what a part unpacks to while it is read, whatever its header says."""
    is_xml = part.filename.endswith((".xml", ".rels"))
    before, at_start = b"", True
    extent = _Extent() if part.filename.startswith("xl/worksheets/") else None
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
    return left


class _Extent:
    """How far a sheet reaches, counted as it streams by: a reader makes room for all of it."""

    _cell = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
    _row = re.compile(rb'<(?:\w+:)?row\b(?:[^>]*?\br="(\d{1,7})")?')

    def __init__(self) -> None:
        self._rows = self._cells = 0
        self._left = b""

    def read(self, chunk: bytes) -> None:
        """Count on; a sheet that reaches further than any of ours is refused at once."""
        seen = self._left + chunk
        whole = seen.rfind(b"<") if len(seen) < _LONGEST_TAG else max(seen.rfind(b"<"), 1)
        held, self._left = seen[:whole], seen[whole:]
        for found in self._row.finditer(held):
            self._rows += 1
            self._see(max(self._rows, int(found[1] or 0)) <= MOST_ROWS)
        for found in self._cell.finditer(held):
            self._cells += 1
            self._see(int(found[2]) <= MOST_ROWS and _number(found[1]) <= MOST_COLUMNS)
            self._see(self._cells <= MOST_CELLS)

    def _see(self, fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
        if not fits:
            raise _refused("too-large", "A sheet reaches far beyond what we sent out.", _AGAIN)


_LONGEST_TAG = 1 << 20


def _number(letters: bytes) -> int:
    """A column's number from its letters: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _refused(code: str, what: str, remedy: str) -> Problem:
    return Problem(code, what, _NOTHING, remedy)
