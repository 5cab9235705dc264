"""Tab goes from the questions to the guidance, then to its buttons, and then to the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.audit_app.schooled import SCR
from tests.ui.schools.conftest import officer, officer_in
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

__all__ = ["officer", "officer_in"]


def walk(officer: Officer, return_id: str, question: str) -> WalkPage:
    officer.go("walk", return_id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((question, ""))
    officer.settle()
    return page


def tab(officer: Officer) -> QWidget:
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Tab)
    officer.settle()
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def words_of(stop: QWidget) -> str:
    return stop.text() if isinstance(stop, QPushButton) else stop.accessibleName()


def test_what_the_workbook_knows_is_answered_by_f6_tab_and_space(officer: Officer) -> None:
    book, held = officer.book, officer.held
    book.signing.sign_off(held.now, "Headteacher")
    page = walk(officer, held.returned.id, "V1.01")
    officer.press("F6")
    assert QApplication.focusWidget() is page.guidance.area
    assert words_of(tab(officer)) == "Answer so"
    officer.press("Space")
    assert book.answers.of_return(held.returned.id)["V1.01", ""].value is not None


def test_no_button_of_the_guidance_stands_between_two_questions(officer: Officer) -> None:
    page = walk(officer, officer.held.returned.id, "V1.01")
    while page.middle.asked_keys() != [card.asked.key for card in page.middle.cards]:
        officer.settle()
    met: list[QWidget] = []
    while (stop := tab(officer)) is not page.guidance.area and len(met) < 100:
        met.append(stop)
    assert all(page.middle.isAncestorOf(stop) for stop in met)
    assert any(isinstance(stop, QLineEdit) for stop in met)


def test_last_years_answer_is_reached_after_the_guidance_too(officer: Officer) -> None:
    page = walk(officer, officer.held.now.id, SCR)
    officer.book.answers.answer(officer.held.now.id, page.hand.form, (SCR, ""), None)
    officer.settle()
    page.guidance.area.setFocus()
    assert [words_of(tab(officer)) for _ in range(3)] == [
        "Show it",
        "Same as last year",
        "Check and sign off…",
    ]
