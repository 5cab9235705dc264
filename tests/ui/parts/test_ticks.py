"""A line is ticked by Space and by a click anywhere on it, and what is ticked can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.accessibility import faults
from ui.parts.ticks import TickList

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look


@pytest.fixture
def ticks(qtbot: QtBot) -> TickList:
    made = TickList("Agencies to ask")
    qtbot.addWidget(made)
    made.offer([("HSG", "Housing", False), ("POL", "Police", True)])
    made.resize(400, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_space_and_a_click_on_the_words_tick_and_untick(ticks: TickList) -> None:
    assert ticks.ticked() == ["POL"]
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    assert ticks.ticked() == ["HSG", "POL"]
    middle = ticks.visualItemRect(ticks.item(1)).center() + QPoint(60, 0)
    QTest.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert ticks.ticked() == ["HSG"]
    assert ticks.visualItemRect(ticks.item(0)).height() >= 28
    assert faults(ticks) == []


def test_a_long_line_is_as_high_as_its_words_need(ticks: TickList) -> None:
    one = ticks.visualItemRect(ticks.item(0)).height()
    long = "Saltmarsh Voluntary Controlled Primary and Nursery School · Autumn 2026 · no first date"
    ticks.offer([("A", long, True), ("B", "Tern · Spring 2027", True)])
    first, second = (ticks.visualItemRect(ticks.item(at)) for at in range(2))
    assert first.height() > one
    assert second.height() == one
    assert second.top() == first.bottom() + 1
    ticks.item(1).setText(f"{long} instead of Spring 2027")
    ticks.resize(300, 200)
    assert ticks.visualItemRect(ticks.item(1)).height() > one
    assert first.height() < ticks.visualItemRect(ticks.item(0)).height()
    ticks.resize(900, 200)
    assert ticks.visualItemRect(ticks.item(0)).height() == one


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tick_can_be_told_from_none_in_either_scheme(
    ticks: TickList, dressed: Callable[[str, float], Look], scheme: str
) -> None:
    dressed(scheme, 1.0)
    image = ticks.viewport().grab().toImage()
    boxes = [ticks.visualItemRect(ticks.item(at)) for at in range(2)]
    seen = [image.copy(box.left(), box.top(), 40, box.height()) for box in boxes]
    darkness = [
        sum(
            part.pixelColor(x, y).lightness()
            for x in range(14, 30)
            for y in range(9, part.height() - 9)
        )
        for part in seen
    ]
    assert abs(darkness[0] - darkness[1]) > 10_000
