"""The gate that every spreadsheet passes before it is read: its kind, its size, its parts."""

from __future__ import annotations

import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.extent import MOST_PARTS, NO_XML, Extent, fits_at_a_glance
from audit_app.intake.parts import Parts
from audit_app.intake.refused import AGAIN, damaged, hostile, refused

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LARGEST = 10 << 20  # bytes of a file
LARGEST_UNPACKED = 100 << 20

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that the gate let through: which kind it is, its bytes, and its parts if it is a zip.

    The kind is `xlsx`, or one of those that may come beside it: `ods`, `xls` and `csv`.
    """

    sort: str
    content: bytes
    parts: Parts | None = None


def let_through(path: Path, also: Collection[str] = ()) -> Passed:
    """Refuse, in plain words, what is no spreadsheet of ours or is made to do harm.

    `also` are the kinds that may come beside .xlsx. How far a sheet of these reaches is seen when
    it is looked through.
    """
    content = _content(path)
    if not content:
        raise refused("empty", "The file is empty.", "Ask for it to be sent again.")
    if len(content) > LARGEST:
        raise refused("too-large", "The file is far larger than a return can be.", AGAIN)
    if not content.startswith(b"PK"):
        return Passed(_no_zip(path, content[: len(_OLE)], also), content)
    try:
        parts = Parts(content)
        return Passed(_see_that_parts_are_sound(parts, also), content, parts)
    except _DAMAGE:
        raise damaged() from None


def _content(path: Path) -> bytes:
    """A file's bytes, and one more than may be where there are too many."""
    if path.is_dir():
        raise refused("folder", "That is a folder.", "Choose one file.")
    if path.exists() and not path.is_file():  # reading on may never end
        raise refused("no-file", "That is no file.", "Choose a spreadsheet.")
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise refused("missing", "There is no file there.", "See whether it was moved.") from None
    except OSError as fault:
        raise refused(
            "unreadable", "The file cannot be read.", f"Close it elsewhere. ({fault.strerror})"
        ) from None


def _no_zip(path: Path, start: bytes, also: Collection[str]) -> str:
    """What a file is that is no zip, by how it begins; refused where it may not come."""
    if start == _OLE:
        if "xls" in also:
            return "xls"
        raise refused(
            "password",
            "The file is protected with a password, or is in the old .xls form.",
            "Open it, take the password off or save it as .xlsx, and bring that in.",
        )
    is_csv = path.suffix.lower() == ".csv"
    if is_csv and "csv" in also:
        return "csv"
    raise refused(
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


def _see_that_parts_are_sound(parts: Parts, also: Collection[str]) -> str:
    held, names = parts.infos, parts.names
    is_ods = "mimetype" in names and "content.xml" in names
    if is_ods and "ods" not in also:
        raise refused(
            "ods",
            "The file is an .ods spreadsheet.",
            "Save it as .xlsx in the program that made it, and bring that in.",
        )
    if not is_ods and "xl/workbook.xml" not in names:
        raise refused("not-a-spreadsheet", "The file is not an Excel workbook.", AGAIN)
    unsafe = any(n.startswith("/") or ".." in n.split("/") or "\\" in n for n in names)
    if len(held) > MOST_PARTS or len(set(names)) != len(names) or unsafe:
        raise hostile()
    if any(part.flag_bits & 1 for part in held):
        raise refused("password", "The file is protected with a password.", "Take it off first.")
    if any(name.startswith("xl/externalLinks") for name in names):
        raise refused("links", "The file draws on other files.", "Break its links and save it.")
    left = LARGEST_UNPACKED
    for part in held:
        left = _read_part(parts, part, left, counts=not is_ods)
    return "ods" if is_ods else "xlsx"


def _read_part(parts: Parts, part: zipfile.ZipInfo, left: int, *, counts: bool) -> int:
    """Count what a part unpacks to while it is read, whatever its header says."""
    is_xml = part.filename.endswith((".xml", ".rels"))
    counts = counts and NO_XML.search(part.filename) is None
    whole = parts.at_once(part)
    if whole is not None and counts and fits_at_a_glance(part.filename, whole):
        counts = False
        parts.usual.add(part.filename)
    before, at_start = b"", True
    extent = Extent(part.filename) if counts else None
    for chunk in parts.stream(part) if whole is None else (whole,):
        left -= len(chunk)
        if left < 0:
            raise refused("too-large", "The file unpacks to far more than a return is.", AGAIN)
        if is_xml:
            seen = before + chunk
            utf16 = at_start and chunk[:2] in {b"\xff\xfe", b"\xfe\xff"}
            if utf16 or b"<!DOCTYPE" in seen or b"<!ENTITY" in seen:
                raise refused("hostile", "The file holds what no spreadsheet needs.", AGAIN)
            before, at_start = chunk[-64:], False
        if extent is not None:
            extent.read(chunk)
    if extent is not None:
        extent.end()
    return left
