"""The day of a visit as people type it in a list of their own; or, in words, why it is none."""

from __future__ import annotations

import re
from datetime import date, datetime

from audit_app.intake.register.cells import UnreadableCellError
from audit_app.rules.dates import full, without_hour

_FIGURES = re.compile(
    r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})"
)
_WORDS = re.compile(
    r"(?:[a-z]+day,?\s+|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun),?\s+)?"
    r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-/.]+([a-z]+)\.?,?[\s\-/.]+(\d{4}|\d{2})"
)
_MONTH_ONLY = re.compile(r"[a-z]+\.?[\s\-/.]+(\d{4}|\d{2})|\d{1,2}[-/.]\d{4}|\d{4}")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORDS = {
    word: at + 1
    for at, short in enumerate(_MONTHS)
    for word in (
        short,
        ("january", "february", "march", "april", "may", "june", "july", "august", "september",
         "october", "november", "december")[at],
    )
} | {"sept": 9}  # fmt: skip
_NONE = frozenset({"", "-", "–", "—", "none", "never", "n/a", "na", "nil", "no", "not visited"})
_FIRST_YEAR = 1990  # before it nobody audited a school's safeguarding
_CENTURY = 2000


def visit_day(cell: object, head: str, today: date) -> date | None:
    """The day that a cell says; None where it says that there was no visit.

    Raises UnreadableCellError where it is no day, or none on which a visit can have been.
    """
    read = _read(cell, head)
    if read is None:
        return None
    if read > today:
        raise UnreadableCellError(f"{head} says {full(read)}, which is still to come.")
    if read.year < _FIRST_YEAR:
        raise UnreadableCellError(f"{head} says {full(read)}, which is too long ago.")
    return read


def _read(cell: object, head: str) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if cell is None or isinstance(cell, date):
        return cell
    if isinstance(cell, int | float):
        raise UnreadableCellError(
            f"{head} holds the number {cell:g}, and no day. Give the column the form of a date."
        )
    said = " ".join(str(cell).split())
    lower = without_hour(said).casefold()
    if lower in _NONE:
        return None
    parts = _parts(lower)
    if parts is None:
        if _MONTH_ONLY.fullmatch(lower):
            raise UnreadableCellError(f"{head} says “{_short(said)}”, and not on which day.")
        raise UnreadableCellError(
            f"{head} says “{_short(said)}”, which is no day such as 31/05/2024."
        )
    try:
        return date(*parts)
    except ValueError:
        raise UnreadableCellError(f"{head} says “{_short(said)}”: there is no such day.") from None


def _parts(words: str) -> tuple[int, int, int] | None:
    """The year, month and day of some words."""
    found = _FIGURES.fullmatch(words)
    if found is not None:
        if found[4]:
            return int(found[4]), int(found[5]), int(found[6])
        return _year(found[3]), int(found[2]), int(found[1])
    found = _WORDS.fullmatch(words)
    if found is None or found[2] not in _MONTH_WORDS:
        return None
    return _year(found[3]), _MONTH_WORDS[found[2]], int(found[1])


def _year(said: str) -> int:
    return int(said) + (_CENTURY if len(said) == 2 else 0)  # noqa: PLR2004 - two figures


def _short(words: str) -> str:
    plain = "".join(letter for letter in words if letter.isprintable())
    return plain if len(plain) <= 20 else f"{plain[:20]}…"  # noqa: PLR2004 - what a message bears
