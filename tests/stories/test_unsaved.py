"""What could not be saved stays on the screen, through every way of leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import page_of, set_up
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.conftest import Person


def with_a_sentence_that_cannot_be_saved(made: Person) -> tuple[Path, Path]:
    """The workbook's file is away while a note is typed; where it was, and where it is."""
    set_up(made)
    made.press("Return")
    page_of(made, WalkPage)
    made.press("1", "W")
    path = made.work.book.file.path
    moved = path.with_name("away.audit")
    path.rename(moved)
    made.type("Only on the screen")
    return path, moved


def test_a_sentence_that_is_not_saved_keeps_the_page_and_the_window_open(made: Person) -> None:
    path, moved = with_a_sentence_that_cannot_be_saved(made)
    made.press("Ctrl+1")
    walk = page_of(made, WalkPage)
    assert made.asks.problems[-1].code == "only-on-screen"
    assert not made.window.close()
    assert made.window.isVisible()
    card = walk.middle.current_card() or walk.middle.cards[0]
    assert card.note is not None
    assert card.note.toPlainText() == "Only on the screen"
    moved.rename(path)
    made.press("Ctrl+1")
    assert made.work.at[0] == "home"
    notes = made.work.book.answers.of_return(walk.returned.id)
    assert notes["G0.01", ""].note == "Only on the screen"
    assert made.window.close()


def test_a_lock_hides_a_sentence_that_is_not_saved_and_the_passphrase_brings_it_back(
    made: Person,
) -> None:
    path, moved = with_a_sentence_that_cannot_be_saved(made)
    shown = len(made.asks.problems)
    made.window.lock()
    assert len(made.asks.problems) == shown, "nobody is there to be asked"
    seen = [w for w in made.window.findChildren(QPlainTextEdit) if w.isVisible()]
    assert seen == []
    QTest.keyClicks(made.window.welcome.passphrase, "not the words at all")
    made.press("Return")
    made.waits_for(lambda: "does not open" in made.window.welcome.banner._title.text())
    assert not made.work.frame.isVisible()
    made.window.welcome.passphrase.clear()
    moved.rename(path)
    QTest.keyClicks(made.window.welcome.passphrase, PASSPHRASE)
    made.press("Return")
    made.waits_for(lambda: made.window.work is not None and made.window.work.frame.isVisible())
    walk = page_of(made, WalkPage)
    made.press("Ctrl+1")
    notes = made.work.book.answers.of_return(walk.returned.id)
    assert notes["G0.01", ""].note == "Only on the screen"


def test_a_sentence_that_is_not_saved_stays_through_a_change_of_look(made: Person) -> None:
    path, moved = with_a_sentence_that_cannot_be_saved(made)
    made.press("Ctrl++")
    walk = page_of(made, WalkPage)
    shown = [box.toPlainText() for box in walk.findChildren(QPlainTextEdit)]
    assert "Only on the screen" in shown
    moved.rename(path)
    made.press("Ctrl+1", "Ctrl++")
    assert made.work.at[0] == "home"
    notes = made.work.book.answers.of_return(walk.returned.id)
    assert notes["G0.01", ""].note == "Only on the screen"
