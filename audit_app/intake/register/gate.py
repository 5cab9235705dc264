"""The gate for CSV files: whether one may be read at all, and in which encoding it is.

What is a spreadsheet passes the gate of spreadsheets instead.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 150 << 20  # bytes; all of the register is some sixty million
_CHUNK = 1 << 16
_NOTHING = "Nothing in the workbook has changed, and the file was not changed either."
SAVE_AS = "Save it as CSV (“CSV UTF-8” in Excel), or download it again, and bring that in."
_SPREADSHEETS = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"))
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def encoding_of(path: Path) -> str | None:
    """How the letters of a CSV file are written; None where the file is a spreadsheet.

    The register is published in Windows-1252; spreadsheet programs save it as UTF-8 with a mark at
    its start, or as wide letters with one. Raises Problem where the file may not be read.
    """
    if path.is_dir():
        raise refused("folder", "That is a folder.", "Choose one file.")
    if path.exists() and not path.is_file():  # reading on may never end
        raise refused("no-file", "That is no file.", "Choose a CSV file.")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise refused(
                "too-large", "The file is far larger than the whole register.", "See what it is."
            )
        if not size:
            raise refused("empty", "The file is empty.", "Download it again.")
        return _encoding(path)
    except FileNotFoundError:
        raise refused("missing", "There is no file there.", "See whether it was moved.") from None
    except OSError as fault:
        raise unreadable(fault) from None


def _encoding(path: Path) -> str | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    with path.open("rb") as file:
        chunk = file.read(_CHUNK)
        if chunk.startswith(_SPREADSHEETS):
            return None
        if chunk.startswith(_WIDE):
            return "utf-16"
        is_marked = chunk.startswith(codecs.BOM_UTF8)
        while chunk:
            if b"\0" in chunk:
                raise refused("not-csv", "The file is no CSV file that can be read.", SAVE_AS)
            is_utf8 = is_utf8 and _goes_on(decoder, chunk)
            chunk = file.read(_CHUNK)
    is_utf8 = is_utf8 and _goes_on(decoder, b"", is_end=True)
    return "utf-8-sig" if is_marked or is_utf8 else "cp1252"


def _goes_on(decoder: codecs.IncrementalDecoder, chunk: bytes, *, is_end: bool = False) -> bool:
    try:
        decoder.decode(chunk, is_end)
    except UnicodeDecodeError:
        return False
    return True


def refused(code: str, what: str, remedy: str) -> Problem:
    """A Problem with a file that cannot be taken at all."""
    return Problem(code, what, _NOTHING, remedy)


def unreadable(fault: OSError) -> Problem:
    """A Problem with a file that the system does not let us read."""
    why = fault.strerror or "no reason was given"
    return refused("unreadable", "The file cannot be read.", f"Close it elsewhere. ({why})")
