"""A button that cannot be pressed yet says in words what it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.hearing import listen
from ui.actions.looks import LookDialog, MoveDialog
from ui.dialogs import WordsDialog
from ui.findings.dialog import FindingDialog, RecommendationDialog
from ui.parts.arrange import button
from ui.parts.needs import Needs
from ui.walk.safety import SafetyDialog
from ui.welcome.recovery import RecoveryKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot


def test_what_is_missing_is_listed_and_gone_when_nothing_is(qtbot: QtBot) -> None:
    keep = button("Keep", int)
    needs = Needs(keep)
    for part in (keep, needs):
        qtbot.addWidget(part)
    needs.say("say who was told", "", "say when")
    assert needs.text() == "First say who was told and say when."
    assert not keep.isEnabled()
    assert keep.accessibleDescription() == needs.text()
    needs.say("", "")
    assert needs.isHidden()
    assert keep.isEnabled()
    assert keep.accessibleDescription() == ""


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: SafetyDialog(None), "First say whether it is known, who was told and when."),
        (lambda: FindingDialog(None, [], None), "First say the finding in one line."),
        (
            lambda: RecommendationDialog([], [], [], None),
            "First give it a theme and tick a finding that it follows from.",
        ),
        (lambda: WordsDialog("Reopen", "Why?", "Reopen it", None), "First write a few words."),
        (lambda: RecoveryKey("abcd-efgh", None), "First tick that the key is kept."),
        (lambda: MoveDialog(None), "First type the new date and say why it moves."),
        (lambda: LookDialog(None), "First type the role of who looked and say what was seen."),
    ],
)
def test_a_dialog_says_what_its_button_waits_for_in_sight_and_to_ctrl_enter(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[..., QDialog],
    reason: str,
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    assert reason in [held.text() for held in dialog.findChildren(QLabel) if held.isVisible()]
    heard = listen(monkeypatch)
    focused = dialog.focusWidget() or dialog
    QTest.keyClick(focused, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.words for one in heard] == [reason]
    assert dialog.isVisible()
    dialog.hide()
