"""A button that has the focus has a ring about its words, and nothing over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.arrange import button, column

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look

_RING = 4


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["", "primary", "danger", "link"])
def test_the_words_look_the_same_with_the_focus(
    qtbot: QtBot, dressed: Callable[[str, float], Look], scheme: str, kind: str
) -> None:
    dressed(scheme, 1.0)
    window, first, second = QWidget(), button("Before", int), button("Find anything", int, kind)
    window.setLayout(column(first, second))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    seen = []
    first.setFocus()
    for held in (first, second):
        QApplication.processEvents()
        assert held.hasFocus()
        whole = second.grab()
        seen.append(whole.copy(whole.rect().adjusted(_RING, _RING, -_RING, -_RING)).toImage())
        QTest.keyClick(held, Qt.Key.Key_Tab)  # by keys: only then is Qt's own mark drawn
    assert seen[0] == seen[1]
