"""The first page: what needs the group today, who made the plan, and what comes next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Block, Facts, Link, Paragraph, Strong
from audit_app.reports.action_plan.plan import Plan, advice_named, numbers, without_action
from audit_app.reports.words import count, made_for
from audit_app.rules.actions import days_late, due, is_open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Cell, Words
    from audit_app.records import Action

_NEXT = 4  # so many actions are named as the next ones, where no meeting says until when
_AHEAD = frozenset({"plan", "collect", "reflect"})  # an audit whose meeting is still to come


def opening(plan: Plan, late: Sequence[Action], at_risk: Sequence[Action]) -> list[Block]:
    """What needs the group today, then who made the plan, whom to ask and what is next."""
    facts = (
        ("Made by", made_by(plan)),
        ("Whom to ask", whom_to_ask(plan)),
        ("Next step", _next_step(plan)),
        *_without_note(plan),
        *_unanswered(plan),
    )
    return [
        Paragraph(_first_line(late, at_risk), "lead"),
        Facts("Who made this plan, and what is next", facts),
    ]


def _unanswered(plan: Plan) -> tuple[tuple[str, Cell], ...]:
    """The recommendations on which an action has still to be agreed; nothing where none is."""
    left = without_action(plan)
    if not left:
        return ()
    return (("Recommendations without an action", "; ".join(advice_named(plan, a) for a in left)),)


def _first_line(behind: Sequence[Action], at_risk: Sequence[Action]) -> Words:
    """How many actions need the group, and which: each number leads to its row."""
    need = len(behind) + len(at_risk)
    if not need:
        return "No action needs the group today: none is late and none is at risk."
    verb = "needs" if need == 1 else "need"
    which = f"{len(behind)} late, {len(at_risk)} at risk"
    said: list[str | Strong | Link] = [f"{count(need, 'action')} {verb} the group today: {which}."]
    for name, found in (("Late", behind), ("At risk", at_risk)):
        named = numbers(found)
        if isinstance(named, tuple):
            said += [f" {name}: ", *named, "."]
    return tuple(said)


def _without_note(plan: Plan) -> tuple[tuple[str, Cell], ...]:
    """The open actions of which nobody has written how they go."""
    still = [a for a in plan.actions if is_open(a)]
    silent = [a for a in still if a.id not in plan.notes]
    named = numbers(silent)
    if not isinstance(named, tuple):
        return ()
    return (("No note yet", (f"{len(silent)} of {count(len(still), 'open action')}: ", *named)),)


def made_by(plan: Plan) -> str:
    """The partnership, and the groups for which its audits were made."""
    return made_for(plan.partnership, [audit.group_name for audit in plan.audits.values()])


def whom_to_ask(plan: Plan) -> str:
    """The roles that lead the audits, each with its audits: nobody's name is in the workbook."""
    led: dict[str, list[str]] = {}
    for audit in plan.audits.values():
        if audit.lead_role:
            led.setdefault(audit.lead_role, []).append(audit.code)
    if not led:
        return f"No role is recorded: ask {plan.partnership}"
    said = (f"{role} (audit{'' if len(of) == 1 else 's'} {', '.join(of)})"
            for role, of in led.items())  # fmt: skip
    return f"{'; '.join(said)}. On one action: its owner"


def _next_step(plan: Plan) -> Cell:
    """The next meeting with what is due by then; where none is planned, the actions due next."""
    ahead = sorted(
        (a for a in plan.actions if is_open(a) and not days_late(a, plan.today) and due(a)),
        key=lambda a: (str(due(a)), a.number),
    )
    meeting = min(_meetings(plan), default=None)
    if meeting is None:
        said = "No next meeting is written down."
        return _with(said, "Due next", ahead[:_NEXT])
    day, about = meeting
    due_by = [a for a in ahead if str(due(a)) <= str(day)]
    return _with(f"Meeting on {day:%d/%m/%Y}, {about}.", "Due by then", due_by)


def _with(said: str, when: str, actions: Sequence[Action]) -> Cell:
    """A sentence with the actions that it is about, by number."""
    which = numbers(actions)
    named = which if isinstance(which, tuple) else ("no action that is not late already",)
    last = ""
    if actions and when == "Due next":
        last = f", from {due(actions[0]):%d/%m/%Y} on"
    return (f"{said} {when}: ", *named, f"{last}.")


def _meetings(plan: Plan) -> list[tuple[date, str]]:
    """The meetings that are still to come: of audits that have not agreed, and sessions."""
    found = [
        (date.fromisoformat(audit.meeting_on), f"about {audit.code}, {audit.title}")
        for audit in plan.audits.values()
        if audit.meeting_on and audit.stage in _AHEAD
    ]
    found += [
        (date.fromisoformat(held.on_date), f"the session “{held.title}”")
        for held in plan.sessions.values()
        if held.on_date
    ]
    return [one for one in found if one[0] >= plan.today]
