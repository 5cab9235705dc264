"""The bands about a page by keys: Enter presses, and the sidebar says which page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.test_frame import Plain
from ui.frame import Frame
from ui.pages import PLACES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(PLACES)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture
def page(frame: Frame) -> Plain:
    made = Plain([], "Actions")
    frame.show_page(made)
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_buttons_of_the_head(
    frame: Frame, page: Plain, qtbot: QtBot, key: Qt.Key
) -> None:
    assert page.isVisible()
    for held, asked in (
        (frame.head.find_button, frame.find_asked),
        (frame.head.crumb, frame.back),
    ):
        held.setFocus()
        with qtbot.waitSignal(asked):
            QTest.keyClick(held, key)


def test_the_sidebar_says_which_page_is_shown_when_it_is_left_without_enter(
    frame: Frame, page: Plain
) -> None:
    places = frame.sidebar.list
    places.setFocus()
    QTest.keyClick(places, Qt.Key.Key_Down)
    assert places.currentIndex().row() == page.place + 1, "while somebody looks for another"
    QTest.keyClick(places, Qt.Key.Key_Tab)
    assert not places.hasFocus()
    assert places.currentIndex().row() == page.place
