"""A .csv file as rows of words: one sheet, none hidden, and nothing said of its letters."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from audit_app.intake.extent import MOST_COLUMNS, MOST_ROWS
from audit_app.intake.refused import damaged, too_large

if TYPE_CHECKING:
    from pathlib import Path

_WIDE = frozenset({b"\xff\xfe", b"\xfe\xff"})
_PARTED_BY = (",", ";", "\t")
_BEGINNING = 1 << 16  # bytes in which the heads stand


def read_rows(path: Path) -> list[list[str]]:
    """The rows of a .csv file; a Problem where it is no such file or far larger than ours.

    Spreadsheet programs write UTF-8 with a mark, the letters of Windows in western Europe, or
    wide letters with a mark.
    """
    content = path.read_bytes()
    if content[:2] in _WIDE:
        return rows_in(content.decode("utf-16", "replace"))
    if b"\0" in content:
        raise damaged()
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            words = content.decode("cp1252")
        except UnicodeDecodeError:
            raise damaged() from None
    return rows_in(words)


def first_rows(path: Path) -> list[list[str]]:
    """The rows at the beginning of a .csv file, however it goes on; none where there is no file.

    The last of them may be cut short. Raises Problem or OSError where it cannot be read.
    """
    if not path.is_file():  # reading on may never end
        return []
    with path.open("rb") as file:
        content = file.read(_BEGINNING)
    encoding = "utf-16" if content[:2] in _WIDE else "utf-8-sig"
    return rows_in(content.decode(encoding, "replace"))


def rows_in(words: str, parted_by: str = "") -> list[list[str]]:
    """The rows of words that are laid out as such a file, or were copied from a spreadsheet.

    What parts the cells is found where it is not given.
    """
    rows: list[list[str]] = []
    mark = parted_by or _parted_by(words)
    try:
        for row in csv.reader(io.StringIO(words, newline=""), delimiter=mark):
            if len(rows) >= MOST_ROWS or len(row) > MOST_COLUMNS:
                raise too_large()
            rows.append(row)
    except csv.Error:
        raise damaged() from None
    return rows


def _parted_by(words: str) -> str:
    """The mark that parts most cells: a comma, or what a program set to another country writes."""
    return max(_PARTED_BY, key=words[:20_000].count)
