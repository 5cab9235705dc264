"""A key that does nothing here says so, and one that changes what is shown says what it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from audit_app.workbook.bring_in import PROBLEM, Item, Preview
from tests.ui.hearing import Heard, listen
from ui.bring_in.dialog import Looked, TrialRun
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage
from ui.welcome.page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.window import Window
    from ui.work import Work


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    return listen(monkeypatch)


@pytest.fixture
def work(open_sample: Callable[..., Window], heard: list[Heard]) -> Work:
    window = open_sample("light", 1.0, 1280, 800)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    return window.work


def under_way(work: Work) -> str:
    audit = next(held for held in work.book.audits.all() if held.stage == "collect")
    return next(
        held.id
        for held in work.book.returns.of_audit(audit.id)
        if not work.book.returns.is_signed(held)
    )


def shown(widget: QWidget) -> list[str]:
    return [held.text() for held in widget.findChildren(QLabel) if held.isVisible()]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def test_a_key_that_answers_nothing_says_so_until_one_that_does(
    work: Work, heard: list[Heard]
) -> None:
    work.go("walk", under_way(work))
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    card = next(card for card in page.middle.cards if card.asked.question.type == "select_one")
    card.first().setFocus()
    heard.clear()
    press(Qt.Key.Key_9)
    assert [one.words for one in heard] == ["9 is no answer to this question."]
    assert "9 is no answer to this question." in shown(card)
    press(Qt.Key.Key_1)
    assert "9 is no answer to this question." not in shown(card)


def test_f1_in_a_return_says_whether_the_guidance_is_there(work: Work, heard: list[Heard]) -> None:
    work.go("walk", under_way(work))
    heard.clear()
    press(Qt.Key.Key_F1)
    press(Qt.Key.Key_F1)
    assert [one.words for one in heard] == ["Guidance hidden", "Guidance shown"]


def test_ctrl_enter_before_the_ticks_says_what_is_missing(work: Work, heard: list[Heard]) -> None:
    work.go("sign-off", under_way(work))
    page = work.frame.page()
    assert isinstance(page, SignOffPage)
    heard.clear()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert work.frame.page() is page
    [one] = heard
    assert "tick both statements" in one.words
    assert one.words in shown(page)


def test_space_on_what_cannot_be_taken_says_why(qtbot: QtBot, heard: list[Heard]) -> None:
    item = Item(PROBLEM, "Question 1", "Answer", "", "Perhaps", "Perhaps is not one of the answers")
    dialog = TrialRun([Looked("return.xlsx", Preview("Return", (item,), ""))], None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    heard.clear()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [one.words for one in heard] == ["Cannot be taken. Perhaps is not one of the answers"]


def test_f1_shows_the_keys_before_a_workbook_is_open(qtbot: QtBot) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.show()
    titles = []

    def put_away() -> None:
        sheet = QApplication.activeModalWidget()
        if not isinstance(sheet, QDialog):
            QTimer.singleShot(5, put_away)
            return
        titles.append(sheet.windowTitle())
        sheet.reject()

    QTimer.singleShot(0, put_away)
    QTest.keyClick(page, Qt.Key.Key_F1)
    assert titles == ["Keys"]
