"""What could not be saved stays in its box, whatever else is saved, and is when that is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.answers import Answers
from tests.ui.walk.returns import another_return, status
from ui.parts.fields import LineBox, NoteBox

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.walk.page import WalkPage

AWAY = "Only on the screen"
IN_WORDS = ("R1.02", "R3.01", "R5.03", "R0.02", "R0.02 where")  # a line, box, row, note, pointer


def left_while_the_file_is_away(page: WalkPage, question: str) -> tuple[QWidget, Path, Path]:
    """The box of a question, left after it was typed in, and where the file was and is."""
    page.going.go_to((question.split(maxsplit=1)[0], ""))
    card = page.middle.current_card()
    assert card is not None
    if card.seen is not None:
        card.seen.open_where() if question.endswith("where") else card.seen.note.setFocus()
    box = QApplication.focusWidget()
    assert isinstance(box, LineBox | NoteBox)
    box.selectAll()
    path = page._book.file.path
    moved = path.with_name("away.audit")
    path.rename(moved)
    QTest.keyClicks(box, AWAY)
    page.list.setFocus()
    assert status(page).startswith("Not saved since")
    return box, path, moved


def shown_in(box: QWidget) -> str:
    assert isinstance(box, LineBox | NoteBox)
    return box.text() if isinstance(box, LineBox) else box.toPlainText()


def kept(page: WalkPage, question: str) -> str:
    return str(page._book.answers.of_return(page.returned.id)[question.split(maxsplit=1)[0], ""])


@pytest.mark.parametrize("question", IN_WORDS)
def test_words_that_could_not_be_saved_stay_while_something_else_is(
    page: WalkPage, question: str
) -> None:
    box, path, moved = left_while_the_file_is_away(page, question)
    assert shown_in(box) == AWAY
    moved.rename(path)
    page._book.answers.answer(page.returned.id, page.hand.form, ("R0.06", ""), "Tea at half past")
    assert shown_in(box) == AWAY
    assert status(page).startswith("Not saved since")
    page.leave()
    assert AWAY in kept(page, question)
    assert status(page).startswith("All changes saved")


@pytest.mark.parametrize("question", IN_WORDS)
def test_words_that_could_not_be_saved_are_when_their_box_is_left_again(
    page: WalkPage, question: str
) -> None:
    box, path, moved = left_while_the_file_is_away(page, question)
    moved.rename(path)
    box.setFocus()
    page.list.setFocus()
    assert AWAY in kept(page, question)
    assert status(page).startswith("All changes saved")


def test_words_that_could_not_be_saved_stay_where_an_answer_brings_other_questions(
    page: WalkPage,
) -> None:
    walk = another_return(page, {"G0.01": "child"})
    book, form, returned = page._book, walk.hand.form, walk.returned
    walk.going.go_to(("G0.07", ""))
    card = walk.middle.current_card()
    assert card is not None
    assert card.note is not None
    card.note.setFocus()
    card.note.insertPlainText("Seen on 3 May\x07")  # as pasted: a bell cannot be kept
    walk.list.setFocus()
    book.answers.answer(returned.id, form, ("G0.07", ""), "yes")
    assert ("G0.08", "") in walk.middle.asked_keys()
    walk.going.go_to(("G0.07", ""))
    anew = walk.middle.current_card()
    assert anew is not None
    assert anew is not card
    assert anew.note is not None
    assert anew.note.toPlainText() == "Seen on 3 May\x07"
    assert status(walk).startswith("Not saved since")
    anew.note.setPlainText("Seen on 3 May")
    walk.leave()
    assert book.answers.of_return(returned.id)["G0.07", ""].note == "Seen on 3 May"
    assert status(walk).startswith("All changes saved")


def test_what_stands_in_the_way_is_said_once_for_a_box_that_is_left(
    page: WalkPage, qtbot: QtBot
) -> None:
    asks = page._desk.asks
    assert isinstance(asks, Answers)
    page.going.go_to(("R3.01", ""))
    box = QApplication.focusWidget()
    assert isinstance(box, NoteBox)
    path = page._book.file.path
    path.rename(path.with_name("away.audit"))
    QTest.keyClicks(box, AWAY)
    qtbot.waitUntil(lambda: bool(asks.problems))  # it could not be kept as it was typed
    page.list.setFocus()
    said = len(asks.problems)
    page.middle.flush()
    assert len(asks.problems) == said + 1
