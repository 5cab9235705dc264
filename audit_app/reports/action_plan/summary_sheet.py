"""The sheet of counts, which the program that opens it counts again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Bullets, Column, Paragraph, Row, Sheet, Table, Tally
from audit_app.reports.action_plan.plan import advice_named, without_action
from audit_app.reports.words import not_settled
from audit_app.rules.actions import STATUS_WORDS, days_late

if TYPE_CHECKING:
    from audit_app.reports.action_plan.plan import Plan

_LATE_TOO = (
    "A late action counts under its typed status, and again as late; on paper it is Overdue alone."
)
LATE_NOW = "“Days late”, and how many are late, count to the day on which you open this file."


def summary_sheet(plan: Plan) -> Sheet:
    """How many actions are in each status, by agency, and what has no action yet."""
    words = Paragraph(f"{_LATE_TOO} {LATE_NOW}")
    blocks = (words, *_unanswered(plan), summary(plan), *not_settled(plan.unsettled))
    return Sheet("Summary", "Summary", blocks)


def _unanswered(plan: Plan) -> tuple[Bullets, ...]:
    """The recommendations on which nobody has agreed an action yet."""
    left = without_action(plan)
    said = (f"Recommendation without an action: {advice_named(plan, one)}." for one in left)
    return (Bullets(tuple(said)),) if left else ()


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
