"""What could not be saved, or read, stays on its card when an answer changes what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.walk.returns import another_return, status
from ui.answering.rows import RowsAnswer

if TYPE_CHECKING:
    from ui.walk.card import QuestionCard
    from ui.walk.page import WalkPage

IN_PARTS = ("G10.03", "G10.08", "G10.15")  # a grid, actions, a signature
WORDS = "Only on the screen"


def the_card(walk: WalkPage, question: str) -> QuestionCard:
    walk.going.go_to((question, ""))
    card = walk.middle.current_card()
    assert card is not None
    assert card.asked.question.name == question
    return card


def first_box(walk: WalkPage, question: str) -> QLineEdit:
    """The first box of a question in parts, in a row that is begun where there is none."""
    card = the_card(walk, question)
    rows = card.answer.answering
    if isinstance(rows, RowsAnswer) and not card.findChildren(QLineEdit):
        rows.add_row()
    return card.findChildren(QLineEdit)[0]


def typed_while_the_file_is_away(walk: WalkPage, box: QLineEdit) -> None:
    path = walk._book.file.path
    moved = path.with_name("away.audit")
    path.rename(moved)
    box.setFocus()
    QTest.keyClicks(box, WORDS)
    walk.list.setFocus()
    assert status(walk).startswith("Not saved since")
    moved.rename(path)


def answer(walk: WalkPage, question: str, value: object) -> None:
    walk._book.answers.answer(walk.returned.id, walk.hand.form, (question, ""), value)
    QApplication.processEvents()


def kept(walk: WalkPage, question: str) -> str:
    return str(walk._book.answers.of_return(walk.returned.id).get((question, "")))


@pytest.mark.parametrize("question", IN_PARTS)
def test_what_could_not_be_saved_in_a_row_stays_where_an_answer_brings_other_questions(
    page: WalkPage, question: str
) -> None:
    walk = another_return(page, {"G0.01": "child"})
    typed_while_the_file_is_away(walk, first_box(walk, question))
    answer(walk, "G10.01", "yes")
    assert ("G10.11", "") in walk.middle.asked_keys()
    assert first_box(walk, question).text() == WORDS
    assert status(walk).startswith("Not saved since")
    at = walk.hand.reached.at
    walk.going.turn(-1)
    assert walk.hand.reached.at == at - 1, "leaving the section saved it"
    assert WORDS in kept(walk, question)
    assert status(walk).startswith("All changes saved")


@pytest.mark.parametrize("question", IN_PARTS)
def test_it_is_saved_when_its_box_is_left_again(page: WalkPage, question: str) -> None:
    walk = another_return(page, {"G0.01": "child"})
    typed_while_the_file_is_away(walk, first_box(walk, question))
    answer(walk, "G10.01", "yes")
    first_box(walk, question).setFocus()
    walk.list.setFocus()
    assert WORDS in kept(walk, question)
    assert status(walk).startswith("All changes saved")


@pytest.mark.parametrize(("question", "at"), [("G10.08", 2), ("G10.15", 1)])
def test_a_day_in_a_row_that_cannot_be_read_stays_too(
    page: WalkPage, question: str, at: int
) -> None:
    walk = another_return(page, {"G0.01": "child"})
    first_box(walk, question)
    box = the_card(walk, question).findChildren(QLineEdit)[at]
    box.setFocus()
    QTest.keyClicks(box, "soon")
    walk.list.setFocus()
    assert status(walk).startswith("Not saved since")
    answer(walk, "G10.01", "yes")
    box = the_card(walk, question).findChildren(QLineEdit)[at]
    assert box.text() == "soon"
    assert status(walk).startswith("Not saved since")
    box.setText("3/5/2026")
    walk.leave()
    assert "2026-05-03" in kept(walk, question)
    assert status(walk).startswith("All changes saved")


def chosen(walk: WalkPage, question: str, value: str) -> None:
    """Answered on its own card, as by a click."""
    the_card(walk, question).answered.emit(value)
    QApplication.processEvents()


def noted_while_it_cannot_be_kept(walk: WalkPage, question: str) -> None:
    note = the_card(walk, question).note
    assert note is not None
    note.setFocus()
    note.insertPlainText(f"{WORDS}\x07")  # as pasted: a bell cannot be kept
    walk.list.setFocus()
    assert status(walk).startswith("Not saved since")


def test_a_question_that_is_asked_no_more_keeps_nobody_in_its_section(page: WalkPage) -> None:
    walk = another_return(page, {"G0.01": "child", "G10.01": "yes"})
    noted_while_it_cannot_be_kept(walk, "G10.11")
    chosen(walk, "G10.01", "no")
    assert ("G10.11", "") not in walk.middle.asked_keys()
    assert status(walk).startswith("All changes saved")
    at = walk.hand.reached.at
    walk.going.turn(-1)
    assert walk.hand.reached.at == at - 1


def test_what_was_typed_in_it_is_said_to_be_unsaved_and_comes_back_with_it(
    page: WalkPage,
) -> None:
    walk = another_return(page, {"G0.01": "child", "G10.01": "yes"})
    noted_while_it_cannot_be_kept(walk, "G10.11")
    chosen(walk, "G10.01", "no")
    said = walk._desk.saving._head._status
    assert said.text() == "G10.11 is not asked now: its unsaved words come back with it"
    assert said.objectName() == "bad", "no tick stands before words that are not saved"
    walk.going.turn(-1)
    chosen(walk, "G10.01", "yes")
    note = the_card(walk, "G10.11").note
    assert note is not None
    assert note.toPlainText() == f"{WORDS}\x07"
    assert status(walk).startswith("Not saved since")
    note.setPlainText(WORDS)
    walk.leave()
    kept_now = walk._book.answers.of_return(walk.returned.id)["G10.11", ""]
    assert kept_now.note == WORDS
    assert status(walk).startswith("All changes saved")
