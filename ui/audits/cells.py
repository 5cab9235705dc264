"""How the list of audits reads: those under way, planned and finished, each with its next date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import short
from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Audit

_GROUPS = (
    ("Now", lambda stage: stage not in {"plan", "closed"}),
    ("Planned", lambda stage: stage == "plan"),
    ("Finished", lambda stage: stage == "closed"),
)
_WEEKS_FROM = 14  # days: from here on people count in weeks


def in_groups(audits: Sequence[Audit]) -> list[Audit | Group]:
    """Finished ones stay in the list, below what is under way and what is planned."""
    rows: list[Audit | Group] = []
    for words, is_of in _GROUPS:
        found = [audit for audit in audits if is_of(audit.stage or "plan")]
        if found:
            rows += [Group(f"{words} ({len(found)})"), *found]
    return rows


def next_date_cell(audit: Audit, today: date, *, is_waiting: bool) -> Cell:
    """The next of an audit's days; the one gone by only where returns are still waited for."""
    if (audit.stage or "plan") == "closed":
        return Cell("None to come", tone="muted")
    if is_waiting and audit.returns_due and date.fromisoformat(audit.returns_due) < today:
        due = date.fromisoformat(audit.returns_due)
        return Cell(f"Returns due {short(due, today)}", _away(due, today), tone="bad")
    told = (
        ("Starts", audit.starts_on),
        ("Returns due", audit.returns_due if is_waiting or not audit.sent_on else None),
        ("Meeting", audit.meeting_on),
        ("Report due", audit.report_due),
    )
    days = [(date.fromisoformat(day), words) for words, day in told if day]
    coming = sorted(found for found in days if found[0] >= today)
    if not coming:
        return Cell("No date to come", tone="muted")
    day, words = coming[0]
    return Cell(f"{words} {short(day, today)}", _away(day, today))


def _away(day: date, today: date) -> str:
    """How far off a day is, as people say it: “in 3 days”, “in 6 weeks”, “5 days ago”."""
    days = (day - today).days
    if days in {-1, 0, 1}:
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    far = abs(days)
    words = f"{far} days" if far < _WEEKS_FROM else f"{far // 7} weeks"
    return f"in {words}" if days > 0 else f"{words} ago"
