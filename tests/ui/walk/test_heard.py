"""A return is heard as it is seen: sections by name, questions with their hints, panes in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hearing import listen
from tests.ui.walk.test_adding_an_action import a_return
from ui.answering.rows import RowsAnswer
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> WalkPage:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return a_return(window)


def session_record(window: Window) -> WalkPage:
    work = window.work
    assert work is not None
    work.go("walk", work.book.returns.of_session(work.book.sessions.all()[0].id).id)
    shown = work.frame.page()
    assert isinstance(shown, WalkPage)
    return shown


def test_the_section_that_keys_turn_to_is_said_by_name_with_what_is_left_in_it(
    page: WalkPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.list.step_on(0)
    page.middle.focus_on(None)
    heard = listen(monkeypatch)
    QTest.keyClick(page.window(), Qt.Key.Key_PageDown, CTRL)
    second = page.hand.reached.sections[1]
    left = second.asked - second.answered
    words = f"{left} unanswered" if left else "all answered"
    assert f"Section 2, {second.section.label}, {words}" in [one.words for one in heard]


def test_enter_on_a_section_goes_to_its_first_question(page: WalkPage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.middle.cards[0].isAncestorOf(focused)


def test_the_line_under_a_question_is_heard_with_its_answer(page: WalkPage) -> None:
    hinted = next(one for one in page.hand.form.questions if one.hint and one.type == "select_one")
    page.going.go_to((hinted.name, ""))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert hinted.hint in focused.accessibleDescription()


def test_tab_comes_to_the_guidance_after_the_answers(page: WalkPage) -> None:
    page.list.step_on(0)
    QTest.keyClick(page.window(), Qt.Key.Key_PageDown, CTRL)
    for _ in range(8):
        QApplication.processEvents()  # the cards that are not in sight are made a moment later
    page.list.setFocus()
    met: list[QWidget] = []
    while page.guidance.area not in met:
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    bands = [page._left, *page.middle.cards, page.guidance]
    order = [at for held in met for at, band in enumerate(bands) if band.isAncestorOf(held)]
    assert order == sorted(order), "the sections, the questions one by one, then the guidance"
    assert set(order) == set(range(len(bands)))


def test_a_meeting_s_record_asks_what_was_said_and_gives_a_promise_the_room_it_needs(
    open_sample: Callable[..., Window],
) -> None:
    page = session_record(open_sample("light", 1.0, 1440, 900))
    noted = [card.note for card in page.middle.cards if card.note is not None]
    assert noted
    assert all(note.placeholderText().startswith("What was said?") for note in noted)
    page.going.go_to(("R5.01", ""))
    card = next(held for held in page.middle.cards if held.asked.question.name == "R5.01")
    [rows] = card.findChildren(RowsAnswer)
    wide = {part.words for part in rows._parts if part.wide}
    assert "Promise" in wide
    assert "Owner (role)" not in wide
