"""Questions of one’s own, and what is sent, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.setting_up import (
    at,
    cases,
    panel_words,
    paste,
    press,
    type_words,
)
from ui.audits.steps import AgenciesStep, ChildrenStep

if TYPE_CHECKING:
    from ui.audits.set_up import SetUpPage


def test_ins_adds_a_question_of_ones_own(page: SetUpPage) -> None:
    page.turn(1)
    step = page.steps[1]
    assert isinstance(step, AgenciesStep)
    assert ("Ins", "add a question") in page.around().hints
    press(Qt.Key.Key_Space)  # the first agency
    press(Qt.Key.Key_Insert)
    typing = QApplication.focusWidget()
    assert isinstance(typing, QLineEdit)
    assert step.questions.own.isAncestorOf(typing)
    before = panel_words(page)
    type_words("Was it written down?")
    press(Qt.Key.Key_Tab)
    assert panel_words(page) != before  # one question more in each return
    page.turn(1)
    assert "Was it written down?" in str(step.tools.need().own_questions)


def test_once_sent_no_key_changes_the_children_or_the_questions(sent: SetUpPage) -> None:
    children = sent.steps[2]
    assert isinstance(children, ChildrenStep)
    before, own = cases(children), children.tools.need().own_questions
    sent.turn(1)
    press(Qt.Key.Key_Insert)
    sent.turn(1)
    at(children, 0)
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_F2):
        press(key)
        assert QApplication.focusWidget() is children.table
    paste("NEG26-77\t5–9")
    type_words("NEG26-78")
    assert cases(children) == before
    assert children.tools.need().own_questions == own
    assert not any(key in {"Ins", "Ctrl+V", "Del"} for key, _words in sent.around().hints)
