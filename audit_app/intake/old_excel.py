"""An old .xls workbook looked through before it is read: how far it reaches, what was typed."""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.intake.extent import MOST_COLUMNS, MOST_MERGED, MOST_ROOM, MOST_ROWS
from audit_app.intake.old_texts import lengths_of
from audit_app.intake.old_wrapping import see_that_it_is_sound
from audit_app.intake.refused import damaged, protected, too_large
from audit_app.intake.rows import Marks
from audit_app.intake.shares import BUILT_IN
from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from audit_app.intake.glance import Place

# Records of the file format, by their numbers (MS-XLS 2.3).
_BOF, _PASSWORD, _SHEET, _STRINGS, _MERGED = 0x0809, 0x002F, 0x0085, 0x00FC, 0x00E5
_FORMULA, _FAULT_OR_TRUTH, _SIZE = 0x0006, 0x0205, 0x0200
_POINTS, _GOES_ON = 0x00FD, 0x003C
_FORM, _STYLE, _NUMBER, _SHORT, _SHORTS = 0x041E, 0x00E0, 0x0203, 0x027E, 0x00BD
_MANY = frozenset({0x00BD, 0x00BE})  # several numbers or blanks of one row
_ONE = frozenset({_FORMULA, _FAULT_OR_TRUTH, 0x0201, 0x0203, 0x0204, 0x00D6, _POINTS, 0x027E})
_HEAD = struct.Struct("<HH")
_WORD = struct.Struct("<H")
MOST_CELLS = 100_000  # a return of ours has ten thousand
MOST_TEXT = 20 << 20  # letters of all cells together, each as often as it stands there
_SIZE_IN_FULL = 14  # bytes; of an older one each number takes two
_WIDE = 0x01


@dataclass(slots=True)
class _Sheet:
    """What was found in a sheet so far."""

    unread: set[Place] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


def look_through(path: Path) -> dict[str, Marks]:
    """Which cells of each sheet were worked out or merged; a Problem where one reaches too far.

    A new workbook that is locked with a password wears the same wrapping: that is said too.
    """
    import olefile

    try:
        with olefile.OleFileIO(path) as wrapped:
            if wrapped.exists("EncryptedPackage"):
                raise protected()
            name = next((n for n in ("Workbook", "Book") if wrapped.exists(n)), None)
            if name is None:
                raise Problem(
                    "not-a-spreadsheet",
                    "The file is not an Excel workbook.",
                    "Nothing in the workbook has changed, and the file was not changed either.",
                    "Ask for the return to be sent again.",
                )
            see_that_it_is_sound(wrapped, name)
            content = wrapped.openstream(name).read()
        return _looked_through(content)
    except (OSError, struct.error, ValueError, IndexError, TypeError, AttributeError, KeyError):
        raise damaged() from None


def _looked_through(content: bytes) -> dict[str, Marks]:
    names: dict[int, str] = {}
    sheets: dict[int, _Sheet] = {}
    here: _Sheet | None = None
    cells = listed = 0
    used: Counter[int] = Counter()
    styles = _as_shares(content)
    for at, record, body in _records(content):
        if record == _BOF:
            here = sheets.setdefault(at, _Sheet())
        elif record == _PASSWORD:
            raise protected()
        elif record == _SHEET:
            where = int.from_bytes(body[:4], "little")
            listed += 1
            names[where] = _name(body)
        elif here is not None and record in _ONE | _MANY | {_SIZE}:
            cells += _cell(record, body, here)
            _see(cells <= MOST_CELLS)
            here.unread |= _shares(record, body, styles)
            if record == _POINTS:
                used[int.from_bytes(body[6:10], "little")] += 1
        elif here is not None and record == _MERGED:
            _merged(body, here)
    if len(names) < listed or not names.keys() <= sheets.keys():
        raise damaged()  # a reader would read one sheet for several, or where none begins
    _see(sum(sheet.rows * sheet.columns for sheet in sheets.values()) <= MOST_ROOM)
    _see_that_texts_fit(_texts_in(content), used)
    return {
        name: Marks(frozenset(sheets[at].unread), tuple(sheets[at].merged))
        for at, name in names.items()
    }


