"""What the cells of a row say, and what is wrong with those that were not typed as words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from audit_app.safety.text import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FORMULA = (
    "This cell holds a formula, a fault, a length of time or a percentage, which is not read. Type "
    "what it should say."
)
_LENGTH = "This cell holds a length of time or an hour. Type what it should say as words."
_LONG = "The cell holds more than a note can."

_LENGTHS, _KEPT = (time, timedelta), (int, float, bool, date)
_WORDS = frozenset({str})

Held = str | int | float | bool | date | None
MERGED = "Cells were merged here"


def looked_at_cells(
    told: Sequence[object],
    row: int,
    where: Mapping[str, int],
    unread: frozenset[int],
    merged: Sequence[tuple[int, int]],
) -> tuple[dict[str, Held], dict[str, str]]:
    """What our cells of a row say, and what is wrong with those that were not typed as words."""
    held = {
        key: (_plain(value) if value else None) if type(value) is str else _said(value)
        for key, value in zip(where, told, strict=True)
    }
    wrong = {} if _are_words(told) else _no_words(where, told)
    if unread:
        wrong |= {key: _FORMULA for key, column in where.items() if column in unread}
    for key, column in where.items() if merged else ():
        if column not in unread and any(left <= column <= right for left, right in merged):
            wrong[key] = f"{MERGED} (row {row + 1}): only one kept its words."
    return held, wrong


def _are_words(told: Sequence[Any]) -> bool:
    """Whether the cells of a row are words that a note can hold, as nearly always."""
    return {*map(type, told)} == _WORDS and max(map(len, told)) <= LONGEST


def _no_words(keys: Iterable[str], told: Iterable[object]) -> dict[str, str]:
    """What is wrong with the cells of a row: too many words, or a length of time."""
    wrong = {}
    for key, value in zip(keys, told, strict=True):
        if isinstance(value, str):
            if len(value) > LONGEST:
                wrong[key] = _LONG
        elif isinstance(value, _LENGTHS):
            wrong[key] = _LENGTH
    return wrong


def cell_at(line: Sequence[object], at: int) -> Held:
    """What a cell of a line says: words without the spaces about them, whole numbers as such."""
    return _said(line[at]) if at < len(line) else None


def _plain(words: str) -> str | None:
    """Words without the spaces about them; None for none."""
    return words.replace("\xa0", " ").strip() or None


def _said(value: object) -> Held:
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, _KEPT):
        return value
    return None
