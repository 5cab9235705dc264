"""The audit report: seven parts, and a first page that stands alone."""

from __future__ import annotations

from audit_app.reports.audit_report.held import Held, share
from audit_app.reports.audit_report.whole import paper

__all__ = [
    "Held",
    "paper",
    "share",
]
