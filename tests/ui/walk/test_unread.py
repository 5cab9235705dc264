"""What is typed and cannot be read as an answer is never said to be saved, and never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.answers import Answers
from tests.ui.hearing import listen
from tests.ui.walk.returns import CTRL, another_return, status

if TYPE_CHECKING:
    from ui.walk.page import WalkPage


def typed(page: WalkPage, words: str) -> QLineEdit:
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    box.selectAll()
    QTest.keyClicks(box, words)
    QTest.keyClick(page.window(), Qt.Key.Key_Tab)
    return box


def test_a_number_that_cannot_be_read_is_not_said_to_be_saved_until_it_can(
    page: WalkPage,
) -> None:
    box = typed(page, "two")
    assert status(page).startswith("Not saved since")
    box.setFocus()
    typed(page, "2")
    assert status(page).startswith("All changes saved")


def test_nobody_leaves_it_behind_without_being_asked(page: WalkPage) -> None:
    work = page._desk
    box = typed(page, "two")
    asks = work.asks
    assert isinstance(asks, Answers)
    asks.losses = [False]
    QTest.keyClick(page.window(), Qt.Key.Key_1, CTRL)
    assert asks.problems[-1].code == "only-on-screen"
    said = f"{asks.problems[-1].what} {asks.problems[-1].safe}"
    assert "sentence" not in said, "it may be a number or a day"
    assert page.isVisible()
    assert box.text() == "two"
    assert box.hasFocus(), "where it can be put right"
    QTest.keyClick(page.window(), Qt.Key.Key_PageDown, CTRL)
    assert box.isVisible(), "another section would take it away"
    assert box.text() == "two"


@pytest.mark.parametrize("keys", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_who_cannot_go_on_is_put_where_it_stands_and_told_what_it_needs(
    page: WalkPage, monkeypatch: pytest.MonkeyPatch, keys: Qt.Key
) -> None:
    box = typed(page, "two")
    page.middle.focus_on(("R0.06", ""))  # the last of its section
    assert not box.hasFocus()
    heard = listen(monkeypatch)
    QTest.keyClick(page.window(), keys, CTRL)
    assert box.hasFocus()
    assert "This needs a whole number. Not saved yet." in [one.words for one in heard]


def test_who_chooses_another_section_in_the_list_is_put_where_it_stands(page: WalkPage) -> None:
    box = typed(page, "two")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert box.hasFocus()
    assert page.list.currentIndex().row() == 0, "the section that is shown"


def test_it_stays_while_something_else_is_saved(page: WalkPage) -> None:
    box = typed(page, "two")
    next_box = QApplication.focusWidget()
    assert isinstance(next_box, QLineEdit)
    assert next_box is not box
    typed(page, "3")
    assert box.text() == "two"
    assert status(page).startswith("Not saved since")


def test_what_somebody_agreed_to_lose_is_not_said_to_be_unsaved_any_more(page: WalkPage) -> None:
    typed(page, "two")
    asks = page._desk.asks
    assert isinstance(asks, Answers)
    asks.losses = [True]
    QTest.keyClick(page.window(), Qt.Key.Key_1, CTRL)
    assert not page.isVisible()
    assert status(page).startswith("All changes saved")


def test_nothing_is_held_back_for_a_question_that_is_not_asked_any_more(page: WalkPage) -> None:
    walk = another_return(page, {"G0.01": "child", "G0.07": "yes"})
    work, book, form, returned = page._desk, page._book, walk.hand.form, walk.returned
    walk.going.go_to(("G0.09", ""))
    typed(walk, "soon")
    assert status(walk).startswith("Not saved since")
    book.answers.answer(returned.id, form, ("G0.07", ""), "no")
    assert ("G0.09", "") not in walk.middle.asked_keys()
    assert status(walk).startswith("All changes saved")
    assert not work.saving.has_unsaved
    book.answers.answer(returned.id, form, ("G0.07", ""), "yes")
    walk.going.go_to(("G0.09", ""))
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    assert box.text() == "soon", "nor is it lost"
    assert status(walk).startswith("Not saved since")
