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
    Tally,
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
    days_late,
    is_open,
)

if TYPE_CHECKING:
    from audit_app.records import Action

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
            Sheet(
                "Summary",
                "Summary",
                (Paragraph(_LATE_TOO), summary(plan), *not_settled(plan.unsettled)),
            ),
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
    words = Paragraph(f"{filters(plan)} {_EDIT}")
    return Sheet("Plan", "Action plan", (words, table), start=first_open)


_LATE_TOO = (
    "A late action is counted under the status that was typed and again as late; on paper it "
    "stands as Overdue alone."
)
_EDIT = (
    "The columns Status, Progress note, Evidence, Revised due, Reason for delay and Impact on "
    "children may be changed; the rest is protected against accidents, without a password."
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
    Column("reviewed", "Last reviewed", "date", 12),
    Column("next_review", "Next review", "date", 12),
    Column("closed", "Closed on", "date", 12),
    Column("closed_by", "Closed by", "text", 13),
)


def _sheet_row(plan: Plan, action: Action) -> Row:
    advice = plan.recommendations.get(action.recommendation_id or "")
    note, review = plan.notes.get(action.id), plan.reviews.get(action.id)
    return Row(
        action.id,
        (
            action.number,
            SOURCES.get(action.source or "", ""),
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
            day(review.on_date) if review else None,
            day(action.next_review),
            day(action.closed_on),
            action.closed_by if action.closed_on else None,
        ),
    )


def summary(plan: Plan) -> Table:
    """Counts by agency and status, with their totals and what is late: counted again there."""
    words = tuple(STATUS_WORDS.values())
    columns = (
        Column("agency", "Lead agency", "text", 34),
        *(Column(word.lower().replace(" ", "_"), word, "integer", 11) for word in words),
        Column("all", "All", "integer", 8),
        Column("late", "Of these late", "integer", 10),
    )
    agencies = sorted({a.lead_agency or "" for a in plan.actions})
    rows = [_counts(plan, agency or "No lead agency", agency) for agency in agencies]
    rows.append(_counts(plan, "Every agency", None))
    return Table("Summary", "Actions by agency and status", columns, tuple(rows))


def _counts(plan: Plan, title: str, agency: str | None) -> Row:
    """One agency's counts; of every agency where none is named."""
    held = [a for a in plan.actions if agency is None or (a.lead_agency or "") == agency]
    whose = () if agency is None else (("lead", agency),)
    cells = [
        Tally(
            "Actions",
            (*whose, ("status", word)),
            sum(1 for a in held if STATUS_WORDS[a.status or "not_started"] == word),
        )
        for word in STATUS_WORDS.values()
    ]
    behind = sum(1 for a in held if days_late(a, plan.today))
    cells += [Tally("Actions", whose, len(held)), Tally("Actions", whose, behind, "behind")]
    return Row(title, (title, *cells))


def _about(plan: Plan) -> Facts:
    on_track = "It is under way; whether its day has passed is a column of its own."
    means = {**MEANINGS, "On track": on_track}
    return Facts(
        "About",
        (
            ("Made by", made_by(plan)),
            ("Whom to ask", whom_to_ask(plan)),
            ("Audits", "; ".join(f"{a.code}: {a.title}" for a in plan.audits.values()) or "None"),
            ("As at", plan.today),
            ("Marking", plan.marking or "None"),
            ("What may be changed", _EDIT),
            ("Send back to", "The audit co-ordinator of the partnership, as this very file"),
            ("Source", f"Where an action comes from: {', '.join(SOURCES.values()).lower()}."),
            *(("Late" if word == "Overdue" else word, means[word]) for word in means),
        ),
    )
