"""Edited documents that come back: each cell becomes a line that replaces what was exported.

Added, changed and conflicting fall out of the journal; there is no second way to compare. A file is
read without the workbook (`read_plan`, `read_return`), so that a thread of its own can do it; then
it is compared, and nothing is written by looking; then what was chosen is taken in one deed.
"""

from audit_app.workbook.bring_in.answer_row import NOTED_AS
from audit_app.workbook.bring_in.items import (
    ADDED,
    CHANGED,
    CONFLICT,
    ELSEWHERE,
    POINTS,
    PROBLEM,
    READ_AS,
    Item,
    Preview,
    take,
    take_all,
    together,
)
from audit_app.workbook.bring_in.plan import compare_plan, preview_plan, read_plan
from audit_app.workbook.bring_in.returned import compare_return, preview_return, read_return

__all__ = [
    "ADDED",
    "CHANGED",
    "CONFLICT",
    "ELSEWHERE",
    "NOTED_AS",
    "POINTS",
    "PROBLEM",
    "READ_AS",
    "Item",
    "Preview",
    "compare_plan",
    "compare_return",
    "preview_plan",
    "preview_return",
    "read_plan",
    "read_return",
    "take",
    "take_all",
    "together",
]
