"""Pages of set-up: a new audit, its children, and one that was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.setting_up import (
    press,
    shown,
    type_words,
)
from ui.audits.steps import ChildrenStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage
    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    """A new audit, named, with nobody asked and no child yet; the first step is shown."""
    made = shown(open_sample("light", 1.0, 1440, 900))
    type_words("NEG27")
    press(Qt.Key.Key_Tab)
    type_words("Neglect, spring 2027")
    return made


@pytest.fixture
def children(page: SetUpPage) -> ChildrenStep:
    """The step of the children, in an audit that has none yet."""
    page.turn(2)
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    QApplication.processEvents()
    return step


@pytest.fixture
def sent(open_sample: Callable[..., Window]) -> SetUpPage:
    """The set-up of an audit that was sent."""
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    running = next(held for held in window.work.book.audits.all() if held.stage == "collect")
    return shown(window, running.id)
