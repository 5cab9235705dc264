"""The question of a child at risk is answered by its digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_digit_chooses_and_a_digit_in_a_box_is_typed(qtbot: QtBot) -> None:
    dialog = SafetyDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_2)
    assert dialog._new.isChecked()
    assert dialog._stop.isVisible()
    dialog._at.setFocus()
    QTest.keyClicks(dialog._at, "14:30, bay 1")
    assert dialog._at.text() == "14:30, bay 1"
    assert dialog._new.isChecked()
