"""The programme of visits of a school year: a spreadsheet, a PDF with the calendar, and days."""

from __future__ import annotations

from audit_app.reports.programme.as_sheet import sheet
from audit_app.reports.programme.days import days
from audit_app.reports.programme.held import Programme
from audit_app.reports.programme.on_paper import paper

__all__ = ["Programme", "days", "paper", "sheet"]
