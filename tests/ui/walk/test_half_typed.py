"""What is half typed in a return is on the disk after a pause, whichever box it is in."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.store.drafts import drafts
from tests.ui.walk.test_adding_an_action import a_return
from ui.parts.fields import LineBox
from ui.walk.head import AT_RISK
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.window import Window


def test_where_the_evidence_lies_is_on_the_disk_after_a_pause(
    open_sample: Callable[..., Window], qtbot: QtBot
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    page = a_return(window)
    assert window.work is not None
    file = window.work.book.file
    page.middle.cards[0].first().setFocus()
    QTest.keyClick(page.middle.cards[0].first(), Qt.Key.Key_E)
    box = QApplication.focusWidget()
    assert isinstance(box, LineBox)
    QTest.keyClicks(box, "In the log at page 14")
    qtbot.waitUntil(lambda: [draft.facet for draft in drafts(file)] == ["where"])
    assert "page 14" in drafts(file)[0].value


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (2.0, 1280)])
def test_a_child_at_risk_can_be_said_at_every_size(
    open_sample: Callable[..., Window], scale: float, width: int
) -> None:
    page = a_return(open_sample("light", scale, width, 800))
    QApplication.processEvents()
    shown = [
        held
        for held in page.findChildren(QPushButton)
        if held.text() == AT_RISK and held.isVisible()
    ]
    assert len(shown) == 1


def test_with_large_text_the_question_in_hand_is_in_sight_when_the_return_opens(
    open_sample: Callable[..., Window], qtbot: QtBot
) -> None:
    window = open_sample("dark", 2.0, 1280, 720)
    QApplication.processEvents()  # it wears its look now, and its pages were made anew
    a_return(window)
    QApplication.processEvents()

    def in_sight() -> bool:
        page = window.work.frame.page() if window.work is not None else None
        assert isinstance(page, WalkPage)
        focused, view = QApplication.focusWidget(), page.middle.area.viewport()
        if focused is None or not page.middle.isAncestorOf(focused):
            return False
        top = focused.mapTo(view, QPoint(0, 0)).y()
        return 0 <= top <= view.height() - focused.height()

    qtbot.waitUntil(in_sight)
    for _ in range(5):
        QApplication.processEvents()
    assert in_sight(), "and it stays there"


def test_words_that_were_taken_back_before_the_box_was_left_do_not_come_back(
    open_sample: Callable[..., Window], qtbot: QtBot
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    page = a_return(window)
    assert window.work is not None
    file = window.work.book.file
    card = page.middle.cards[0]
    answers = window.work.book.answers

    def has_draft(facet: str) -> bool:
        return facet in {held.facet for held in drafts(file)}

    before = answers.of_return(page.returned.id).get(card.asked.key)
    assert card.seen is not None
    card.seen.open_where()
    assert card.seen.pointer is not None
    for box, facet in ((card.seen.note, "note"), (card.seen.pointer.box, "where")):
        box.setFocus()
        QTest.keyClicks(box, "x")
        qtbot.waitUntil(partial(has_draft, facet))
        QTest.keyClick(box, Qt.Key.Key_Backspace)
        page.list.setFocus()
        assert drafts(file) == [], facet
    assert answers.take_up_drafts() == 0
    assert answers.of_return(page.returned.id).get(card.asked.key) == before


ROWS = ("R2.03b", "")  # what to stop, start and keep: a line of words in each row


def box_in_hand(page: WalkPage) -> QLineEdit:
    """The first box of the rows, with the focus."""
    page.going.go_to(ROWS)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    return box


def stands(page: WalkPage) -> object:
    answer = page._book.answers.of_return(page.returned.id).get(ROWS)
    return None if answer is None else json.loads(answer.value or "null")


def test_what_is_half_typed_in_a_row_is_on_the_disk_after_a_pause_and_is_taken_up(
    page: WalkPage, qtbot: QtBot
) -> None:
    book = page._book
    book.answers.answer(page.returned.id, page.hand.form, ROWS, None)
    QTest.keyClicks(box_in_hand(page), "Visits at ten")
    qtbot.waitUntil(lambda: "at ten" in "".join(draft.value for draft in drafts(book.file)))
    assert stands(page) is None, "it is no line before the box is left"
    assert book.answers.take_up_drafts() == 1, "as the opening after a crash does"
    assert stands(page) == [{"row": "stop", "words": "Visits at ten"}]


def test_a_letter_that_was_taken_back_in_a_row_leaves_no_draft(
    page: WalkPage, qtbot: QtBot
) -> None:
    book = page._book
    told = [{"row": "stop", "words": "Visits"}]
    book.answers.answer(page.returned.id, page.hand.form, ROWS, told)
    box = box_in_hand(page)
    QTest.keyClick(box, Qt.Key.Key_End)
    QTest.keyClicks(box, "s")
    qtbot.waitUntil(lambda: len(drafts(book.file)) == 1)
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClick(page.window(), Qt.Key.Key_Tab)
    assert drafts(book.file) == []
    assert book.answers.take_up_drafts() == 0
    assert stands(page) == told
