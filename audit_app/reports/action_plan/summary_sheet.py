"""The sheet of counts, which the program that opens it counts again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Bullets, Column, Paragraph, Row, Sheet, Table, Tally
from audit_app.reports.action_plan.plan import advice_named, without_action
from audit_app.reports.words import STATUSES, not_settled
from audit_app.rules.actions import LATE, status_words

if TYPE_CHECKING:
    from audit_app.reports.action_plan.plan import Plan

LATE_ALONE = (
    "“Status” is what was last typed. An open action with a number under “Days late” counts as "
    "late alone, whatever was typed: here and on paper alike."
)
LATE_NOW = "“Days late”, and how many are late, count to the day on which you open this file."


def summary_sheet(plan: Plan) -> Sheet:
    """How many actions are in each status, by agency, and what has no action yet."""
    words = Paragraph(f"{LATE_ALONE} {LATE_NOW}")
    blocks = (words, *_unanswered(plan), summary(plan), *not_settled(plan.unsettled))
    return Sheet("Summary", "Summary", blocks)


def _unanswered(plan: Plan) -> tuple[Bullets, ...]:
    """The recommendations on which nobody has agreed an action yet."""
    left = without_action(plan)
    said = (f"Recommendation without an action: {advice_named(plan, one)}." for one in left)
    return (Bullets(tuple(said)),) if left else ()


def summary(plan: Plan) -> Table:
    """Counts by agency and status, each action once, with their totals: counted again there."""
    columns = (
        Column("agency", "Lead agency", "text", 34),
        *(Column(word.lower().replace(" ", "_"), word, "integer", 11) for word in STATUSES),
        Column("all", "All", "integer", 8),
    )
    agencies = sorted({a.lead_agency or "" for a in plan.actions})
    rows = [_counts(plan, agency or "No lead agency", agency) for agency in agencies]
    rows.append(_counts(plan, "Every agency", None))
    return Table("Summary", "Actions by agency and status", columns, tuple(rows))


def _counts(plan: Plan, title: str, agency: str | None) -> Row:
    """One agency's counts; of every agency where none is named."""
    held = [a for a in plan.actions if agency is None or (a.lead_agency or "") == agency]
    whose = () if agency is None else (("lead", agency),)
    cells = []
    for word in STATUSES:
        number = sum(1 for a in held if status_words(a, plan.today) == word)
        if word == LATE:
            cells.append(Tally("Actions", whose, number, over="behind"))
        else:
            cells.append(Tally("Actions", (*whose, ("status", word)), number, none="behind"))
    return Row(title, (title, *cells, Tally("Actions", whose, len(held))))
