"""Esc leaves the box that is typed in, and not the return; the sections show where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from tests.ui.schools.conftest import officer, officer_in
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.schools.conftest import Officer

__all__ = ["officer", "officer_in"]


def visit(officer: Officer, question: str) -> WalkPage:
    officer.go("walk", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((question, ""))
    officer.settle()
    return page


def test_esc_in_a_box_of_a_question_that_is_only_typed_stays_on_the_visit(officer: Officer) -> None:
    page = visit(officer, "V2.01")
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, "10")
    officer.press("Esc")
    assert officer.work.frame.page() is page
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)
    assert not isinstance(focused, QLineEdit | QPlainTextEdit), "so that A is a key, not a letter"
    card = page.middle.current_card()
    assert card is not None
    assert card.asked.question.name == "V2.01", "the question stays in hand"
    officer.press("Esc")
    assert officer.work.at == ("school", officer.held.school.id)


def test_esc_leaves_at_once_where_nothing_was_typed(officer: Officer) -> None:
    visit(officer, "V2.01")
    officer.press("Esc")
    assert officer.work.at == ("school", officer.held.school.id)


def test_esc_leaves_where_nothing_but_boxes_can_have_the_focus(
    officer_in: Callable[..., Officer],
) -> None:
    officer = officer_in("light", 2.0, 1280, 720)
    visit(officer, "V2.01")
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    QTest.keyClicks(box, "10")
    officer.press("Esc")
    assert officer.work.at == ("school", officer.held.school.id)


def test_the_next_section_is_marked_also_where_the_last_note_was_only_typed(
    officer: Officer,
) -> None:
    page = visit(officer, "V4.09")
    box = QApplication.focusWidget()
    assert isinstance(box, QPlainTextEdit)
    QTest.keyClicks(box, "Ask the designated teacher")
    at = page.list.currentIndex().row()
    officer.press("Ctrl+PgDown")
    assert page.hand.reached.at == at + 1
    assert page.list.currentIndex().row() == at + 1
    held = officer.book.answers.of_return(officer.held.returned.id)
    assert held["V4.09", ""].value is not None
