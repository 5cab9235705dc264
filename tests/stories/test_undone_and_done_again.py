"""A deed that fills an empty page is taken back and done again: the hand stays on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tests.audit_app.workbook.schools.invented import add_school
from tests.stories.steps import page_of
from ui.schools.calendar import CalendarPage
from ui.schools.returns.opening import OpenDialog
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from tests.stories.conftest import Person


def test_the_first_year_taken_back_and_opened_again_gives_the_focus_to_its_returns(
    made: Person,
) -> None:
    add_school(made.work.book, "990001", "Invented Primary School", "PRI")
    made.work.go("school-returns", "")
    page = page_of(made, SchoolReturnsPage)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, OpenDialog)
        dialog.accept()

    made.during(choose)
    made.press("Return")
    page = page_of(made, SchoolReturnsPage)
    made.focus(page.table)
    made.press("Ctrl+Z")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Open this year’s returns…"
    made.press("Ctrl+Shift+Z")
    assert page.table.hasFocus(), QApplication.focusWidget()


def test_the_first_school_taken_back_and_added_again_gives_the_focus_to_the_calendar(
    made: Person,
) -> None:
    add_school(made.work.book, "990001", "Invented Primary School", "PRI")
    made.work.go("schools", "")
    page = page_of(made, CalendarPage)
    assert page.table.hasFocus()
    made.press("Ctrl+Z")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert page.isAncestorOf(focused)
    made.press("Ctrl+Shift+Z")
    assert page.table.hasFocus(), QApplication.focusWidget()
