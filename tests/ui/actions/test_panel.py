"""The panel beside the actions is about the chosen one, wherever somebody has been before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def test_only_the_chosen_action_s_buttons_stand_in_the_panel_after_other_pages_were_shown(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    keys = Qt.Key
    for key in (keys.Key_4, keys.Key_1, keys.Key_4, keys.Key_5, keys.Key_2, keys.Key_4):
        QTest.keyClick(window, key, CTRL)
        QApplication.processEvents()
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    for _ in range(8):
        QTest.keyClick(page.table, keys.Key_Down)
        QApplication.processEvents()
        shown = [b.text() for b in page.detail.findChildren(QPushButton) if b.isVisible()]
        assert len(shown) == 3, shown
        assert len(set(shown)) == 3
