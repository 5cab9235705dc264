"""In a row of a record a choice is made by ↑ and ↓, as in every other box of choices."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.parts.fields import Choice
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def choice_in_a_row(officer: Officer) -> Choice:
    """The box beside a point that was typed in the first row, with the focus in it."""
    officer.go("walk", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("V6.02", ""))
    officer.settle()
    officer.press("Space", "A", "Tab")
    choice = QApplication.focusWidget()
    assert isinstance(choice, Choice)
    return choice


def test_whether_a_school_may_be_named_is_chosen_by_arrow_keys(officer: Officer) -> None:
    choice = choice_in_a_row(officer)
    officer.press("Down")
    assert QApplication.focusWidget() is choice, "the next question is not what ↓ asks for here"
    held = officer.book.answers.of_return(officer.held.returned.id)["V6.02", ""]
    assert json.loads(held.value or "") == [{"point": "a", "named": choice.word()}]
    officer.press("Up")
    assert choice.word() == ""


def test_a_letter_chooses_by_the_first_letter_and_does_nothing_else(officer: Officer) -> None:
    choice = choice_in_a_row(officer)
    words = [choice.itemText(at) for at in range(choice.count())]
    letter = words[-1][0].upper()
    officer.press(letter)
    assert QApplication.focusWidget() is choice
    assert choice.currentText() == next(each for each in words if each.startswith(letter))
