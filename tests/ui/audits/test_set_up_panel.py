"""What a set-up makes is said beside it, and every step fits its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.accessibility import faults
from tests.ui.setting_up import (
    panel_words,
    paste,
    press,
    shown,
    type_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage
    from ui.window import Window

LOOKS = [
    pytest.param("light", 1.0, 1280, 720, id="light"),
    pytest.param("dark", 1.0, 1440, 900, id="dark"),
    pytest.param("light", 2.0, 1440, 900, id="200-percent"),
    pytest.param("light", 1.0, 1024, 680, id="small-window"),
]


def test_the_panel_says_what_is_made_and_what_is_needed_as_it_is_typed(
    open_sample: Callable[..., Window],
) -> None:
    page = shown(open_sample("light", 1.0, 1440, 900))
    assert "0 returns" in panel_words(page)
    assert "A code and a title" in panel_words(page)
    type_words("NEG27")
    press(Qt.Key.Key_Tab)
    type_words("Neglect")
    assert "A code and a title" not in panel_words(page)
    page.turn(1)
    assert "At least one agency" in panel_words(page)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert "At least one agency" not in panel_words(page)
    page.turn(1)
    paste("NEG27-01\nNEG27-02\nNEG27-03")
    assert "6 returns" in panel_words(page)
    assert "from 3 children and 2 agencies" in panel_words(page)
    assert "A day when returns are due (Dates)" in panel_words(page)
    page.turn(1)
    assert "A day when returns are due (Dates)" not in panel_words(page)
    page.turn(1)
    assert "Still needed before it can be sent | Nothing." in panel_words(page)
    assert page.panel.accessibleDescription().startswith("6 returns from 3 children")


def test_f6_goes_to_the_panel_too(page: SetUpPage) -> None:
    reached = set()
    for _ in range(4):
        press(Qt.Key.Key_F6)
        reached.add(QApplication.focusWidget())
    assert page.panel in reached
    assert page.list in reached


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_every_step_is_named_whole_and_reached(
    open_sample: Callable[..., Window], scheme: str, scale: float, width: int, height: int
) -> None:
    window = open_sample(scheme, scale, width, height)
    page = shown(window)
    type_words("NEG27")
    press(Qt.Key.Key_Tab)
    type_words("Neglect, spring 2027")
    found = {}
    for step in range(5):
        page.list.step_on(step)
        page.steps[step].first().setFocus()
        if step == 2:
            paste("NEG27-01\t5–9\tGirl\nNEG27-02")
        page.steps[step].add_row()
        for _ in range(8):  # a step has its height from what it holds, up through the scroll area
            QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height)
        if wrong := faults(window):
            found[step] = wrong
    assert found == {}


def test_below_a_short_step_the_panel_follows_without_a_gap(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1024, 680)
    page = shown(window)
    page.list.step_on(2)
    page.list.step_on(4)
    for _ in range(6):
        QApplication.processEvents()
    step, panel = page.steps[4], page.panel
    below = step.mapTo(window, step.rect().bottomLeft()).y()
    assert 0 < panel.mapTo(window, panel.rect().topLeft()).y() - below < 60


def test_no_step_leaves_room_to_scroll_through_below_it(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 2.0, 1024, 680)
    page = shown(window)
    for at, step in enumerate(page.steps):
        page.list.step_on(at)
        for _ in range(8):
            QApplication.processEvents()
        below = step.mapTo(window, step.rect().bottomLeft()).y()
        assert 0 < page.panel.mapTo(window, page.panel.rect().topLeft()).y() - below < 60
        held = [part for part in step.findChildren(QWidget) if part.isVisible()]
        lowest = max(part.mapTo(step, part.rect().bottomLeft()).y() for part in held)
        assert step.height() - lowest < 60
