"""One school's page, by keys: the three accounts, the differences, the history and the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.analysis.claims import Claim, Line, Look, Standard
from audit_app.workbook.answers import Told
from tests.audit_app.schooled import CHECKS, REACHED, SCR, saw
from tests.ui.accessibility import faults
from tests.ui.schools.a_school import page_of, row_words
from ui.actions.dialog import ActionDialog
from ui.schools.school.cells import seen_words
from ui.schools.school.page import SchoolPage
from ui.walk.history import HistoryDialog
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.schools.conftest import Officer

LOOKS = [
    pytest.param("light", 1.0, 1440, 900, id="light"),
    pytest.param("dark", 1.0, 1280, 720, id="dark-small-window"),
    pytest.param("light", 1.5, 1280, 720, id="150-percent-small-window"),
    pytest.param("dark", 2.0, 1440, 900, id="200-percent"),
]


def test_the_first_line_says_where_the_visit_and_the_school_differ(officer: Officer) -> None:
    page = page_of(officer)
    assert page.head.sentence.text() == (
        "We saw less than the school’s rating in 1 standard, and more in 1 standard."
    )
    assert page.around().title == "Marram Primary"


def test_ctrl_down_goes_from_difference_to_difference_through_the_sections(
    officer: Officer,
) -> None:
    page = page_of(officer)
    officer.press("Ctrl+Down")
    line = page.standards.table.row()
    assert line is not None
    assert line.standard.name == REACHED
    officer.press("Ctrl+Down")
    assert row_words(page)[1:] == ["Partly met", "Fully met", "Seen in part", "Officer saw less"]
    line = page.standards.table.row()
    assert line is not None
    assert line.standard.name == SCR
    officer.press("Ctrl+Up")
    line = page.standards.table.row()
    assert line is not None
    assert line.standard.name == REACHED


def test_the_words_of_all_three_stand_below_the_line(officer: Officer) -> None:
    page = page_of(officer)
    officer.press("Ctrl+Down", "Ctrl+Down")
    from PySide6.QtWidgets import QLabel

    said = [one.text() for one in page.accounts.findChildren(QLabel)]
    assert "Two gaps for supply staff." in said
    assert "Checked each half term." in said
    assert any("21 of 23 met the test" in words for words in said)
    assert "We saw less than the school’s rating." in said


def test_h_shows_every_year_that_the_school_returned(officer: Officer) -> None:
    page_of(officer)
    officer.press("Ctrl+Down", "Ctrl+Down")
    seen: list[list[str]] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HistoryDialog)
        rows = dialog.table.rows
        seen.append([str(rows.data(rows.index(at, 0))) for at in range(rows.rowCount())])
        dialog.accept()

    QTimer.singleShot(0, read)
    officer.press("H")
    assert seen == [
        ["Fully met: Checked each half term.", "Partly met: Two gaps for supply staff."]
    ]


def test_enter_goes_to_the_check_and_esc_comes_back(officer: Officer) -> None:
    page = page_of(officer)
    officer.press("Ctrl+Down")
    page.standards.table.setFocus()
    officer.press("Return")
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    card = walk.middle.current_card()
    assert card is not None
    assert card.asked.question.name == "V4.01d"
    officer.press("Esc")
    assert officer.work.at == ("school", officer.held.school.id)


def test_an_action_of_the_school_joins_the_one_plan(officer: Officer) -> None:
    page = page_of(officer)
    page.standards.table.setFocus()

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ActionDialog)
        QTest.keyClicks(dialog.ask, "Put the music staff on the record")
        dialog._keep.click()

    QTimer.singleShot(0, fill)
    officer.press("A")
    [action] = officer.book.actions.all()
    assert (action.source, action.school_id) == ("school_audit", officer.held.school.id)
    assert "1 open action" in page.head._held.text()


def test_an_action_says_for_which_school_and_standard_it_is(officer: Officer) -> None:
    page = page_of(officer)
    line = page.standards.table.row()
    assert line is not None
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ActionDialog)
        said.append(dialog._because.text())
        dialog.reject()

    QTimer.singleShot(0, look)
    officer.press("A")
    assert said == [f"Marram Primary, {line.standard.name} {line.standard.label}"]


def test_where_nothing_differs_ctrl_down_says_so(officer: Officer) -> None:
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    officer.press("Ctrl+Down")
    assert officer.work.saving._head._status.text() == "No standard has been looked at yet"
    assert page._sections._differ.text() == "No standard looked at yet"
    saw(officer.book, officer.held, {"V4.01d": Told("not_found")})
    officer.settle()
    assert page._sections._differ.text() == "0 standards differ from what we saw"
    officer.press("Ctrl+Up")
    said = officer.work.saving._head._status.text()
    assert said == "What we saw differs nowhere from the school’s rating"


def test_where_nothing_that_was_looked_at_is_graded_no_likeness_is_said(officer: Officer) -> None:
    saw(officer.book, officer.held, {"V5.03": Told("found")})
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    assert page.head.sentence.text() == (
        "Nothing that was looked at can be compared with the school’s rating."
    )
    assert page._sections._differ.text() == "Nothing to compare yet"


def test_a_school_with_no_return_and_no_visit_says_so_in_every_column(officer: Officer) -> None:
    other = officer.book.schools.add("Marram Infants", "900002", phase="PRI")
    officer.go("school", other)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    assert row_words(page)[1:] == [
        "No 2025-26 return",
        "No 2026-27 return",
        "Not looked at",
        "Not looked at",
    ]
    assert page.head.sentence.text() == "No standard has been looked at yet."


def test_what_the_filter_leaves_is_counted_in_it(officer: Officer) -> None:
    page = page_of(officer)
    officer.press("Ctrl+Down", "Ctrl+Down")
    words = [segment.text() for segment in page.standards._segments]
    e_standards = [line for line in page.held.lines if line.standard.section == "E"]
    assert words == [f"All {len(e_standards)}", "Differ 1", "Changed 1"]
    assert CHECKS in {line.standard.name for line in e_standards}


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_the_page_is_named_whole_and_reached_in_every_look(
    officer_in: Callable[..., Officer], scheme: str, scale: float, width: int, height: int
) -> None:
    officer = officer_in(scheme, scale, width, height)
    page_of(officer)
    officer.press("Ctrl+Down", "Ctrl+Down")
    assert officer.window.width() == width
    assert faults(officer.window) == []


def test_a_check_that_asks_has_its_question_mark_and_no_colon() -> None:
    looks = (
        Look("V4.03", "What does the governor test?", "The record, each term."),
        Look("V2.04", "A leader looks each term.", "In place", "", 3),
    )
    claim = Claim("answered", "Fully met", "met")
    said = seen_words(Line(Standard("A.01", "It is met.", "A", "Leadership"), claim, claim, looks))
    assert said[:2] == [
        "V4.03 What does the governor test? The record, each term.",
        "V2.04 A leader looks each term: In place",
    ]


def test_beside_a_grade_a_check_that_gave_none_says_so() -> None:
    looks = (
        Look("V2.01", "Rows complete, of rows checked", "5 of 6", "", 2, found=2),
        Look("V2.04", "A leader looks each term.", "Not in place", "Not since May.", found=1),
    )
    claim = Claim("answered", "Fully met", "met")
    said = seen_words(Line(Standard("E.06", "It is so.", "E", "Record"), claim, claim, looks))
    assert said == [
        "V2.01 Rows complete, of rows checked: 5 of 6",
        "V2.04 A leader looks each term: Not in place (not graded): Not since May.",
        "We saw less than the school’s rating.",
    ]
