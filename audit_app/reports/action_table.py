"""Actions as the documents list them that are no plan: what, whose, by when, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Column, Row, Table
from audit_app.reports.words import day, status_of
from audit_app.rules.actions import due

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.records import Action

_ACTIONS = (
    Column("no", "No.", "integer", 5),
    Column("ask", "Action", "long", 32),
    Column("owner", "Owner and lead agency", "text", 24, blank="No owner"),
    Column("due", "Due", "text", 20, blank="No date"),
    Column("status", "Status", "status", 16),
)


def action_table(name: str, title: str, actions: Sequence[Action], today: date) -> Table:
    """A row for each action: what is asked, of whom, by when, and how it stands today."""
    rows = tuple(
        Row(
            a.id,
            (
                a.number,
                a.ask,
                ", ".join(word for word in (a.owner_role, a.lead_agency) if word),
                due_words(a),
                status_of(a, today),
            ),
        )
        for a in actions
    )
    return Table(name, title, _ACTIONS, rows)


def due_words(action: Action) -> str:
    """The day that counts; where it was moved, from which day and why."""
    now, first = due(action), day(action.due_on)
    if now is None:
        return ""
    if not action.revised_due or first is None:
        return f"{now:%d/%m/%Y}"
    why = (action.delay_reason or "").rstrip(".")
    because = f", because {why[:1].lower()}{why[1:]}" if why else ""
    return f"{now:%d/%m/%Y}, moved from {first:%d/%m/%Y}{because}"
