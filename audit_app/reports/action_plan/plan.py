"""What a plan is made from, and what it takes to be final."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports.words import (
    SENSITIVE,
    count,
)
from audit_app.rules.actions import (
    due,
    is_open,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from audit_app.records import Action, Finding, ProgressNote, Recommendation, Review


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a plan is made from.

    `since` is the day of the last meeting, if there was one; `audits` are codes by id.
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
    audits: Mapping[str, str] = field(default_factory=dict)


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
    whose = f"{plan.agency} only" if plan.agency else "Every agency"
    return f"{whose}, as at {plan.today:%d/%m/%Y}. {count(len(plan.actions), 'action')}."


def success(action: Action) -> str:
    """How anybody would know that it helped: the measure, where it stood, where it should be."""
    parts = (
        ("", action.success_measure),
        ("at the start: ", action.baseline),
        ("target: ", action.target),
    )
    return "; ".join(f"{name}{held}" for name, held in parts if held)
