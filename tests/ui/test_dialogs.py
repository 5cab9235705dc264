"""No dialog is larger than its window, and each is read by eye, ear and the Tab key at 200 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from audit_app.problems import Problem
from tests.ui.accessibility import faults
from ui.actions.dialog import ActionDialog
from ui.ask import ProblemDialog, WordsDialog
from ui.find import FindDialog
from ui.keys_sheet import KeysSheet
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

TROUBLE = Problem(
    "in-use",
    "The workbook is open in another window, so this change could not be saved.",
    "Everything up to 14:02 is saved.",
    "Close the other window, then choose Try again.",
    "SQLITE_BUSY",
)


def new_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, None, window)


def find(window: Window) -> QDialog:
    assert window.work is not None
    return FindDialog(window.work.desk, window)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(find, id="find"),
        pytest.param(new_action, id="new-action"),
        pytest.param(KeysSheet, id="keys"),
        pytest.param(SafetyDialog, id="at-risk"),
        pytest.param(lambda window: ProblemDialog(TROUBLE, "Try again", window), id="problem"),
        pytest.param(lambda window: WordsDialog("Reopen", "Why?", "Reopen it", window), id="words"),
    ],
)
def test_a_dialog_is_whole_and_named_at_200_percent(
    open_sample: Callable[..., Window], make: Callable[[Window], QDialog]
) -> None:
    window = open_sample("dark", 2.0, 1280, 720)
    dialog = make(window)
    dialog.show()
    for _ in range(4):
        QApplication.processEvents()
    wrong = faults(dialog)
    size = dialog.width(), dialog.height()
    dialog.close()
    dialog.deleteLater()
    assert wrong == []
    assert size <= (1280, 720)
    assert size[1] <= 720
