"""No way out of a dialog throws away what was typed without a question; where nothing was, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from tests.ui.hearing import Heard, listen
from ui.actions.dialog import ActionDialog
from ui.actions.looks import LookDialog, MoveDialog
from ui.dialogs import ChoiceDialog, WordsDialog
from ui.findings.dialog import FindingDialog
from ui.reflection.dialog import SessionDialog
from ui.schools.not_as_planned import SetAsideDialog
from ui.schools.planning import PLAN, VisitDialog
from ui.schools.school.report import ReportDialog
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.window import Window

ASKED = "What you typed here is not kept yet."


def words(_window: Window) -> QDialog:
    return WordsDialog("Progress note", "How is it going?", "Keep this note", None)


def move(_window: Window) -> QDialog:
    return MoveDialog(None)


def look_at(_window: Window) -> QDialog:
    return LookDialog(None)


def new_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, None, None)


def old_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, window.work.book.actions.all()[0], None)


def finding(_window: Window) -> QDialog:
    return FindingDialog(None, (), None)


def session(window: Window) -> QDialog:
    assert window.work is not None
    return SessionDialog(window.work.book.audits.all(), window.work.desk, None)


def at_risk(_window: Window) -> QDialog:
    return SafetyDialog(None)


def plan_a_visit(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return VisitDialog(desk, desk.workbook.programme.standings()[0], PLAN)


def not_made(window: Window) -> QDialog:
    assert window.work is not None
    return SetAsideDialog(window.work.desk, "Marram Primary School")


def report(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    done = next(visit for visit in desk.workbook.visits.all() if visit.standing == "done")
    return ReportDialog(done, desk, None)


DIALOGS = (
    *(words, move, look_at, new_action, old_action, finding, session, at_risk),
    report,
)
OVER_THE_WINDOW = (plan_a_visit, not_made)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    return listen(monkeypatch)


@pytest.fixture
def opened(
    open_sample: Callable[..., Window], qtbot: QtBot, heard: list[Heard]
) -> Callable[[Callable[[Window], QDialog]], QDialog]:
    window = open_sample("light", 1.0, 1440, 900)

    def open_one(make: Callable[[Window], QDialog]) -> QDialog:
        dialog = make(window)
        qtbot.addWidget(dialog)
        show(dialog)
        heard.clear()
        return dialog

    return open_one


def show(dialog: QDialog) -> None:
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)


def press(dialog: QDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.windowHandle(), key)
    QApplication.processEvents()


def box_of(dialog: QDialog) -> QPlainTextEdit | QLineEdit:
    notes = dialog.findChildren(QPlainTextEdit)
    return notes[0] if notes else dialog.findChildren(QLineEdit)[0]


def type_in(box: QPlainTextEdit | QLineEdit, words: str) -> None:
    if isinstance(box, QPlainTextEdit):
        box.insertPlainText(words)
    else:
        box.insert(words)


def held_in(box: QPlainTextEdit | QLineEdit) -> str:
    return box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()


def push(dialog: QDialog, name: str) -> None:
    [held] = [b for b in dialog.findChildren(QPushButton) if b.text() == name and b.isVisible()]
    held.click()


@pytest.mark.parametrize("make", DIALOGS)
def test_esc_puts_a_dialog_away_at_once_where_nothing_was_typed(
    opened: Callable[[Callable[[Window], QDialog]], QDialog], make: Callable[[Window], QDialog]
) -> None:
    dialog = opened(make)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("make", DIALOGS)
def test_esc_asks_before_what_was_typed_is_thrown_away(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
    make: Callable[[Window], QDialog],
    heard: list[Heard],
) -> None:
    dialog = opened(make)
    box = box_of(dialog)
    box.setFocus()
    type_in(box, "Half a sentence")
    held = held_in(box)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert [one for one in heard if one.words == ASKED] == [Heard(ASKED, at_once=True)]
    stay = QApplication.focusWidget()
    assert isinstance(stay, QPushButton)
    assert stay.text() == "Stay here"
    press(dialog, Qt.Key.Key_Escape)  # staying is the answer of every key that is not a choice
    assert dialog.isVisible()
    assert box.hasFocus()
    assert held_in(box) == held
    press(dialog, Qt.Key.Key_Escape)
    push(dialog, "Throw it away")
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


WAYS_OUT: dict[str, Callable[[QDialog], object]] = {
    "put away": lambda dialog: push(dialog, "Put away"),
    "the cross of its window": lambda dialog: QApplication.sendEvent(
        dialog.windowHandle(), QCloseEvent()
    ),
}


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("make", [*DIALOGS, *OVER_THE_WINDOW])
def test_every_other_way_out_asks_as_esc_does(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
    make: Callable[[Window], QDialog],
    way: str,
    heard: list[Heard],
) -> None:
    dialog = opened(make)
    box = box_of(dialog)
    type_in(box, "Half a sentence")
    held = held_in(box)
    for _ in range(2):  # asked for once more it asks once more: nothing is thrown away by pressing
        heard.clear()
        WAYS_OUT[way](dialog)
        assert dialog.isVisible()
        assert [one for one in heard if one.words == ASKED] == [Heard(ASKED, at_once=True)]
    push(dialog, "Stay here")
    assert held_in(box) == held
    WAYS_OUT[way](dialog)
    push(dialog, "Throw it away")
    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("make", DIALOGS)
def test_every_other_way_out_goes_at_once_where_nothing_was_typed(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
    make: Callable[[Window], QDialog],
    way: str,
) -> None:
    dialog = opened(make)
    WAYS_OUT[way](dialog)
    assert not dialog.isVisible()


def test_what_was_typed_and_taken_back_is_nothing_to_ask_about(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
) -> None:
    dialog = opened(words)
    box = box_of(dialog)
    type_in(box, "Half")
    box.clear()
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_choice_in_a_dialog_that_is_typed_in_is_asked_about(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
) -> None:
    dialog = opened(look_at)
    dialog.findChildren(QComboBox)[0].setCurrentIndex(1)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_words_that_could_not_be_kept_are_asked_about_when_the_dialog_opens_again(
    opened: Callable[[Callable[[Window], QDialog]], QDialog],
) -> None:
    dialog = opened(words)
    type_in(box_of(dialog), "Half a sentence")
    dialog.accept()
    show(dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_a_dialog_in_which_nothing_can_be_typed_never_asks(qtbot: QtBot) -> None:
    dialog = ChoiceDialog("Action 3", "Status", ["On track", "Done"], None)
    qtbot.addWidget(dialog)
    show(dialog)
    press(dialog, Qt.Key.Key_2)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
