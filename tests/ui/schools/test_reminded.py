"""A reminder that is copied for a school is noted with its day, and shown in its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.schools.a_year import YEAR, opened, page_of

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def test_the_day_of_the_last_reminder_stands_in_the_schools_row(officer: Officer) -> None:
    opened(officer)
    page = page_of(officer)
    page.table.setFocus()
    officer.press("Down", "C")
    row = page.table.row()
    assert row is not None
    today = officer.work.desk.today()
    at = page.table.currentIndex().row()
    heard = str(page.table.rows.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert f"reminded {today.day} {today:%b}" in heard
    others = [page.table.rows.row_at(one) for one in range(page.table.rows.rowCount())]
    assert sum(bool(one.reminded_on) for one in others if one is not None) == 1
    assert officer.window.focusWidget() is page.table
    officer.press("Ctrl+Z")
    assert officer.book.rounds.of_year(YEAR) is None, "undo takes the newest deed back as before"
