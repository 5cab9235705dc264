"""The action plan: on paper for a meeting, and as a spreadsheet that comes back."""

from __future__ import annotations

from audit_app.reports.action_plan.as_sheet import sheet
from audit_app.reports.action_plan.on_paper import paper
from audit_app.reports.action_plan.plan import Plan, missing_for_final, see_that_it_may_be_final

__all__ = [
    "Plan",
    "missing_for_final",
    "paper",
    "see_that_it_may_be_final",
    "sheet",
]
