"""The plan as people read it in a meeting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.document import (
    Block,
    Box,
    Bullets,
    Column,
    Heading,
    Link,
    Paragraph,
    Report,
    Row,
    Table,
)
from audit_app.reports.action_plan.opening import opening
from audit_app.reports.action_plan.plan import (
    MEANINGS,
    Plan,
    advice_named,
    anchor,
    filters,
    see_that_it_may_be_final,
    success,
    without_action,
)
from audit_app.reports.action_plan.since import since_last_meeting
from audit_app.reports.action_plan.sources import where_from
from audit_app.reports.words import STATUSES, dates_words, day, not_settled, status_of
from audit_app.rules.actions import days_late, due, is_open, status_words

if TYPE_CHECKING:
    from audit_app.records import Action, Review


def paper(plan: Plan) -> Report:
    """The plan as people read it in a meeting: what needs the group today comes first."""
    if plan.final:
        see_that_it_may_be_final(plan.actions)
    parts = _parts(plan)
    blocks = [
        *opening(plan, parts["late"], parts["at_risk"]),
        *since_last_meeting(plan),
        *_by_status(plan),
        *_part_by_part(plan, parts),
        *_without_action(plan),
        *not_settled(plan.unsettled),
        *where_from(plan),
    ]
    return Report(
        "Action plan",
        plan.today,
        plan.partnership,
        tuple(blocks),
        subtitle=filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        large_print=plan.large_print,
    )


def _without_action(plan: Plan) -> list[Block]:
    """The recommendations on which nobody has agreed an action yet, in their own words."""
    left = without_action(plan)
    if not left:
        return []
    said = tuple(f"{advice_named(plan, one)}. {one.words or ''}".strip() for one in left)
    title = f"Recommendations without an action ({len(left)})"
    return [Heading(title, 1, "unanswered"), Bullets(said)]


def _by_status(plan: Plan) -> list[Block]:
    """How many actions are in each status, with the shape of each."""
    counts = [
        (status, sum(1 for a in plan.actions if status_words(a, plan.today) == word))
        for word, status in STATUSES.items()
    ]
    if not plan.actions:
        return []
    rows = tuple(
        Row(status.word, (status, number, MEANINGS[status.word])) for status, number in counts
    )
    title = "What the statuses mean, and how many actions have each"
    legend = Table("statuses", title, _STATUSES, rows, cards=False)
    if plan.large_print:  # a bar that is parted in eight has no room for letters of sixteen points
        return [legend]
    return [replace(status_bar("Actions by status", [c for c in counts if c[1]]), table=legend)]


_STATUSES = (
    Column("status", "Status", "status", 20),
    Column("count", "Number", "integer", 8),
    Column("means", "What it means", "long", 60),
)


def _part_by_part(plan: Plan, parts: dict[str, list[Action]]) -> list[Block]:
    """A table for each part that has actions, and room for the decision on what is pressing."""
    blocks: list[Block] = []
    for name, found in parts.items():
        if found:
            blocks.append(Heading(f"{_TITLES[name]} ({len(found)})", 1, name))
            columns = _LOOKED_AT if name in _LOOKS else _OPEN
            rows = tuple(_paper_row(plan, action, name) for action in found)
            blocks.append(Table(f"actions_{name}", _CAPTIONS[name], columns, rows))
        if name == "at_risk":
            blocks.append(Box(_decision(parts), _room(parts)))
    if not plan.actions:
        blocks.append(Paragraph("There are no actions yet."))
    return blocks


_TITLES = {
    "late": "Late",
    "at_risk": "At risk",
    "open": "Open",
    "done": "Done: did it help?",
    "judged": "Looked at: what it changed for children",
}


_CAPTIONS = {
    "late": "Actions past their day, the longest late first",
    "at_risk": "Actions that may not be done in time",
    "open": "Actions under way or still to begin",
    "done": "Actions carried out; whether they helped is not known yet",
    "judged": "Actions that somebody other than the owner has looked at",
}
_LOOKS = frozenset({"done", "judged"})


def _room(parts: dict[str, list[Action]]) -> int:
    """A ruled line for each decision, and no fewer than a few."""
    return min(max(len(parts["late"]) + len(parts["at_risk"]), _FEW_LINES), _MOST_LINES)


_FEW_LINES, _MOST_LINES = 3, 10


def _decision(parts: dict[str, list[Action]]) -> str:
    """What the chair is asked to decide, so that the box is not an empty one."""
    need = len(parts["late"]) + len(parts["at_risk"])
    if not need:
        return "The chair’s decision: is the plan agreed as it stands?"
    which = "the action" if need == 1 else f"each of the {need} actions"
    return f"The chair’s decision on {which} late or at risk: a new day, more help, or stop; who?"


def _parts(plan: Plan) -> dict[str, list[Action]]:
    """The actions by what the group has to do about them, the most pressing first."""
    parts: dict[str, list[Action]] = {name: [] for name in _TITLES}
    for action in plan.actions:
        if days_late(action, plan.today):
            parts["late"].append(action)
        elif action.status in {"at_risk", "done"}:
            parts[action.status].append(action)
        else:
            parts["open" if is_open(action) else "judged"].append(action)
    parts["late"].sort(key=lambda a: -days_late(a, plan.today))
    parts["open"].sort(key=lambda a: (str(due(a) or "9"), a.number))
    return parts


_OPEN = (
    Column("ref", "No.", "text", 5),
    Column("ask", "Action", "long", 34),
    Column("owner", "Owner and lead", "text", 20, blank="No owner"),
    Column("due", "Due", "text", 18),
    Column("status", "Status", "status", 15),
    Column("note", "Latest note", "long", 26, blank="No note yet"),
)


_LOOKED_AT = (
    Column("ref", "No.", "text", 5),
    Column("ask", "Action", "long", 30),
    Column("owner", "Owner and lead", "text", 18, blank="No owner"),
    Column("evidence", "When done, and the evidence", "long", 24, blank="None written"),
    Column("status", "Status", "status", 16),
    Column("impact", "Did it help children?", "long", 28),
)


def _paper_row(plan: Plan, action: Action, part: str) -> Row:
    people = [action.owner_role, action.lead_agency, plan.schools.get(action.school_id or "")]
    if action.supporting:
        people.append(f"with {', '.join(action.supporting)}")
    owner = "\n".join(held for held in people if held)
    status = status_of(action, plan.today)
    advice = action.recommendation_id
    number = Link(str(action.number), f"from-{advice}") if advice else str(action.number)
    measure = success(action)
    ask = f"{action.ask}\nSuccess: {measure or 'not written down how anybody would know'}"
    if part in _LOOKS:
        cells = (number, ask, owner, _carried_out(plan, action), status, _helped(plan, action))
        return Row(action.id, cells, anchor=anchor(action))
    note = plan.notes.get(action.id)
    said = f"{day(note.on_date):%d/%m/%Y}: {note.words}" if note and note.on_date else None
    open_cells = (number, ask, owner, dates_words(action), status, said)
    return Row(action.id, open_cells, anchor=anchor(action))


def _carried_out(plan: Plan, action: Action) -> str | None:
    """The day on which it was carried out, for when it was due, and what shows it."""
    on, last = plan.done.get(action.id), due(action)
    by = f" (due {last:%d/%m/%Y})" if last else ""
    said = f"Done {on:%d/%m/%Y}{by}: " if on else ""
    return f"{said}{action.evidence}" if action.evidence else said.removesuffix(": ") or None


def _helped(plan: Plan, action: Action) -> str:
    """What a dated look found, by whom; or that nobody has looked yet, and when somebody will."""
    review = plan.reviews.get(action.id)
    if action.status == "done" or review is None or review.on_date is None:
        return _still_open(action, review)
    found = {
        "embedded": "It helped",
        "impact_not_seen": "No difference seen",
        "no_longer_needed": "No longer needed",
    }[action.status or ""]
    words = action.impact or review.words or "no more is written"
    return f"{found}: {words}\nLooked at {day(review.on_date):%d/%m/%Y} by {review.by_role}."


def _still_open(action: Action, review: Review | None) -> str:
    """Carried out, and not judged yet: when somebody looked or will look, and what is known."""
    again = day(action.next_review)
    looked = "Not looked at yet."
    if review is not None and review.on_date is not None:
        looked = f"Looked at {day(review.on_date):%d/%m/%Y} by {review.by_role}: too early to say."
    when = f" Next look: {again:%d/%m/%Y}." if again else ""
    return f"{looked}{when}{f' So far: {action.impact}' if action.impact else ''}"
