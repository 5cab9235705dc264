"""The plan as people read it in a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.document import Block, Box, Column, Heading, Link, Paragraph, Report, Row, Table
from audit_app.reports.action_plan.plan import Plan, filters, see_that_it_may_be_final, success
from audit_app.reports.words import STATUSES, count, dates_words, day, not_settled, status_of
from audit_app.rules.actions import SOURCES, days_late, due, is_open, status_words

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action, Review


def paper(plan: Plan) -> Report:
    """The plan as people read it in a meeting: what needs the group today comes first."""
    if plan.final:
        see_that_it_may_be_final(plan.actions)
    today = plan.today
    parts = _parts(plan)
    blocks: list[Block] = [Paragraph(_first_line(parts["late"], parts["at_risk"]), "lead")]
    if plan.since is not None:
        blocks.append(Paragraph(_since(plan, plan.since)))
    counts = [
        (status, sum(1 for a in plan.actions if status_words(a, today) == word))
        for word, status in STATUSES.items()
    ]
    if plan.actions:
        picture = status_bar("Actions by status", [c for c in counts if c[1]])
        # A bar that is parted in eight has no room for letters of sixteen points: its table has.
        large = picture.table if plan.large_print else None
        blocks.append(picture if large is None else large)
    for name, found in parts.items():
        if found:
            title = _TITLES[name]
            blocks.append(Heading(f"{title} ({len(found)})", 1, name))
            columns = _LOOKED_AT if name in _LOOKS else _OPEN
            rows = tuple(_paper_row(plan, action, name) for action in found)
            blocks.append(Table(f"actions_{name}", _CAPTIONS[name], columns, rows))
        if name == "at_risk":
            blocks.append(Box(_decision(parts), 4))
    if not plan.actions:
        blocks.append(Paragraph("There are no actions yet."))
    blocks += not_settled(plan.unsettled)
    blocks += _where_from(plan)
    return Report(
        "Action plan",
        today,
        plan.partnership,
        tuple(blocks),
        subtitle=filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        large_print=plan.large_print,
    )


_TITLES = {
    "late": "Late",
    "at_risk": "At risk",
    "open": "Open",
    "done": "Done: did it help?",
    "judged": "Looked at: what it changed for children",
}


_CAPTIONS = {
    "late": "Actions past their day, longest overdue first",
    "at_risk": "Actions that may not be done in time",
    "open": "Actions under way or still to begin",
    "done": "Actions carried out, and not looked at yet",
    "judged": "Actions that somebody other than the owner has looked at",
}
_LOOKS = frozenset({"done", "judged"})


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


def _first_line(behind: list[Action], at_risk: list[Action]) -> str:
    need = len(behind) + len(at_risk)
    if not need:
        return "No action needs the group today: none is late and none is at risk."
    verb = "needs" if need == 1 else "need"
    which = f"{len(behind)} late, {len(at_risk)} at risk"
    return f"{count(need, 'action')} {verb} the group today: {which}."


def _since(plan: Plan, since: date) -> str:
    day_ = since.isoformat()
    closed = sum(1 for a in plan.actions if a.closed_on and a.closed_on >= day_)
    added = sum(1 for a in plan.actions if a.start_on and a.start_on >= day_)
    slipped = sum(1 for a in plan.actions if a.revised_due and is_open(a))
    return (
        f"Since the last meeting on {since:%d/%m/%Y}: {added} added, {closed} closed. "
        f"Of the open actions, {slipped} {'has' if slipped == 1 else 'have'} a moved date."
    )


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
    Column("evidence", "Evidence", "long", 24, blank="None written"),
    Column("status", "Status", "status", 16),
    Column("impact", "Did it help children?", "long", 28),
)


def _paper_row(plan: Plan, action: Action, part: str) -> Row:
    people = [action.owner_role, action.lead_agency]
    if action.supporting:
        people.append(f"with {', '.join(action.supporting)}")
    owner = "\n".join(held for held in people if held)
    status = status_of(action, plan.today)
    advice = action.recommendation_id
    number = Link(str(action.number), f"from-{advice}") if advice else str(action.number)
    measure = success(action)
    ask = f"{action.ask}\nSuccess: {measure}" if measure else action.ask
    if part in _LOOKS:
        cells = (number, ask, owner, action.evidence, status, _helped(plan, action))
        return Row(action.id, cells)
    note = plan.notes.get(action.id)
    said = f"{day(note.on_date):%d/%m/%Y}: {note.words}" if note and note.on_date else None
    return Row(action.id, (number, ask, owner, dates_words(action), status, said))


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


def _where_from(plan: Plan) -> list[Block]:
    """Each recommendation with its findings and its actions, to which an action's number leads."""
    rows = []
    for identity, advice in plan.recommendations.items():
        numbers = [str(a.number) for a in plan.actions if a.recommendation_id == identity]
        if not numbers:
            continue
        found = [plan.findings[f].title or "" for f in advice.finding_ids if f in plan.findings]
        code = plan.audits.get(advice.audit_id, "")
        title = f"{code}, recommendation {advice.number}"
        words = advice.words or advice.theme
        cells = (title, words, "\n".join(found), ", ".join(numbers))
        rows.append(Row(identity, cells, anchor=f"from-{identity}"))
    others: dict[str, list[str]] = {}
    for action in plan.actions:
        if action.recommendation_id not in plan.recommendations:
            source = SOURCES.get(action.source or "", "Not recorded")
            code = plan.audits.get(action.audit_id or "", "")
            title = f"{source}, {code}" if code else source
            others.setdefault(title, []).append(str(action.number))
    rows += [Row(name, (name, None, None, ", ".join(held))) for name, held in others.items()]
    if not rows:
        return []
    table = Table("where_from", "Where each action comes from", _SOURCES, tuple(rows))
    return [Heading("Where these actions come from", 1, "sources"), table]


_SOURCES = (
    Column("source", "From", "text", 20),
    Column("advice", "Recommendation", "long", 34, blank="No recommendation: agreed directly"),
    Column("finding", "Because of", "long", 34, blank="–"),
    Column("actions", "Actions", "text", 12),
)
