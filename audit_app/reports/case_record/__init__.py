"""Everything that the workbook holds on one child's reference, as a document."""

from __future__ import annotations

from audit_app.reports.case_record.held import Answered, Happened, HeldCase, HeldReturn, Told
from audit_app.reports.case_record.paper import case_record

__all__ = ["Answered", "Happened", "HeldCase", "HeldReturn", "Told", "case_record"]
