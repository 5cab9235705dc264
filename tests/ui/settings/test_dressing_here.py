"""Another size of text or other colours leave the focus where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from ui.actions.page import ActionsPage
from ui.parts.fields import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.mark.parametrize("name", ["Size of text", "Colours"])
def test_the_arrows_go_on_through_the_sizes_and_the_colours(
    open_sample: Callable[..., Window], name: str
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("settings", "")
    next(box for box in window.findChildren(Choice) if box.accessibleName() == name).setFocus()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QComboBox)
        assert focused.accessibleName() == name
        QTest.keyClick(focused, key)
        for _again in range(4):
            QApplication.processEvents()
        seen.append((window.memory.held.scale, window.memory.held.scheme))
    assert len(set(seen)) == 2, "each press counted"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == name
    assert focused.visibleRegion().boundingRect().height() == focused.height(), "it is in sight"


def test_larger_text_keeps_the_row_in_hand(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("actions", "")
    before = window.work.frame.page()
    assert isinstance(before, ActionsPage)
    for _ in range(3):
        QTest.keyClick(before.table, Qt.Key.Key_Down)
    action = before.table.row()
    assert action is not None
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    after = window.work.frame.page()
    assert isinstance(after, ActionsPage)
    assert after is not before
    assert after.table.hasFocus()
    assert after.table.row() == action
