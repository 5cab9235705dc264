"""What a school said of one standard, year by year, under every name that it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.accounts import years_of
from ui.walk.history import HistoryDialog, Said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.analysis.claims import Line
    from audit_app.records import School
    from ui.desk import Desk
    from ui.parts.tables.rows import Group


def show_years(desk: Desk, school: School, line: Line, window: QWidget) -> None:
    """Show what was said of a standard in each year, the newest first (H)."""
    rows: list[Said | Group] = []
    for said in years_of(desk.workbook, school):
        claim = said.claims.get(line.standard.name)
        words = "Not asked" if claim is None else claim.said
        note = f": {claim.note}" if claim is not None and claim.note else ""
        trust = claim.trust if claim is not None else None
        by = (said.role if trust is None else trust.role) or "Not signed off"
        rows.append(Said(f"{words}{note}", year_words(said.year), by, "The yearly return"))
    dialog = HistoryDialog(f"{line.standard.name}  {line.standard.label}", rows, window)
    dialog.exec()
    dialog.deleteLater()
