"""F6 goes on from the pane that has the focus, also from a control inside a panel or a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.test_frame import focused
from ui.frame import Frame
from ui.page import Around, Page
from ui.pages import PLACES
from ui.parts.arrange import button, card, column
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


class Nested(Page):
    """A list, a panel with a button below what F6 goes to, and a card with two boxes."""

    place = 2

    def __init__(self) -> None:
        super().__init__()
        self.rows, self.words, self.below = LineBox("Rows"), LineBox("Words"), button("Send", int)
        self.box, self.other = LineBox("Came"), LineBox("Sent word")
        self.last = button("At the end", int)
        self.setLayout(
            column(
                card(self.rows),
                card(self.words, self.below),
                card(self.box, self.other),
                card(self.last),
            )
        )

    def around(self) -> Around:
        return Around(title="Nested", hints=(), panes=[self.rows, self.words, self.box])

    def arrive(self) -> None:
        pass


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
def page(frame: Frame) -> Nested:
    made = Nested()
    frame.show_page(made)
    return made


def f6(at: QWidget, *, back: bool = False) -> QWidget:
    at.setFocus()
    held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(at, Qt.Key.Key_F6, held)
    return focused()


def test_f6_goes_on_from_the_pane_that_a_control_stands_in(frame: Frame, page: Nested) -> None:
    assert f6(page.below) is page.box
    assert f6(page.below, back=True) is page.rows
    assert f6(page.other) is frame.sidebar.list
    assert f6(page.other, back=True) is page.words


def test_f6_goes_on_from_the_pane_before_where_a_control_stands_in_none(
    frame: Frame, page: Nested
) -> None:
    assert f6(page.last) is frame.sidebar.list
    assert f6(page.last, back=True) is page.words, "as from the last pane"


def test_f6_goes_from_the_head_into_the_page(frame: Frame, page: Nested) -> None:
    assert f6(frame.head.find_button) is page.rows
    assert f6(frame.head.find_button, back=True) is page.box
