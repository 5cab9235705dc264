"""The documents about a visit to a school: letter, sheet, slip, one-page reply and report."""

from __future__ import annotations

from audit_app.reports.school.before import letter, sheet
from audit_app.reports.school.held import Agreed, Check, Held
from audit_app.reports.school.reply import reply
from audit_app.reports.school.slip import slip
from audit_app.reports.school.visit_report import visit_report

__all__ = ["Agreed", "Check", "Held", "letter", "reply", "sheet", "slip", "visit_report"]
