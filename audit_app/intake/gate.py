"""The gate that every spreadsheet passes before it is read: its kind, its size, its parts."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.alike import Alike
from audit_app.intake.extent import MOST_PARTS, NO_XML, Extent
from audit_app.intake.glance import worked_out_at_a_glance
from audit_app.intake.parts import Parts
from audit_app.intake.refused import AGAIN, damaged, hostile, refused, zipped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from audit_app.problems import Problem

LARGEST = 10 << 20  # bytes of a file
LARGEST_UNPACKED = 100 << 20
_TAG = 40  # bytes as which each tag counts as well: it takes longer to look at than words do

_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods"})
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# The reader takes all letters for UTF-8, whatever a part says of itself.
_OTHER_LETTERS = re.compile(
    rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*[\"'](?!(?:utf-8|us-ascii)[\"'])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passed:
    """A file that the gate let through: which kind it is, its bytes, and its parts if it is a zip.

    The kind is `xlsx`, or one of those that may come beside it: `ods`, `xls` and `csv`.
    """

    sort: str
    content: bytes
    parts: Parts | None = None


def let_through(path: Path, also: Collection[str] = (), alike: Alike | None = None) -> Passed:
    """Refuse, in plain words, what is no spreadsheet of ours or is made to do harm.

    `also` are the kinds that may come beside .xlsx. How far a sheet of these reaches is seen when
    it is looked through. `alike` is of the folder whose files are read one after another.
    """
    content = _content(path)
    if not content:
        raise refused("empty", "The file is empty.", "Ask for it to be sent again.")
    if len(content) > LARGEST:
        if content.startswith(b"PK") and path.suffix.lower() == ".zip":
            raise zipped()
        raise refused("too-large", "The file is far larger than a return can be.", AGAIN)
    if not content.startswith(b"PK"):
        return Passed(_no_zip(path, content[: len(_OLE)], also), content)
    try:
        parts = Parts(content)
        return Passed(_see_that_parts_are_sound(parts, also, alike or Alike()), content, parts)
    except _DAMAGE:
        raise damaged() from None


def _content(path: Path) -> bytes:
    """A file's bytes, and one more than may be where there are too many."""
    try:
        if path.is_dir():
            raise refused("folder", "That is a folder.", "Choose one file.")
        if path.exists() and not path.is_file():  # reading on may never end
            raise refused("no-file", "That is no file.", "Choose a spreadsheet.")
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
    ending = path.suffix.lower()
    if ending == ".csv" and "csv" in also:
        return "csv"
    what = f"“{path.suffix or path.name}” is not an Excel workbook."
    if ending == ".csv":
        what = "A .csv file loses the row ids that answers are matched by."
    elif ending in _ENDINGS:
        what = "Whatever its name says, the file is no spreadsheet."
    raise refused(
        "not-a-spreadsheet",
        what,
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


def _see_that_parts_are_sound(parts: Parts, also: Collection[str], alike: Alike) -> str:
    held, names = parts.infos, parts.names
    is_ods = "mimetype" in names and "content.xml" in names
    if is_ods and "ods" not in also:
        raise refused(
            "ods",
            "The file is an .ods spreadsheet.",
            "Save it as .xlsx in the program that made it, and bring that in.",
        )
    if not is_ods and "xl/workbook.xml" not in names:
        if not {"[Content_Types].xml", "mimetype"} & set(names):
            raise zipped()  # what office programs save has the one or the other
        raise refused("not-a-spreadsheet", "The file is not an Excel workbook.", AGAIN)
    unsafe = any(n.startswith("/") or ".." in n.split("/") or "\\" in n for n in names)
    folded = {name.casefold() for name in names}  # the reader takes one of two for the other
    is_two = "xl/workbook.bin" in folded or (is_ods and any(n.startswith("xl/") for n in folded))
    if len(held) > MOST_PARTS or len(folded) != len(names) or unsafe or is_two:
        raise hostile()
    if any(part.flag_bits & 1 for part in held):
        raise refused("password", "The file is protected with a password.", "Take it off first.")
    if any(name.startswith("xl/externalLinks") for name in names):
        raise refused("links", "The file draws on other files.", "Break its links and save it.")
    left = LARGEST_UNPACKED
    for part in held:
        left = _read_part(parts, part, left, alike, counts=not is_ods)
    return "ods" if is_ods else "xlsx"


def _read_part(
    parts: Parts, part: zipfile.ZipInfo, left: int, alike: Alike, *, counts: bool
) -> int:
    """Count what a part unpacks to while it is read, whatever its header says."""
    packed = parts.packed(part)
    known = alike.sound(part, packed) if counts else None
    whole = parts.unpacked(part, packed) if known is None else known
    counts = counts and (known is not None or NO_XML.search(part.filename) is None)
    if whole is None:
        return _see_through(part.filename, parts.stream(part), left, counts=counts)
    left -= _weight(whole, counts=counts)
    if left < 0:
        raise _unpacks_too_far()
    if known is None:
        _see_through_whole(parts, part.filename, whole, counts=counts)
        if counts:
            alike.keep(part, packed, whole)
    parts.keep(part, whole)
    return left


def _see_through_whole(parts: Parts, name: str, whole: bytes, *, counts: bool) -> None:
    """Look through a short part: at a glance, where that is enough."""
    worked_out = worked_out_at_a_glance(name, whole) if counts and not _is_wide(whole) else None
    if worked_out is None:
        _see_through(name, (whole,), _weight(whole, counts=counts), counts=counts)
    else:
        parts.worked_out[name] = worked_out


def _see_through(name: str, chunks: Iterable[bytes], left: int, *, counts: bool) -> int:
    """Look through a part as it comes; a Problem as soon as anything in it is too much."""
    is_xml, before = _is_xml(name), b""
    extent = Extent(name) if counts else None
    for at, chunk in enumerate(chunks):
        left -= _weight(chunk, counts=counts)
        if left < 0:
            raise _unpacks_too_far()
        if is_xml and _is_strange(before + chunk, at_start=at == 0):
            raise refused("hostile", "The file holds what no spreadsheet needs.", AGAIN)
        before = chunk[-64:]
        if extent is not None:
            extent.read(chunk)
    if extent is not None:
        extent.end()
    return left


def _weight(content: bytes, *, counts: bool) -> int:
    return len(content) + (_TAG * content.count(b"<") if counts else 0)


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels"))


def _is_strange(seen: bytes, *, at_start: bool = True) -> bool:
    """Whether a part declares what no spreadsheet needs, or could hide that in wider letters."""
    wide = at_start and _is_wide(seen)
    return wide or b"<!DOCTYPE" in seen or b"<!ENTITY" in seen


def _is_wide(start: bytes) -> bool:
    is_marked = start[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return is_marked or b"\0" in start[:2] or _OTHER_LETTERS.match(start) is not None


def _unpacks_too_far() -> Problem:
    return refused("too-large", "The file unpacks to far more than a return is.", AGAIN)
