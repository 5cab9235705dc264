"""What a plan is made from, and what it takes to be final."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.document import Link
from audit_app.problems import Problem
from audit_app.reports.words import (
    SENSITIVE,
    count,
)
from audit_app.rules.actions import (
    LATE,
    due,
    is_open,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from audit_app.document import Cell, Strong
    from audit_app.records import (
        Action,
        Audit,
        Finding,
        ProgressNote,
        Recommendation,
        Review,
        Session,
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a plan is made from.

    `agency` and `owner` say of whom alone its actions are, "" for everybody. `since` is the day of
    the last recorded session, if there was one, and `since_title` its title; `added`, `moved` and
    `done` say by an action's id on which day it came into the plan, on which its date was last
    moved, and on which it was carried out; `schools` are the names of schools by their ids.
    """

    partnership: str
    today: date
    actions: tuple[Action, ...]
    recommendations: dict[str, Recommendation]
    findings: dict[str, Finding]
    notes: dict[str, ProgressNote]
    reviews: dict[str, Review]
    agency: str = ""
    since: date | None = None
    marking: str = SENSITIVE
    final: bool = False
    large_print: bool = False
    meta: tuple[tuple[str, str], ...] = ()
    unsettled: tuple[str, ...] = ()
    audits: Mapping[str, Audit] = field(default_factory=dict)
    sessions: Mapping[str, Session] = field(default_factory=dict)
    added: Mapping[str, date] = field(default_factory=dict)
    moved: Mapping[str, date] = field(default_factory=dict)
    owner: str = ""
    since_title: str = ""
    done: Mapping[str, date] = field(default_factory=dict)
    schools: Mapping[str, str] = field(default_factory=dict)


# What each status means, as every document says it, on paper and in a spreadsheet.
MEANINGS: Mapping[str, str] = {
    "Not started": "Nobody has begun it yet.",
    "On track": "It is under way, and expected by its day.",
    "At risk": "It may not be done by its day without help or a new day.",
    LATE: "It is open, and its day, revised or not, has passed. It counts here alone.",
    "Done": "It was carried out, and its evidence is written down.",
    "Embedded": "At a later, dated look somebody other than its owner saw it help.",
    "Impact not seen": "The same look did not find a difference for children.",
    "No longer needed": "The same look found it overtaken, and says by what.",
}


def missing_for_final(actions: Sequence[Action]) -> list[str]:
    """What still stands in the way of a final plan: open actions without owner or date."""
    gaps = []
    for action in actions:
        if not is_open(action):
            continue
        pairs = (("owner", action.owner_role), ("date", due(action)))
        wanted = [word for word, held in pairs if not held]
        if wanted:
            gaps.append(f"action {action.number} has no {' and no '.join(wanted)}")
    return gaps


def see_that_it_may_be_final(actions: Sequence[Action]) -> None:
    """A plan is final when every open action has an owner and a date; else a Problem says which."""
    gaps = missing_for_final(actions)
    if gaps:
        raise Problem(
            "not-final",
            f"The plan cannot be marked Final: {'; '.join(gaps[:5])}"
            f"{'…' if len(gaps) > 5 else ''}.",  # noqa: PLR2004 - five are enough to begin with
            "Nothing was written.",
            "Give each open action an owner and a date, or export it as a draft.",
        )


def filters(plan: Plan) -> str:
    """What is in the plan, in words: whose actions, as at when, how many."""
    named = " and ".join(word for word in (plan.agency, plan.owner) if word)
    whose = f"{named} only" if named else "Every agency"
    return f"{whose}, as at {plan.today:%d/%m/%Y}. {count(len(plan.actions), 'action')}."


def success(action: Action) -> str:
    """How anybody would know that it helped: the measure, where it stood, where it should be."""
    parts = (
        ("", action.success_measure),
        ("at the start: ", action.baseline),
        ("target: ", action.target),
    )
    return "; ".join(f"{name}{held}" for name, held in parts if held)


def without_action(plan: Plan) -> list[Recommendation]:
    """The recommendations on which nobody has agreed an action; none where the plan is of some."""
    if plan.agency or plan.owner:
        return []
    used = {action.recommendation_id for action in plan.actions}
    return [advice for advice in plan.recommendations.values() if advice.id not in used]


def advice_named(plan: Plan, advice: Recommendation) -> str:
    """`NEG26, recommendation 2: A date for the worst areas`."""
    audit = plan.audits.get(advice.audit_id)
    theme = f": {advice.theme}" if advice.theme else ""
    return f"{audit.code if audit else 'Audit'}, recommendation {advice.number}{theme}"


def leads_to(action: Action) -> Link:
    """An action's number, which leads to its row in the plan."""
    return Link(str(action.number), anchor(action))


def anchor(action: Action) -> str:
    """Where an action stands in the plan."""
    return f"action-{action.id}"


def numbers(actions: Sequence[Action]) -> Cell:
    """Actions by their numbers, each of which leads to its row; None where there are none."""
    parts: list[str | Strong | Link] = []
    for action in actions:
        parts += [", ", leads_to(action)]
    return tuple(parts[1:]) or None
