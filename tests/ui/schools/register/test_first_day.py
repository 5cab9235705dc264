"""The first day: the register is in, and nobody has said yet when a school was last visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from ui.home.page import HomePage
from ui.parts.tables.rows import Group
from ui.schools.calendar import CalendarPage
from ui.schools.register.page import RegisterPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.ui.schools.register.conftest import Register

NAMES = ("Brine", "Dunlin", "Eelgrass", "Kelp", "Tern")


def fill(empty: Register) -> None:
    for at, name in enumerate(NAMES):
        empty.book.schools.add(
            name, f"99910{at}", phase="PRI", duty="175", opened_on="1960-09-01", authority="Marram"
        )


def said(page: QWidget) -> str:
    return "\n".join(held.text() for held in page.findChildren(QLabel) if held.isVisible())


def test_the_empty_register_says_that_the_file_of_links_belongs_to_it(empty: Register) -> None:
    empty.work.go("register", "")
    page = empty.work.frame.page()
    assert isinstance(page, RegisterPage)
    assert "Choose its file of links together with it" in said(page)


def test_the_calendar_counts_from_opening_and_says_that_no_visit_is_recorded(
    empty: Register,
) -> None:
    fill(empty)
    empty.book.schools.add("Late", "999109", phase="PRI", last_audit_on="2023-06-01")
    empty.work.go("schools", "")
    page = empty.work.frame.page()
    assert isinstance(page, CalendarPage)
    rows = page.table.rows
    held = [rows.data(rows.index(at, 0), Qt.ItemDataRole.UserRole) for at in range(rows.rowCount())]
    assert [one.words for one in held if isinstance(one, Group)] == [
        "Past three years (1)",
        "No visit recorded since opening (5)",
    ]
    cells = [
        rows.columns[-1].cell(line) for line in map(rows.row_at, range(rows.rowCount())) if line
    ]
    assert [(cell.words, cell.second) for cell in cells[1:]] == [
        ("No visit recorded", "opened September 1960")
    ] * 5
    assert all(cell.tone != "bad" for cell in cells[1:])


def test_the_sentence_says_that_none_is_recorded_while_none_is(empty: Register) -> None:
    fill(empty)
    empty.work.go("schools", "")
    page = empty.work.frame.page()
    assert isinstance(page, CalendarPage)
    assert page.sentence.text() == "No visit to any of the 5 schools is recorded yet."


def test_home_asks_for_the_last_audits_in_one_line_and_enter_goes_where_they_come_in(
    empty: Register,
) -> None:
    fill(empty)
    empty.work.go("home", "")
    page = empty.work.frame.page()
    assert isinstance(page, HomePage)
    need = page.table.row()
    assert need is not None
    assert need.what == "Bring in when 5 schools were last audited: no visit to them is recorded"
    assert not need.is_late
    assert "years late" not in said(page)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(empty.work.frame.page(), RegisterPage)
