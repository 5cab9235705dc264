"""The action plan: on paper for a meeting, and as a spreadsheet that comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts import status_bar
from audit_app.document import (
    Block,
    Box,
    Column,
    Facts,
    Heading,
    Late,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
    Tally,
)
from audit_app.problems import Problem
from audit_app.reports.words import (
    SENSITIVE,
    STATUSES,
    count,
    dates_words,
    day,
    status_of,
    typed_status,
)
from audit_app.rules.actions import (
    OPEN,
    SOURCES,
    STATUS_WORDS,
    days_late,
    due,
    is_open,
    status_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.records import Action, Finding, ProgressNote, Recommendation, Review

_TYPED = tuple(STATUSES[word] for word in STATUS_WORDS.values())
_CLOSED = tuple(words for name, words in STATUS_WORDS.items() if name not in OPEN)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a plan is made from. `since` is the day of the last meeting, if known."""

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


def paper(plan: Plan) -> Report:
    """The plan as people read it in a meeting: what needs the group today comes first."""
    if plan.final:
        see_that_it_may_be_final(plan.actions)
    today = plan.today
    behind = [a for a in plan.actions if days_late(a, today)]
    at_risk = [a for a in plan.actions if a.status == "at_risk" and not days_late(a, today)]
    opened = [
        a for a in plan.actions if is_open(a) and not days_late(a, today) and a.status != "at_risk"
    ]
    done = [a for a in plan.actions if a.status == "done"]
    judged = [a for a in plan.actions if not is_open(a) and a.status != "done"]
    blocks: list[Block] = [Paragraph(_first_line(behind, at_risk), "lead")]
    if plan.since is not None:
        blocks.append(Paragraph(_since(plan, plan.since)))
    counts = [
        (status, sum(1 for a in plan.actions if status_words(a, today) == word))
        for word, status in STATUSES.items()
    ]
    if plan.actions:
        blocks.append(status_bar("Actions by status", [c for c in counts if c[1]]))
    for title, name, found in (
        ("Late", "late", sorted(behind, key=lambda a: -days_late(a, today))),
        ("At risk", "at_risk", at_risk),
        ("Open", "open", sorted(opened, key=lambda a: (str(due(a) or "9"), a.number))),
        ("Done: did it help?", "done", done),
        ("Looked at: what it changed for children", "judged", judged),
    ):
        if found:
            blocks.append(Heading(f"{title} ({len(found)})", 1, name))
            columns = _JUDGED if name in {"done", "judged"} else _OPEN
            rows = tuple(_paper_row(plan, action, name) for action in found)
            blocks.append(Table(f"actions_{name}", f"Actions: {title.lower()}", columns, rows))
    if not plan.actions:
        blocks.append(Paragraph("There are no actions yet."))
    blocks.append(Box("The chair’s decision", 4))
    return Report(
        "Action plan",
        today,
        plan.partnership,
        tuple(blocks),
        subtitle=_filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        large_print=plan.large_print,
    )


def sheet(plan: Plan) -> Report:
    """The plan as a spreadsheet: some columns may be changed, and it comes back by its row ids."""
    if plan.final:
        see_that_it_may_be_final(plan.actions)
    rows = tuple(_sheet_row(plan, action) for action in plan.actions)
    first_open = next((a.id for a in plan.actions if is_open(a)), "")
    table = Table(
        "Actions",
        "Actions",
        _SHEET,
        rows,
        summary="One row for each action",
        frozen=1,
        late=Late("due", "status", _CLOSED, "revised"),
    )
    return Report(
        "Action plan",
        plan.today,
        plan.partnership,
        sheets=(
            Sheet(
                "Plan",
                "Action plan",
                (Paragraph(f"{_filters(plan)} {_EDIT}"), table),
                start=first_open,
            ),
            Sheet("Summary", "Summary", (_summary(plan),)),
            Sheet("About", "About this plan", (_about(plan),)),
        ),
        subtitle=_filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        meta=plan.meta,
    )


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


def _filters(plan: Plan) -> str:
    whose = f"{plan.agency} only" if plan.agency else "Every agency"
    return f"{whose}, as at {plan.today:%d/%m/%Y}. {count(len(plan.actions), 'action')}."


