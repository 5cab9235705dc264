"""What is typed in a dialog is never lost to a deed that could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.attending import during
from ui.actions.dialog import ActionDialog
from ui.actions.looks import LookDialog
from ui.actions.page import ActionsPage
from ui.keeping import ask_until_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_dialog_opens_again_with_its_words_until_they_are_kept_or_put_away(
    qtbot: QtBot,
) -> None:
    dialog = LookDialog(None, (), "Named nurse")
    qtbot.addWidget(dialog)
    seen: list[str] = []

    def write(shown: QDialog) -> None:
        dialog.by.setText("Service manager")
        shown.accept()

    def again(shown: QDialog) -> None:
        seen.append(dialog.looker())
        shown.accept()

    tries = iter((False, True))

    def keep() -> bool:
        is_done = next(tries)
        if not is_done:
            during(again)
        return is_done

    during(write)
    assert ask_until_kept(dialog, keep)
    assert seen == ["Service manager"]


def test_a_look_waits_for_a_role_that_is_not_the_owner_s_and_for_what_was_seen(
    qtbot: QtBot,
) -> None:
    dialog = LookDialog(None, (), "Named nurse")
    qtbot.addWidget(dialog)
    dialog.by.setText(" named NURSE ")
    dialog._words.setPlainText("Children were seen alone more often.")
    assert not dialog._keep.isEnabled()
    assert dialog._keep.accessibleDescription() == "First name a role other than its owner’s."
    dialog.by.setText("Service manager")
    assert dialog._keep.isEnabled()


def test_a_new_action_is_the_one_in_hand_afterwards_and_is_not_due_before_it_starts(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    work.go("actions", "")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    said: list[str] = []

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ActionDialog)
        dialog.ask.setPlainText("Offer evening visits")
        dialog.start.setText("01/12/2026")
        dialog.due.setText("31/01/2026")
        dialog._keep.click()
        said.append(dialog.banner._said()[0])
        dialog.due.setText("31/01/2027")
        dialog._keep.click()

    during(write)
    QTest.keyClick(page.table, Qt.Key.Key_N, CTRL)
    assert said == ["It is due before it starts."]
    chosen = page.table.row()
    assert chosen is not None
    assert chosen.ask == "Offer evening visits"
    assert page.detail.action_id() == chosen.id
