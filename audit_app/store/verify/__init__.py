"""Does everything in a workbook still hold: the file, the journal, the tables, the seals."""

from __future__ import annotations

from audit_app.store.verify.fault import Fault
from audit_app.store.verify.whole import Checked, check

__all__ = ["Checked", "Fault", "check"]
