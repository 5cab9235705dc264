"""The plan as a spreadsheet that comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Column,
    DaysLate,
    Facts,
    Late,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
)
from audit_app.reports.action_plan.findings_sheet import because, findings
from audit_app.reports.action_plan.opening import made_by, whom_to_ask
from audit_app.reports.action_plan.plan import (
    MEANINGS,
    Plan,
    filters,
    see_that_it_may_be_final,
    success,
)
from audit_app.reports.action_plan.since import since_in_facts
from audit_app.reports.action_plan.summary_sheet import LATE_ALONE, LATE_NOW, summary_sheet
from audit_app.reports.words import (
    CONTENT_MARK,
    STATUSES,
    day,
    typed_status,
)
from audit_app.rules.actions import (
    OPEN,
    SOURCES,
    STATUS_WORDS,
    days_late,
    is_open,
    source_words,
)

if TYPE_CHECKING:
    from audit_app.records import Action, Review

_TYPED = tuple(STATUSES[word] for word in STATUS_WORDS.values())


_CLOSED = tuple(words for name, words in STATUS_WORDS.items() if name not in OPEN)


def sheet(plan: Plan) -> Report:
    """The plan as a spreadsheet: some columns may be changed, and it comes back by its row ids."""
    if plan.final:
        see_that_it_may_be_final(plan.actions)
    return Report(
        "Action plan",
        plan.today,
        plan.partnership,
        sheets=(
            _actions(plan),
            summary_sheet(plan),
            Sheet("About", "About this plan", (_about(plan),)),
            *findings(plan),
        ),
        subtitle=filters(plan),
        subject="What was agreed, who does it by when, and what it changed for children",
        marking=plan.marking,
        version="Final" if plan.final else "Draft",
        landscape=True,
        meta=plan.meta,
    )


def _actions(plan: Plan) -> Sheet:
    """The first sheet, which opens at the first open action."""
    rows = tuple(_sheet_row(plan, action) for action in plan.actions)
    table = Table(
        "Actions",
        "Actions",
        _SHEET,
        rows,
        summary="One row for each action",
        frozen=1,
        late=Late("due", "status", _CLOSED, "revised"),
    )
    first_open = next((a.id for a in plan.actions if is_open(a)), "")
    words = Paragraph(f"{_need(plan)} {LATE_NOW} {_EDIT}")
    return Sheet("Plan", "Action plan", (words, table), start=first_open)


def _need(plan: Plan) -> str:
    """Whose actions they are, as at when, how many, and how many of them need the group."""
    late = sum(1 for a in plan.actions if days_late(a, plan.today))
    at_risk = sum(1 for a in plan.actions if a.status == "at_risk" and not days_late(a, plan.today))
    said = filters(plan).replace(". ", ": ", 1).removesuffix(".")
    return f"{said}; {late + at_risk} need the group ({late} late, and {at_risk} more at risk)."


_EDIT = (
    "You may change Status, Progress note, Evidence, Revised due, Reason for delay and Impact on "
    "children. The rest is protected against accidents, without a password."
)


_SHEET = (
    Column("ref", "Ref", "integer", 5),
    Column("source", "Source", "text", 11),
    Column("finding_no", "Finding no.", "link", 15),
    Column("finding", "Finding", "long", 20),
    Column("recommendation", "Recommendation", "long", 20),
    Column("ask", "Action (the ask)", "long", 28),
    Column("owner", "Owner (role)", "text", 14),
    Column("lead", "Lead agency", "text", 15),
    Column("supporting", "Supporting agencies", "text", 13),
    Column("start", "Start", "date", 12),
    Column("due", "Due", "date", 12),
    Column(
        "revised", "Revised due", "date", 12, locked=False, prompt="A day after the first due date"
    ),
    Column("reason", "Reason for delay", "long", 18, locked=False, longest=1500),
    Column(
        "status",
        "Status",
        "choice",
        13,
        choices=tuple(STATUS_WORDS.values()),
        locked=False,
        prompt="Embedded, Impact not seen and No longer needed are decided at a dated look.",
        statuses=_TYPED,
    ),
    Column("behind", "Days late", "integer", 7),
    Column("milestone", "Milestone", "text", 12),
    Column("note", "Progress note", "long", 24, locked=False, longest=1500),
    Column("evidence", "Evidence", "long", 20, locked=False, longest=1500),
    Column("measure", "Success measure, baseline, target", "long", 20),
    Column("impact", "Impact on children", "long", 22, locked=False, longest=1500),
    Column("looked", "What the last look found", "long", 22),
    Column("done", "Done on", "date", 12),
    Column("reviewed", "Looked at on", "date", 12),
    Column("reviewed_by", "Looked at by", "text", 13),
    Column("next_review", "Next review", "date", 12),
)


def _sheet_row(plan: Plan, action: Action) -> Row:
    advice = plan.recommendations.get(action.recommendation_id or "")
    note, review = plan.notes.get(action.id), plan.reviews.get(action.id)
    return Row(
        action.id,
        (
            action.number,
            source_words(action, plan.schools),
            *because(plan, action),
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
            DaysLate(days_late(action, plan.today)),
            action.milestone,
            note.words if note else None,
            action.evidence,
            success(action) or None,
            action.impact,
            _looked(review),
            plan.done.get(action.id),
            day(review.on_date) if review else None,
            review.by_role if review else None,
            day(action.next_review),
        ),
    )


_OUTCOMES = {**STATUS_WORDS, "still_open": "Too early to say"}


def _looked(review: Review | None) -> str | None:
    """What the last look found, and what was seen: the same for every action."""
    if review is None:
        return None
    found = _OUTCOMES.get(review.outcome or "", "")
    return ": ".join(word for word in (found, review.words) if word)


def _about(plan: Plan) -> Facts:
    return Facts(
        "About",
        (
            ("Made by", made_by(plan)),
            ("Whom to ask", whom_to_ask(plan)),
            ("Audits", "; ".join(f"{a.code}: {a.title}" for a in plan.audits.values()) or "None"),
            ("As at", plan.today),
            *since_in_facts(plan),
            ("Marking", plan.marking or "None"),
            ("What may be changed", _EDIT),
            ("Send back to", "The audit co-ordinator of the partnership, as this very file"),
            ("Content mark", CONTENT_MARK),
            ("Source", f"Where an action comes from: {', '.join(SOURCES.values()).lower()}."),
            *MEANINGS.items(),
            ("Status and late", LATE_ALONE),
        ),
    )
