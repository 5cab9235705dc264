"""Days of the plan: the last meeting, when each action was added, and when its date was moved."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from audit_app.store.history import history_of, made_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Action
    from audit_app.workbook.workbook import Workbook


def last_meeting(book: Workbook, today: date) -> date | None:
    """The day of the newest session that was held before today."""
    days = [date.fromisoformat(held.on_date) for held in book.sessions.all() if held.on_date]
    return max((day for day in days if day < today), default=None)


def added_on(book: Workbook) -> dict[str, date]:
    """The day on which each action was added, by its id; it may begin earlier or later."""
    made = made_at(book.file, "action")
    return {identity: date.fromisoformat(at[:10]) for identity, at in made.items()}


def moved_on(book: Workbook, actions: Sequence[Action]) -> dict[str, date]:
    """The day on which each action's date was moved to where it stands now, by its id."""
    days = {}
    for action in actions:
        day = _last_move(book, action) if action.revised_due else None
        if day is not None:
            days[action.id] = day
    return days


def _last_move(book: Workbook, action: Action) -> date | None:
    """The day of the newest deed that gave the action another revised day."""
    before, moved = None, None
    for deed, value in history_of(book.file, "action", action.id, "dates"):
        held = json.loads(value or "null")
        revised = held["revised_due"] if held else before
        if revised != before:
            before, moved = revised, date.fromisoformat(deed.at[:10])
    return moved