def _as_shares(content: bytes) -> list[bool]:
    """Of each style whether it shows a percentage; none where no style does."""
    forms, styles = {*map(int, BUILT_IN)}, []
    for _at, record, body in _records(content):
        if record == _FORM and "%" in _form(body):
            forms.add(_WORD.unpack_from(body)[0])
        elif record == _STYLE:
            styles.append(_WORD.unpack_from(body, 2)[0] in forms)
    return styles if True in styles else []


def _form(body: bytes) -> str:
    """The form in which numbers are shown; how many letters it has stands before them."""
    letters = "utf-16-le" if body[4] & _WIDE else "latin-1"
    return body[5:].decode(letters, "replace")


def _shares(record: int, body: bytes, styles: Sequence[bool]) -> set[Place]:
    """The cells of a record that hold a number and show it as a percentage."""
    if not styles:
        return set()
    row, first = _WORD.unpack_from(body)[0], _WORD.unpack_from(body, 2)[0]
    if record in {_NUMBER, _SHORT}:
        starts = [4]
    else:
        starts = [*range(4, len(body) - 2, 6)] if record == _SHORTS else []
    of = [_WORD.unpack_from(body, start)[0] for start in starts]
    return {(row, first + n) for n, at in enumerate(of) if at < len(styles) and styles[at]}


def _texts_in(content: bytes) -> list[bytes]:
    """The record of the list of texts, and those that go on with it."""
    found, is_on = [], False
    for _at, record, body in _records(content):
        is_on = record == _STRINGS or (is_on and record == _GOES_ON)
        if is_on:
            found.append(body)
    return found


def _see_that_texts_fit(bodies: Sequence[bytes], used: Counter[int]) -> None:
    """Refuse a list of texts of which the cells would come to far more words than the file holds.

    A reader makes room for as many texts as the list says.
    """
    if bodies:
        _see(int.from_bytes(bodies[0][4:8], "little") <= MOST_CELLS)
        lengths = lengths_of(bodies)
        held = sum(times * lengths[at] for at, times in used.items() if at < len(lengths))
        _see(held <= MOST_TEXT)


def _records(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + _HEAD.size <= len(content):
        record, length = _HEAD.unpack_from(content, at)
        if not record and not length:  # what follows the last of them is filled up with nothing
            return
        yield at, record, content[at + 4 : at + 4 + length]
        at += 4 + length


def _cell(record: int, body: bytes, here: _Sheet) -> int:
    """Count the cells of a record, and keep where it was worked out and not typed."""
    if record == _SIZE:
        _see_that_it_is_likely(body)
        return 0
    row, first = _WORD.unpack_from(body, 0)[0], _WORD.unpack_from(body, 2)[0]
    last = _WORD.unpack_from(body, len(body) - 2)[0] if record in _MANY else first
    _see(row < MOST_ROWS and first <= last < MOST_COLUMNS)
    here.rows, here.columns = max(here.rows, row + 1), max(here.columns, last + 1)
    is_fault = record == _FAULT_OR_TRUTH and body[7:8] == b"\1"
    if record == _FORMULA or is_fault:
        here.unread.add((row, first))
    return int(max(last - first, 0)) + 1


def _see_that_it_is_likely(body: bytes) -> None:
    """Refuse a sheet that says that it reaches far: a reader makes room for all of it."""
    said = "<IIHH" if len(body) >= _SIZE_IN_FULL else "<HHHH"
    top, bottom, left, right = struct.unpack_from(said, body)
    _see(top <= bottom <= MOST_ROWS and left <= right and bottom * right <= MOST_ROOM)


def _merged(body: bytes, here: _Sheet) -> None:
    count = _WORD.unpack_from(body, 0)[0]
    _see(len(here.merged) + count <= MOST_MERGED)
    for n in range(count):
        top, bottom, left, right = struct.unpack_from("<HHHH", body, 2 + 8 * n)
        here.merged.append(((top, left), (bottom, right)))


def _name(body: bytes) -> str:
    length, wide = body[6], body[7] & _WIDE
    return (
        body[8 : 8 + 2 * length].decode("utf-16-le", "replace")
        if wide
        else body[8 : 8 + length].decode("latin-1")
    )


def _see(fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
    if not fits:
        raise too_large()
