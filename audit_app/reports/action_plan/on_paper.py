"""The plan as people read it in a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.document import Block, Box, Column, Heading, Paragraph, Report, Row, Table
from audit_app.reports.words import STATUSES, count, dates_words, day, not_settled, status_of
from audit_app.rules.actions import days_late, due, is_open, status_words

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action
from audit_app.reports.action_plan.plan import Plan, filters, see_that_it_may_be_final


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
        blocks.append(status_bar("Actions by status", [c for c in counts if c[1]]))
    for name, found in parts.items():
        if found:
            title = _TITLES[name]
            blocks.append(Heading(f"{title} ({len(found)})", 1, name))
            columns = _JUDGED if name in {"done", "judged"} else _OPEN
            rows = tuple(_paper_row(plan, action, name) for action in found)
            blocks.append(Table(f"actions_{name}", f"Actions: {title.lower()}", columns, rows))
    if not plan.actions:
        blocks.append(Paragraph("There are no actions yet."))
    blocks += not_settled(plan.unsettled)
    blocks.append(Box("The chair’s decision", 4))
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
    closed = sum(1 for a in plan.actions if a.closed_on and a.closed_on >= since.isoformat())
    added = sum(1 for a in plan.actions if a.start_on and a.start_on >= since.isoformat())
    slipped = sum(1 for a in plan.actions if a.revised_due and is_open(a))
    return (
        f"Since the last meeting on {since:%d/%m/%Y}: {added} added, {closed} closed, "
        f"{slipped} with a date that was moved."
    )


_OPEN = (
    Column("ref", "No.", "integer", 5),
    Column("ask", "Action", "long", 34),
    Column("owner", "Owner and lead", "text", 20, blank="No owner"),
    Column("due", "Due", "text", 18),
    Column("status", "Status", "status", 15),
    Column("note", "Latest note", "long", 26, blank="No note yet"),
)


_JUDGED = (
    Column("ref", "No.", "integer", 5),
    Column("ask", "Action", "long", 30),
    Column("owner", "Owner and lead", "text", 18, blank="No owner"),
    Column("evidence", "Evidence", "long", 24, blank="None written"),
    Column("status", "Status", "status", 16),
    Column(
        "impact", "Difference made to children", "long", 26, blank="Not seen or not yet written"
    ),
)


def _paper_row(plan: Plan, action: Action, part: str) -> Row:
    owner = ", ".join(held for held in (action.owner_role, action.lead_agency) if held)
    status = status_of(action, plan.today)
    if part in {"done", "judged"}:
        cells = (action.number, action.ask, owner, action.evidence, status, action.impact)
        return Row(action.id, cells)
    note = plan.notes.get(action.id)
    said = f"{day(note.on_date):%d/%m/%Y}: {note.words}" if note and note.on_date else None
    return Row(action.id, (action.number, action.ask, owner, dates_words(action), status, said))
