"""The plan as a spreadsheet that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Column,
    Facts,
    Late,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
    Tally,
)
from audit_app.reports.words import (
    STATUSES,
    day,
    not_settled,
    typed_status,
)
from audit_app.rules.actions import (
    OPEN,
    SOURCES,
    STATUS_WORDS,
    is_open,
)

if TYPE_CHECKING:
    from audit_app.records import Action
from audit_app.reports.action_plan.plan import Plan, filters, see_that_it_may_be_final

_TYPED = tuple(STATUSES[word] for word in STATUS_WORDS.values())


_CLOSED = tuple(words for name, words in STATUS_WORDS.items() if name not in OPEN)


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
                (Paragraph(f"{filters(plan)} {_EDIT}"), table),
                start=first_open,
            ),
            Sheet("Summary", "Summary", (summary(plan), *not_settled(plan.unsettled))),
            Sheet("About", "About this plan", (_about(plan),)),
        ),
        subtitle=filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        meta=plan.meta,
    )


_EDIT = (
    "The columns Status, Progress note, Evidence, Revised due, Reason for delay and Impact on "
    "children may be changed; the rest is protected against accidents, without a password."
)


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


def summary(plan: Plan) -> Table:
    """Counts by agency and status: counted again by the spreadsheet."""
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
