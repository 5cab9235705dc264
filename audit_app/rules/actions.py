"""What an action's status may become, when it is late, and who may say that it helped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Action

STATUS_WORDS = {
    "not_started": "Not started",
    "on_track": "On track",
    "at_risk": "At risk",
    "done": "Done",
    "embedded": "Embedded",
    "impact_not_seen": "Impact not seen",
    "no_longer_needed": "No longer needed",
}
LATE = "Late"  # never typed or stored: it follows from the day
OPEN = frozenset({"not_started", "on_track", "at_risk"})
JUDGED = frozenset({"embedded", "impact_not_seen", "no_longer_needed"})

SOURCES = {
    "case_audit": "Case audit",
    "school_audit": "School audit",
    "reflection": "Reflection session",
    "practice_review": "Practice review",
    "rapid_review": "Rapid review",
    "inspection": "Inspection",
    "dip_sample": "Dip sample",
    "section_11": "Section 11",
}


def source_words(action: Action, schools: Mapping[str, str]) -> str:
    """Where an action comes from, with the school it is of: `School audit: Marram Primary`.

    `schools` are names by id; "" where no source is recorded.
    """
    school = schools.get(action.school_id or "", "")
    return ": ".join(word for word in (SOURCES.get(action.source or "", ""), school) if word)


def due(action: Action) -> date | None:
    """The day that counts: the revised one where the date was moved."""
    day = action.revised_due or action.due_on
    return None if day is None else date.fromisoformat(day)


def is_open(action: Action) -> bool:
    """Whether somebody still has to do it."""
    return (action.status or "not_started") in OPEN


def days_late(action: Action, today: date) -> int:
    """How many days an open action is past its day; 0 when it is not late. Never stored."""
    day = due(action)
    if day is None or not is_open(action) or day >= today:
        return 0
    return (today - day).days


def status_words(action: Action, today: date) -> str:
    """The status in words; an open action past its day is late, whatever was typed."""
    if days_late(action, today):
        return LATE
    return STATUS_WORDS[action.status or "not_started"]


def see_that_it_may_move(action: Action, revised_due: str, reason: str) -> None:
    """A date is moved to a real day, with a reason, and only after there was a first one."""
    date.fromisoformat(revised_due)
    if not reason.strip():
        raise Problem(
            "no-reason",
            "The date was not moved: it has no reason yet.",
            "The first date still stands.",
            "Say why it moves; the first date stays on the page beside the new one.",
        )
    if action.due_on is None:
        raise Problem(
            "no-first-date",
            "This action has no date to move.",
            "Nothing has changed.",
            "Give it its first due date instead.",
        )


def see_that_it_may_be_done(action: Action, status: str) -> None:
    """Done needs its evidence; whether it helped is judged at a dated look, not typed here."""
    if status in JUDGED:
        raise Problem(
            "needs-a-look",
            f"“{STATUS_WORDS[status]}” is decided at a dated look, by someone not its owner.",
            "The status has not changed.",
            "Record a look at this action instead.",
        )
    if status not in STATUS_WORDS:
        raise Problem(
            "unknown-status",
            f"“{status[:40]}” is not one of the statuses.",
            "The status has not changed.",
            f"Use one of: {', '.join(STATUS_WORDS.values())}.",
        )
    if status == "done" and not (action.evidence or "").strip():
        raise Problem(
            "no-evidence",
            "An action is done when its evidence is written down, and none is yet.",
            "The status has not changed.",
            "Write what shows that it was done, then say that it is done.",
        )


def see_that_it_may_be_judged(action: Action, by_role: str, outcome: str, words: str) -> None:
    """A look names who looked, who is not the owner, and says what was seen."""
    if outcome not in JUDGED | {"still_open"}:
        raise ValueError(outcome)
    owner = (action.owner_role or "").strip().casefold()
    if not by_role.strip() or (owner and by_role.strip().casefold() == owner):
        raise Problem(
            "owner-judges",
            "Someone other than the action's owner says whether it helped.",
            "Nothing has changed.",
            "Name the role of the person who looked.",
        )
    if not words.strip():
        raise Problem(
            "no-words",
            "A look says what was seen.",
            "Nothing has changed.",
            "Write what difference it made to children, or why none was seen.",
        )
    if outcome in {"embedded", "impact_not_seen"} and action.status not in JUDGED | {"done"}:
        raise Problem(
            "not-done",
            "Whether an action helped is judged after it is done.",
            "Nothing has changed.",
            "Say first that it is done, with its evidence.",
        )
