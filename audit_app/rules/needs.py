"""What needs somebody: what is late, what has come back, what is due; the first line says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.actions import days_late, due, is_open
from audit_app.rules.dates import late, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.records import Action, Audit

MOST = 12
SOON = 7
_NUMBERS = (
    "Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    "Eleven", "Twelve",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that needs this person: what, of what, when, and the page that does it.

    `is_unrecorded` where nobody can say whether it is late, since no visit is recorded.
    """

    what: str
    of: str
    when: str
    is_late: bool
    days: int
    page: str
    about: str
    is_unrecorded: bool = False


@dataclass(frozen=True, slots=True)
class ReturnsOfAudit:
    """How an audit's returns stand: signed off, of all; and the names of agencies still to come."""

    back: int
    whole: int
    to_come: tuple[str, ...]


def needs(
    audits: Sequence[tuple[Audit, ReturnsOfAudit]],
    actions: Sequence[Action],
    today: date,
    unsettled: int = 0,
    waiting: int = 0,
    untold: Sequence[tuple[str, str, str]] = (),
    others: Sequence[Need] = (),
) -> list[Need]:
    """Everything that needs somebody, the latest first, then what comes soonest.

    `unsettled` counts what people said differently and nobody has settled, `waiting` what came
    after a sign-off. `untold` are returns
    (child, agency, id) that say that a child is at risk now, and not who was told: they come first.
    `others` are those that are worked out elsewhere, such as what the schools need.
    """
    found = _to_settle(unsettled, waiting) + [
        need for audit, returns in audits for need in _of_audit(audit, returns, today)
    ]
    found += [_of_action(action, today) for action in actions if _needs_somebody(action, today)]
    found += others
    found.sort(key=lambda need: (not need.is_late, -need.days, need.what))
    return [*(_of_risk(*one) for one in untold), *found]


def sentence(count: int) -> str:
    """The first line of Home: "Seven things need you"."""
    if count == 0:
        return "Nothing needs you today"
    words = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{words} thing{'s' if count != 1 else ''} need{'' if count != 1 else 's'} you"


def next_words(coming: Iterable[tuple[date, str]], today: date) -> str:
    """What follows the first line of Home while nothing needs anybody: what comes next.

    Such as ". Next: 27 Nov, reflection meeting."; "" where nothing has a day.
    """
    found = min(coming, default=None)
    return f". Next: {short(found[0], today)}, {found[1]}." if found else ""


def _of_risk(child: str, agency: str, return_id: str) -> Need:
    words = f"{child} may be at risk now: say who was told"
    return Need(words, agency, "now", is_late=True, days=0, page="walk", about=return_id)


def _to_settle(count: int, waiting: int) -> list[Need]:
    if count:
        things = "one thing that was" if count == 1 else f"{count} things that were"
        words = f"Settle {things} said differently"
    elif waiting:
        things = "one thing" if waiting == 1 else f"{waiting} things"
        words = f"Look at {things} that came after a sign-off"
    else:
        return []
    return [
        Need(words, "Two accounts", "no date", is_late=False, days=0, page="differences", about="")
    ]


def _of_audit(audit: Audit, returns: ReturnsOfAudit, today: date) -> list[Need]:
    if audit.stage == "plan":
        words = f"Finish setting up {audit.title}"
        return [
            Need(words, audit.code, "no date", is_late=False, days=0, page="set-up", about=audit.id)
        ]
    if audit.stage != "collect" or audit.returns_due is None:
        return []
    day = date.fromisoformat(audit.returns_due)
    left = returns.whole - returns.back
    if left == 0:
        words = f"All {returns.whole} returns are back: make the findings"
        return [
            Need(
                words,
                audit.title,
                "no date",
                is_late=False,
                days=0,
                page="findings",
                about=audit.id,
            )
        ]
    behind = (today - day).days
    if behind < -SOON:
        return []
    who = ", ".join(returns.to_come[:3]) + ("…" if len(returns.to_come) > 3 else "")  # noqa: PLR2004
    when = late(behind) if behind > 0 else f"by {short(day, today)}"
    words = f"{left} return{'s' if left != 1 else ''} not back: {who}"
    return [
        Need(words, audit.title, when, is_late=behind > 0, days=behind, page="grid", about=audit.id)
    ]


def _needs_somebody(action: Action, today: date) -> bool:
    day = due(action)
    if is_open(action):
        return day is not None and (day - today).days <= SOON
    review = action.next_review
    return action.status == "done" and review is not None and review <= today.isoformat()


def _of_action(action: Action, today: date) -> Need:
    of = f"Action {action.number}"
    day = due(action)
    if not is_open(action) or day is None:
        words = f"Look whether it helped: {action.ask}"
        return Need(words, of, "due now", is_late=False, days=0, page="actions", about=action.id)
    behind = days_late(action, today)
    when = late(behind) if behind else f"by {short(day, today)}"
    return Need(
        action.ask or "",
        of,
        when,
        is_late=bool(behind),
        days=behind or -(day - today).days,
        page="actions",
        about=action.id,
    )
