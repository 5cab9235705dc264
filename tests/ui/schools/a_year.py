"""The page of a year's returns, and a year that is opened by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.schools.year_stands import year_stands
from tests.audit_app.workbook.schools.invented import add_school
from tests.ui.attending import during
from ui.schools.returns.opening import OpenDialog
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.ui.schools.conftest import Officer

YEAR = 2027  # the fixture's own years end with 2026


def page_of(officer: Officer) -> SchoolReturnsPage:
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    return page


def opened(officer: Officer) -> str:
    """The round of another year, opened by keys for the fixture's school and two more."""
    for n in range(2):
        add_school(officer.book, f"99000{n}", f"Invented School {n}", "PRI")
    officer.go("school-returns", "")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenDialog)
        dialog.year.choose(str(YEAR))
        assert dialog.due.text(), "a day is offered"
        officer.press("Tab")
        dialog.accept()

    during(choose)
    officer.press("Ctrl+N")
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    return held.id


def states(officer: Officer, round_id: str) -> dict[str, str]:
    today = officer.work.desk.today()
    return {one.name: one.state for one in year_stands(officer.book, round_id, today).returns}


def written(officer: Officer, folder: Path) -> list[Path]:
    """The year's workbooks, made by one key."""
    folder.mkdir()
    officer.asks.paths.append(folder)
    officer.press("Ctrl+E")
    assert officer.asks.problems == []
    return sorted(folder.glob("*.xlsx"))
