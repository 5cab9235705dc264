"""A choice is one stop of the Tab key: the answer that is chosen, or else the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from forms.model import Choice
from ui.answering.choices import OneOf
from ui.parts.arrange import column
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CHOICES = [Choice(word.casefold(), word, "info", 0, "none") for word in ("All", "Some", "None")]


@pytest.fixture
def one(qtbot: QtBot) -> Iterator[OneOf]:
    window, before, made = QWidget(), LineBox("Before"), OneOf(CHOICES, "How many?")
    window.setLayout(column(before, made, LineBox("After")))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    before.setFocus()
    yield made
    window.close()


def tab(*, back: bool = False) -> str:
    before = QApplication.focusWidget()
    assert before is not None
    QTest.keyClick(before, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName()


@pytest.mark.parametrize(("held", "stop"), [("none", "None"), ("some", "Some"), (None, "All")])
def test_tab_goes_to_the_answer_that_is_chosen_and_then_past_the_others(
    one: OneOf, held: str | None, stop: str
) -> None:
    one.show_value(held)
    assert tab() == stop
    assert tab() == "After"
    assert tab(back=True) == stop
    assert tab(back=True) == "Before"


def test_another_answer_that_is_shown_moves_the_stop(one: OneOf) -> None:
    one.show_value("all")
    one.show_value("none")
    assert tab() == "None"


def test_the_key_of_the_chosen_answer_takes_it_back_and_keeps_the_focus_there(one: OneOf) -> None:
    said: list[object] = []
    one.answered.connect(said.append)
    one.answered.connect(one.show_value)
    one.show_value("some")
    tab()
    assert one.press("2")
    assert said == [None]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Some"
    assert tab() == "After"


def test_an_answer_that_changes_under_the_focus_is_still_the_one_that_tab_finds(
    one: OneOf,
) -> None:
    one.show_value("some")
    tab()
    one.show_value("none")
    assert tab(back=True) == "Before"
    assert tab() == "None"
