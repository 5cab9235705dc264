"""The documents for the partnership about all schools: the area summary, and good practice."""

from __future__ import annotations

from audit_app.reports.area.held import Area, Shared, Year
from audit_app.reports.area.on_paper import paper
from audit_app.reports.area.practice import digest
from audit_app.reports.area.sheets import sheet

__all__ = ["Area", "Shared", "Year", "digest", "paper", "sheet"]
