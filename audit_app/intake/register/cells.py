"""What one cell of the register says: a number, a day, words; or, in words, why it says nothing."""

from __future__ import annotations

import re
from datetime import date

from audit_app.problems import Problem
from audit_app.safety.text import checked

_URN = re.compile(r"[1-9][0-9]{5}")
_DAY = re.compile(r"(?:(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?:[T ][0:.]*)?")
_YEARS = range(1000, 2200)
_LONGEST = 250  # letters of a name
_UNREAD = "\N{REPLACEMENT CHARACTER}"


class UnreadableCellError(Exception):
    """A cell that cannot be read: what is wrong with it, in words."""


def urn_in(cell: str, head: str) -> str:
    """A unique reference number, which has six figures."""
    if not _URN.fullmatch(cell):
        said = f"“{_short(cell)}”" if cell else "nothing"
        raise UnreadableCellError(f"{head} says {said}, and a URN has six figures.")
    return cell


def day_in(cell: str, head: str) -> str | None:
    """A day as ISO text, written 31-05-2024, 31/05/2024 or 2024-05-31; None for a blank cell."""
    if not cell:
        return None
    found = _DAY.fullmatch(cell)
    if found is None:
        raise UnreadableCellError(
            f"{head} says “{_short(cell)}”, which is no day such as 31-05-2024."
        )
    day, month, year = (
        (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    )
    try:
        read = date(int(year), int(month), int(day))
    except ValueError:
        read = None
    if read is None or read.year not in _YEARS:
        raise UnreadableCellError(f"{head} says “{_short(cell)}”: there is no such day.")
    return read.isoformat()


def words_in(cell: str, head: str) -> str:
    """Words in one line, as the workbook can keep and show them."""
    words = " ".join(cell.split())
    if words.isascii() and words.isprintable() and len(words) <= _LONGEST:
        return words
    if _UNREAD in words:
        raise UnreadableCellError(f"{head} holds a letter that cannot be read.")
    if len(words) > _LONGEST:
        raise UnreadableCellError(f"{head} has {len(words):,} letters, which no name has.")
    try:
        return checked(words)
    except Problem as problem:
        raise UnreadableCellError(f"{head}: {problem.what}") from None


def _short(cell: str) -> str:
    plain = "".join(letter for letter in cell if letter.isprintable())
    return plain if len(plain) <= 20 else f"{plain[:20]}…"  # noqa: PLR2004 - what a message bears
