"""The school's rating stays folded until the officer has answered, and opens with both years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.audit_app.schooled import visit_form
from ui.walk.claimed import FOLDED, Claimed
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer
    from ui.walk.card import QuestionCard


def card_of(officer: Officer, question: str) -> QuestionCard:
    """The card of a question, on the visit's walk page."""
    officer.go("walk", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to((question, ""))
    officer.settle()
    return next(card for card in page.middle.cards if card.asked.question.name == question)


def said(card: QuestionCard) -> tuple[str, ...]:
    [claimed] = card.findChildren(Claimed)
    return claimed.words


def test_the_rating_is_folded_until_the_check_is_answered_by_its_key(officer: Officer) -> None:
    card = card_of(officer, "V4.01d")
    assert said(card) == (FOLDED,)
    officer.press("2")
    title, line, touched = said(card_of(officer, "V4.01d"))
    assert title == "The school’s own rating"
    assert line.startswith("C.03 ")
    assert "2026-27: Not met. 2025-26: Fully met." in line
    assert line.endswith("We saw more than the school’s rating.")
    assert touched.startswith("C.03b ")
    assert touched.endswith("Looked at, not graded."), "the check says nothing of trips and clubs"


def test_a_gap_of_more_than_one_grade_is_said(officer: Officer) -> None:
    card_of(officer, "V4.01d")
    officer.press("1")
    assert said(card_of(officer, "V4.01d"))[1].endswith("More than one grade apart.")


def test_the_rating_folds_again_when_the_answer_is_taken_back(officer: Officer) -> None:
    book = officer.book
    card_of(officer, "V2.04")
    officer.press("1")
    assert said(card_of(officer, "V2.04")) != (FOLDED,)
    book.answers.answer(officer.held.returned.id, visit_form(), ("V2.04", ""), None)
    assert said(card_of(officer, "V2.04")) == (FOLDED,)


def test_what_tests_no_standard_has_no_rating_beside_it(officer: Officer) -> None:
    assert card_of(officer, "V0.02").findChildren(Claimed) == []


def test_a_sample_that_cannot_be_so_is_typed_again_where_it_was_typed(officer: Officer) -> None:
    card_of(officer, "V2.02")
    looked = QApplication.focusWidget()
    assert looked is not None
    QTest.keyClicks(looked, "4")
    officer.press("Tab")
    met = QApplication.focusWidget()
    assert met is not None
    QTest.keyClicks(met, "9")
    officer.press("Tab")
    [problem] = officer.asks.problems
    assert problem.what == "9 met the test, but only 4 were looked at."
    assert QApplication.focusWidget() is met, "what is typed now is the number, and no note"
    QTest.keyClicks(met, "3")
    officer.press("Tab")
    answers = officer.book.answers.of_return(officer.held.returned.id)
    assert answers["V2.02", ""].value == '{"looked":4,"met":3}'
    assert QApplication.focusWidget() is not met
