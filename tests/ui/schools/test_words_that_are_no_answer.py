"""A word in a returned file that is no answer: kept in the note, read as one, or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.ui.schools.returned import YEAR, held_of, trial_of, words_on
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer
    from ui.bring_in.returns_page import BringInPage


def test_a_word_that_is_no_answer_is_read_as_one_only_by_somebodys_deed(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down")
    said = words_on(brought)
    assert "It says “mostly”. That is not one of the answers." in said
    assert "Sheet 2 Leadership, cell D8" in said
    officer.press("Return")
    ways = [one for one in brought.panel.findChildren(Segment) if one.isVisible()]
    assert QApplication.focusWidget() is ways[0], "the safest is chosen and has the focus"
    assert ways[0].isChecked()
    assert [one.text() for one in ways][:4] == [
        "Leave it unanswered, keep “mostly” in the note",
        "Leave it unanswered",
        "Take it as Fully met",
        "Take it as Partly met",
    ]
    officer.press("Down", "Down", "Down")
    assert ways[3].isChecked()
    officer.press("Ctrl+Return")
    answers = {key.rpartition(":")[2]: value for key, value in held_of(officer).items()}
    assert answers["A.02"] == '"partly"'
    officer.press("Ctrl+Z")
    assert held_of(officer) == {}, "one undo puts all of it back"


def noted(officer: Officer) -> list[tuple[str | None, str | None]]:
    """What stands, with its note, at the standard that was answered with a word that is none."""
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    return [
        (answer.value, answer.note)
        for returned in officer.book.rounds.returns(held.id)
        for key, answer in officer.book.answers.of_return(returned.id).items()
        if key[0] == "A.02" and answer.note
    ]


def test_a_word_that_is_no_answer_is_kept_in_the_note_unless_somebody_says_otherwise(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Return")
    assert noted(officer) == [(None, "Nearly\nTyped as the answer: mostly")]
    officer.press("Ctrl+Z")
    assert held_of(officer) == {}, "one undo puts all of it back"


def test_where_an_answer_stands_here_a_word_that_is_none_leaves_that(
    officer: Officer, brought: BringInPage, tmp_path: Path
) -> None:
    officer.press("Ctrl+Down", "Return", "Down", "Down", "Down")
    officer.press("Ctrl+Return")  # as “Partly met”
    officer.go("bring-in", officer.book.rounds.all()[0].id)
    page = trial_of(officer)
    page.take_files([tmp_path / "Returned"])
    officer.settle()
    page.table.setFocus()
    officer.press("Ctrl+Down", "Return")
    ways = [one.text() for one in page.panel.findChildren(Segment) if one.isVisible()]
    assert "Leave “Partly met” as it stands here" in ways
    assert not [words for words in ways if "unanswered" in words]


def test_a_word_that_is_no_answer_may_be_left_out_of_the_note_too(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down", "Return", "Down")
    left = QApplication.focusWidget()
    assert isinstance(left, Segment)
    assert left.text() == "Leave it unanswered"
    officer.press("Ctrl+Return")
    assert noted(officer) == [(None, "Nearly")]