_EDIT = (
    "The columns Status, Progress note, Evidence, Revised due, Reason for delay and Impact on "
    "children may be changed; the rest is protected against accidents, without a password."
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


_SHEET = (
    Column("ref", "Ref", "integer", 6),
    Column("source", "Source", "text", 14),
    Column("finding", "Finding", "long", 28),
    Column("recommendation", "Recommendation", "long", 28),
    Column("ask", "Action (the ask)", "long", 36),
    Column("owner", "Owner (role)", "text", 18),
    Column("lead", "Lead agency", "text", 18),
    Column("supporting", "Supporting agencies", "text", 20),
    Column("start", "Start", "date", 12),
    Column("due", "Due", "date", 12),
    Column(
        "revised", "Revised due", "date", 12, locked=False, prompt="A day after the first due date"
    ),
    Column("reason", "Reason for delay", "long", 24, locked=False, longest=1500),
    Column(
        "status",
        "Status",
        "choice",
        16,
        choices=tuple(STATUS_WORDS.values()),
        locked=False,
        prompt="Embedded, Impact not seen and No longer needed are decided at a dated look.",
        statuses=_TYPED,
    ),
    Column("milestone", "Milestone", "text", 16),
    Column("note", "Progress note", "long", 30, locked=False, longest=1500),
    Column("evidence", "Evidence", "long", 26, locked=False, longest=1500),
    Column("measure", "Success measure, baseline, target", "long", 28),
    Column("impact", "Impact on children", "long", 28, locked=False, longest=1500),
    Column("reviewed", "Last reviewed", "date", 12),
    Column("next_review", "Next review", "date", 12),
    Column("closed", "Closed on", "date", 12),
    Column("closed_by", "Closed by", "text", 16),
)


def _sheet_row(plan: Plan, action: Action) -> Row:
    advice = plan.recommendations.get(action.recommendation_id or "")
    found = [
        plan.findings[held].title or ""
        for held in (advice.finding_ids if advice else ())
        if held in plan.findings
    ]
    note, review = plan.notes.get(action.id), plan.reviews.get(action.id)
    measure = "; ".join(
        f"{name}{held}"
        for name, held in (
            ("", action.success_measure),
            ("now: ", action.baseline),
            ("target: ", action.target),
        )
        if held
    )
    return Row(
        action.id,
        (
            action.number,
            SOURCES.get(action.source or "", ""),
            "; ".join(found) or None,
            (advice.words or advice.theme) if advice else None,
            action.ask,
            action.owner_role,
            action.lead_agency,
            ", ".join(action.supporting) or None,
            day(action.start_on),
            day(action.due_on),
            day(action.revised_due),
            action.delay_reason,
            typed_status(action),
            action.milestone,
            note.words if note else None,
            action.evidence,
            measure or None,
            action.impact,
            day(review.on_date) if review else None,
            day(action.next_review),
            day(action.closed_on),
            action.closed_by,
        ),
    )


def _summary(plan: Plan) -> Table:
    agencies = sorted({a.lead_agency or "No lead agency" for a in plan.actions})
    words = tuple(STATUS_WORDS.values())
    columns = (
        Column("agency", "Lead agency", "text", 28),
        *(Column(word.lower().replace(" ", "_"), word, "integer", 12) for word in words),
    )
    rows = []
    for agency in agencies:
        held = [a for a in plan.actions if (a.lead_agency or "No lead agency") == agency]
        cells = tuple(
            Tally(
                "Actions",
                (("lead", agency), ("status", word)),
                sum(1 for a in held if STATUS_WORDS[a.status or "not_started"] == word),
            )
            for word in words
        )
        rows.append(Row(agency, (agency, *cells)))
    return Table("Summary", "Actions by agency and status", columns, tuple(rows))


def _about(plan: Plan) -> Facts:
    return Facts(
        "About",
        (
            ("Partnership", plan.partnership),
            ("As at", plan.today),
            ("Marking", plan.marking or "None"),
            ("Late", "An open action whose due date, or revised due date, has passed."),
            ("Done", "The action was carried out; its evidence is written down."),
            ("Embedded", "At a later, dated look by someone not its owner, it was seen to help."),
            ("Impact not seen", "The same look did not find a difference for children."),
            ("No longer needed", "The same look found that it is overtaken, and why."),
        ),
    )
