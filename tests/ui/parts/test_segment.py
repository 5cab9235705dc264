"""A judgement is a real radio button, however it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QButtonGroup, QWidget

from tests.ui.accessibility import faults, nodes
from ui.parts.flow import Flow
from ui.parts.segment import Segment, TickSegment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = ("Yes", "Partly", "No", "Not applicable to this child or this agency, for a stated reason")


@pytest.fixture
def choices(qtbot: QtBot) -> QWidget:
    made = QWidget()
    group = QButtonGroup(made)
    segments = [Segment(str(place), words) for place, words in enumerate(WORDS, 1)]
    for segment in segments:
        group.addButton(segment)
    made.setLayout(Flow(*segments))
    qtbot.addWidget(made)
    made.resize(700, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


def segments_of(made: QWidget) -> list[Segment]:
    return made.findChildren(Segment)


def test_choices_are_read_out_as_radio_buttons_with_their_words(choices: QWidget) -> None:
    read = [
        node.text(QAccessible.Text.Name)
        for node in nodes(choices)
        if node.role() == QAccessible.Role.RadioButton
    ]
    assert read == list(WORDS)


def test_the_arrows_move_the_choice(choices: QWidget) -> None:
    first, second, *_rest = segments_of(choices)
    first.setChecked(True)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()
    assert not first.isChecked()


def test_all_of_a_segment_can_be_pressed(choices: QWidget) -> None:
    third = segments_of(choices)[2]
    QTest.mouseClick(third, Qt.MouseButton.LeftButton, pos=third.rect().bottomRight())
    assert third.isChecked()


@pytest.mark.parametrize("width", [700, 420, 260, 160])
def test_choices_wrap_rather_than_be_cut(choices: QWidget, width: int) -> None:
    layout = choices.layout()
    assert layout is not None
    choices.resize(width, layout.heightForWidth(width))
    assert faults(choices) == []
    assert all(held.geometry().right() < width for held in segments_of(choices))
    assert all(
        not first.geometry().intersects(second.geometry())
        for place, first in enumerate(segments_of(choices))
        for second in segments_of(choices)[place + 1 :]
    )


def test_a_thing_to_tick_is_read_out_as_a_tick_box(qtbot: QtBot) -> None:
    tick = TickSegment("", "Chronology")
    qtbot.addWidget(tick)
    found = QAccessible.queryAccessibleInterface(tick)
    assert found is not None
    assert (found.role(), found.text(QAccessible.Text.Name)) == (
        QAccessible.Role.CheckBox,
        "Chronology",
    )
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
