"""What a cell holds as a person reads it, and whether two say the same."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from audit_app.rules.actions import STATUS_WORDS
from audit_app.rules.dates import short

if TYPE_CHECKING:
    from forms.model import Question


def same(one: object, other: object) -> bool:
    """Whether two values are the same in a cell, which keeps no spaces at its ends."""
    return one == other or _in_a_cell(one) == _in_a_cell(other)


def _in_a_cell(value: object) -> object:
    if not isinstance(value, str):
        return value or None
    plain = value.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").strip()
    if plain.startswith('"') and plain.endswith('"') and len(plain) > 1:
        plain = '"' + plain[1:-1].strip() + '"'  # an answer in words, as the journal keeps it
    return plain or None


def shown(cells: dict[str, Any]) -> str:
    """A facet's cells as a person reads them: words for codes, days as days."""
    said = []
    for name, held in cells.items():
        value = held or "not_started" if name == "status" else held  # nobody has said otherwise
        if value in {None, ""}:
            continue
        words = STATUS_WORDS.get(str(value), read(value))
        said.append(words.strip('"') if name == "value" else words)
    return "; ".join(said)


def read(told: object) -> str:
    """What a cell holds as a person reads it: a day as 15 Jan 2027, nothing as nothing."""
    if isinstance(told, date):
        return short(told, date.min)
    if isinstance(told, str) and _A_DAY.fullmatch(told):
        with suppress(ValueError):  # 30 February looks like a day, and is none
            return short(date.fromisoformat(told), date.min)
    return "" if told is None else str(told)


_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def rows_as_cells(question: Question, held: object) -> dict[str, dict[str, object]]:
    """The rows of an answer by their names; by their places where they have none."""
    cells: dict[str, dict[str, object]] = {}
    for n, row in enumerate(held if isinstance(held, list) else [], start=1):
        name = str(row.get("row")) if question.rows else str(n)
        cells[name] = {key: value for key, value in row.items() if key != "row"}
    return cells
