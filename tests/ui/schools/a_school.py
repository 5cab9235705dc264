"""The page of one school, after a visit that saw other things than the school said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from ui.schools.school.page import SchoolPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

SEEN = {
    "V4.01d": Told("found"),
    "V2.01": Told({"looked": 23, "met": 21, "chosen_by": "officer", "note": "Two music staff."}),
    "V2.02": Told({"looked": 5, "met": 5, "chosen_by": "officer"}),
}


def page_of(officer: Officer) -> SchoolPage:
    saw(officer.book, officer.held, SEEN)
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    return page


def row_words(page: SchoolPage) -> list[str]:
    """The chosen row as it stands, cell by cell."""
    rows, at = page.standards.table.rows, page.standards.table.currentIndex().row()
    return [str(rows.data(rows.index(at, place))) for place in range(rows.columnCount())]
