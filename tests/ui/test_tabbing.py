"""Tab goes as the eye does: main pages, head, page, foot; what was made anew keeps its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def tab(*, back: bool = False) -> str:
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.text() if isinstance(focused, QPushButton) else focused.accessibleName()


@pytest.mark.parametrize("width", [1400, 950, 700])
def test_in_actions_tab_goes_from_the_table_to_its_action_and_then_to_the_foot(
    open_sample: Callable[..., Window], width: int
) -> None:
    window = open_sample("light", 1.0, width, 700)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("actions", "")
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    page.table.setFocus()
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down)
    QApplication.processEvents()
    met = [tab()]
    while met[-1] != "Main pages" and len(met) < 20:
        met.append(tab())
    action, foot = met[:3], met[3:]
    assert [words.partition("…")[0] for words in action][:2] == ["Progress note", "Move the date"]
    shown = [
        held
        for held in window.work.frame.foot.findChildren(QPushButton)
        if held.isVisible() and held.isEnabled()
    ]
    by_eye = [held.text() for held in sorted(shown, key=lambda held: held.x())]
    assert foot == [*by_eye, "Main pages"]
    assert [tab(back=True) for _ in met] == [*reversed(met[:-1]), "Actions"]
