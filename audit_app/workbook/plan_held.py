"""Gathers everything that the action plan is made from, with the days that the journal holds."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from audit_app.reports.action_plan import Plan
from audit_app.store.history import history_of, made_at
from audit_app.store.pressing import names_of_schools
from audit_app.workbook.moments import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Action, Session
    from audit_app.workbook.workbook import Workbook


def plan_of(book: Workbook, partnership: str, today: date, agency: str, owner: str) -> Plan:
    """Every action of one lead agency and one owner, or of all, with what belongs to them.

    How it is laid out, and what is not settled about it, is not said yet.
    """
    actions = [
        a
        for a in book.actions.all()
        if agency in {"", a.lead_agency} and owner in {"", a.owner_role}
    ]
    audits = book.audits.all()
    last = last_session(book, today)
    notes, reviews = {}, {}
    for note in reversed(book.follow_up.all_notes()):
        notes[note.action_id] = note
    for action in actions:
        for review in reversed(book.follow_up.reviews(action.id)):
            reviews[action.id] = review
    return Plan(
        partnership,
        today,
        tuple(actions),
        {r.id: r for a in audits for r in book.findings.recommendations(a.id)},
        {f.id: f for a in audits for f in book.findings.of_audit(a.id)},
        notes,
        reviews,
        agency,
        since=date.fromisoformat(last.on_date) if last and last.on_date else None,
        audits={audit.id: audit for audit in audits},
        sessions={held.id: held for held in book.sessions.all()},
        added=added_on(book),
        moved=moved_on(book, actions),
        owner=owner,
        since_title=(last.title or "") if last else "",
        done=done_on(book, actions),
        schools=schools_of(book, actions),
    )


def schools_of(book: Workbook, actions: Sequence[Action]) -> dict[str, str]:
    """The names of the schools that actions are of, by their ids."""
    return names_of_schools(book.file, {one.school_id for one in actions if one.school_id})


def last_session(book: Workbook, today: date) -> Session | None:
    """The newest recorded session that was held before today."""
    held = [one for one in book.sessions.all() if one.on_date and one.on_date < str(today)]
    return max(held, key=lambda one: one.on_date or "", default=None)


def added_on(book: Workbook) -> dict[str, date]:
    """The day on which each action was added, by its id; it may begin earlier or later."""
    made = made_at(book.file, "action")
    return {identity: day_of(at) for identity, at in made.items()}


def done_on(book: Workbook, actions: Sequence[Action]) -> dict[str, date]:
    """The day on which each action was carried out, by its id; a later look has its own day."""
    days = {}
    for action in actions:
        for _deed, value in history_of(book.file, "action", action.id, "closing"):
            held = json.loads(value or "null") or {}
            if held.get("status") == "done" and held.get("closed_on"):
                days[action.id] = date.fromisoformat(held["closed_on"])
    return days


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
            before, moved = revised, day_of(deed.at)
    return moved
