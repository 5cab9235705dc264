"""What became of the plan since the last session: added, carried out, looked at, slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Column, Paragraph, Row, Table
from audit_app.reports.action_plan.plan import Plan, numbers
from audit_app.reports.words import count
from audit_app.rules.actions import due, is_open

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action


def since_last_meeting(plan: Plan) -> list[Block]:
    """What was added, done, decided and slipped since then; nothing without a meeting."""
    since = plan.since
    if since is None:
        return []
    rows = tuple(
        Row(name, (title, len(which), numbers(which)))
        for name, title, which in _became(plan, since)
    )
    title, on = _titled(plan, since), f"{since:%d/%m/%Y}"
    moved = sum(1 for a in plan.actions if a.revised_due and is_open(a))
    words = (
        f"Slipped: still open, and since {on} its date was moved or has passed. An action can "
        f"stand in two rows. Of all open actions, {count(moved, 'has', 'have')} a moved date."
    )
    return [Table("since", title, _COLUMNS, rows, cards=False), Paragraph(words, "small")]


def since_in_facts(plan: Plan) -> list[tuple[str, str]]:
    """The same for the spreadsheet, a fact to each: `Slipped`, `3: 4, 7 and 11`."""
    since = plan.since
    if since is None:
        return []
    told = [
        (title, f"{len(which)}: {', '.join(str(a.number) for a in which)}" if which else "None")
        for _name, title, which in _became(plan, since)
    ]
    return [("Counted from", f"{_titled(plan, since)}."), *told]


def _titled(plan: Plan, since: date) -> str:
    named = f", “{plan.since_title}”" if plan.since_title else ""
    return f"Since the last recorded session{named}, on {since:%d/%m/%Y}"


def _became(plan: Plan, since: date) -> list[tuple[str, str, list[Action]]]:
    """What can have become of an action since then, with the actions of which it is true."""
    every = plan.actions
    return [
        ("added", "Added to the plan", [a for a in every if _was_added(plan, a, since)]),
        ("done", "Carried out", [a for a in every if _was_done(plan, a, since)]),
        ("looked", DONE_BEFORE, [a for a in every if _was_looked_at(plan, a, since)]),
        (
            "overtaken",
            "Found to be no longer needed",
            [a for a in every if _was_overtaken(a, since)],
        ),
        ("slipped", "Slipped", [a for a in every if _slipped(plan, a, since)]),
    ]


def _was_added(plan: Plan, action: Action, since: date) -> bool:
    """Agreed at that meeting counts too: no plan had shown it yet."""
    return action.id in plan.added and plan.added[action.id] >= since


def _was_done(plan: Plan, action: Action, since: date) -> bool:
    """Carried out since then, whatever a look said of it after that."""
    on = plan.done.get(action.id)
    return on is not None and on >= since and not is_open(action)


def _was_looked_at(plan: Plan, action: Action, since: date) -> bool:
    """Carried out before then; whether it helped was decided by a look since."""
    on = plan.done.get(action.id)
    judged = action.status in {"embedded", "impact_not_seen"} and str(action.closed_on) >= str(
        since
    )
    return on is not None and on < since and judged


def _was_overtaken(action: Action, since: date) -> bool:
    return action.status == "no_longer_needed" and str(action.closed_on) >= str(since)


def _slipped(plan: Plan, action: Action, since: date) -> bool:
    if not is_open(action):
        return False
    now, moved = due(action), plan.moved.get(action.id)
    is_past = now is not None and since <= now < plan.today
    return is_past or (moved is not None and moved >= since)


DONE_BEFORE = "Carried out before; whether it helped was decided since"
_COLUMNS = (
    Column("what", "What became of the actions", "text", 28),
    Column("many", "Number", "integer", 8),
    Column("which", "Actions", "text", 64, blank="None"),
)
