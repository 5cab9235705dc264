"""No way out of a dialog throws away what was typed without a question; where nothing was, none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QPushButton

from tests.ui.hearing import Heard, listen
from tests.ui.typing_in import (
    DIALOGS,
    OVER_THE_WINDOW,
    box_of,
    held_in,
    look_at,
    press,
    push,
    show,
    type_in,
    words,
)
from ui.dialogs import ChoiceDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.window import Window

ASKED = "What you typed here is not kept yet."


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
