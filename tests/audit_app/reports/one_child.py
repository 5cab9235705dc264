"""The record of one child, as tests of it ask for it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

TODAY = date(2026, 11, 25)


def of_one_child(workbook: Workbook, sent: Sent) -> tuple[str, list[str]]:
    """The first child's reference, and the ids of its two returns, housing's first."""
    case = workbook.audits.cases(sent.audit.id)[0]
    ours = [r for r in sent.returns if r.case_id == case.id]
    ours.sort(key=lambda r: workbook.settings.agency(r.agency_id or "").name)
    return case.reference, [r.id for r in ours]
