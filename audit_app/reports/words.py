"""Words and states that several documents share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Bullets, Heading, Paragraph, Status
from audit_app.rules.actions import LATE, STATUS_WORDS, days_late, due, status_words
from audit_app.rules.dates import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Block
    from audit_app.records import Action

SENSITIVE = "OFFICIAL-SENSITIVE"
OPEN = "OFFICIAL"

STATUSES = {
    "Not started": Status("Not started", "ring", "muted"),
    "On track": Status("On track", "dot", "accent"),
    "At risk": Status("At risk", "triangle", "warn"),
    LATE: Status(LATE, "square", "bad"),
    "Done": Status("Done", "tick", "ok"),
    "Embedded": Status("Embedded", "two-ticks", "accent"),
    "Impact not seen": Status("Impact not seen", "diamond", "warn"),
    "No longer needed": Status("No longer needed", "dash", "muted"),
}


def status_of(action: Action, today: date) -> Status:
    """An action's state as a document shows it: how late it is, where it is late."""
    words = status_words(action, today)
    held = STATUSES[words]
    behind = days_late(action, today)
    return Status(late(behind), held.shape, held.tone) if behind else held


def typed_status(action: Action) -> Status:
    """The state that was typed, which is what a spreadsheet can change."""
    return STATUSES[STATUS_WORDS[action.status or "not_started"]]


def day(held: str | None) -> date | None:
    """An ISO day as a date."""
    return None if held is None else date.fromisoformat(held)


def dates_words(action: Action) -> str:
    """The day that counts, with the first one beside it where it was moved."""
    now = due(action)
    if now is None:
        return "No date"
    words = f"{now:%d/%m/%Y}"
    if action.revised_due and action.due_on:
        first = date.fromisoformat(action.due_on)
        words += f", moved from {first:%d/%m/%Y}: {action.delay_reason}"
    return words


def count(number: int, word: str, plural: str = "") -> str:
    """`1 action`, `3 actions`."""
    return f"{number} {word if number == 1 else plural or word + 's'}"


def not_settled(lines: Sequence[str]) -> list[Block]:
    """What two people said differently, each with its author, until somebody settles it."""
    if not lines:
        return []
    return [
        Heading("Said differently, and not yet settled", 1, "differs"),
        Paragraph("Above, the first of these is shown; none has been chosen over the other."),
        Bullets(tuple(lines)),
    ]


SEALS = (
    "A seal shows, against a copy held elsewhere, that a return is as it was signed. It does not "
    "prove who signed it."
)


def seal_signs(digest: str) -> str:
    """The first sixteen signs of a seal, in fours; a line is broken after two of them at most."""
    fours = [digest[at : at + 4] for at in range(0, 16, 4)]
    return f"{fours[0]}\u00a0{fours[1]} {fours[2]}\u00a0{fours[3]}"


CONTENT_MARK = (
    "The eight signs after “content” are worked out from all that a document says: two copies with "
    "the same signs say the same, whenever they were made."
)


def asked_of(role: str | None, partnership: str) -> str:
    """Whom to ask about an audit: the role that leads it, since nobody's name is held."""
    return f"{role or 'The audit’s lead'}, {partnership}"


def made_for(partnership: str, groups: Sequence[str | None]) -> str:
    """By whom a document was made: the partnership, and the groups for which it is."""
    named = list(dict.fromkeys(group.lower() for group in groups if group))
    return f"{partnership}, for its {' and '.join(named)}" if named else partnership
