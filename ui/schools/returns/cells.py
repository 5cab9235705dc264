"""What the table of a year's returns shows of each, and the words of its states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.reports.words import count
from audit_app.rules.dates import late, short
from audit_app.rules.returning import LATE, NOT_SENT, PART, RETURNED, SENT, STATE_WORDS
from audit_app.rules.schools.phases import PHASES
from ui.parts.tables.rows import Cell

if TYPE_CHECKING:
    from audit_app.workbook.schools.year_stands import Stand

# Each state's shape and tone; only what needs somebody is tinted.
LOOKS = {
    NOT_SENT: ("ring", "muted"),
    SENT: ("tray", "muted"),
    PART: ("pie", "accent"),
    RETURNED: ("padlock", "ok"),
    LATE: ("square", "bad"),
}
STATES = tuple(LOOKS)
_UNSIGNED = "not signed off"  # what a return that is part back still wants


def name_cell(held: Stand) -> Cell:
    """The school or the trust, with its number and phase; if asked twice, and if not asked all."""
    number = f"URN {held.number}" if held.number and not held.of_trust else held.number
    sort = "Trust, for all its schools" if held.of_trust else PHASES.get(held.phase, "")
    if held.beside:
        return Cell(held.name, "Its other return, on another edition of the form")
    twice = f"asked on {held.editions} editions of the form" if held.editions > 1 else ""
    rest = "its trust answers the rest" if held.is_rest else ""
    parts = (number, sort, twice, rest)
    return Cell(held.name, " · ".join(part for part in parts if part), strong=True)


def state_cell(held: Stand, due: date | None, today: date) -> Cell:
    """How it stands, as shape and word; of a late one, how late."""
    shape, tone = LOOKS[held.state]
    words = STATE_WORDS[held.state]
    if held.state == LATE and due is not None:
        words = late((today - due).days).capitalize()
    second = _UNSIGNED if held.state == PART else ""
    if held.state == LATE and held.answers:
        second = f"Part returned, {_UNSIGNED}"
    return Cell(words, second, shape, tone, share=0.5)


def held_cell(held: Stand) -> Cell:
    """How much is in it."""
    return Cell(count(held.answers, "answer") if held.answers else "Nothing yet", tone="muted")


def sent_cell(held: Stand, today: date) -> Cell:
    """When its spreadsheet left from here; below it when the school was last reminded."""
    second = f"reminded {_day(held.reminded_on, today)}" if held.reminded_on else ""
    return Cell(_day(held.sent_on, today) or "Not sent from here", second, tone="muted")


def _day(on: str, today: date) -> str:
    return short(date.fromisoformat(on), today) if on else ""
