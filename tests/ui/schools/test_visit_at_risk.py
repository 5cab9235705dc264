"""A child at risk on a visit: the officer is stopped, asked who was told, and Home says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.home.page import HomePage
from ui.parts.segment import Segment
from ui.walk.page import WalkPage
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer


def at_the_safety_question(officer: Officer) -> WalkPage:
    officer.go("walk", officer.held.returned.id)
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    page.going.go_to(("V6.03", ""))
    officer.settle()
    return page


def test_the_answer_stops_the_officer_and_asks_who_was_told(officer: Officer) -> None:
    at_the_safety_question(officer)

    def tell() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SafetyDialog)
        dialog._new.click()
        QTest.keyClicks(dialog._role, "Front door")
        QTest.keyClicks(dialog._at, "today, 11:40")
        dialog._done.click()

    QTimer.singleShot(0, tell)
    officer.press("3")  # yes, and they are not yet protected
    [concern] = officer.book.concerns.of_return(officer.held.returned.id)
    assert (concern.known, concern.told_role) == (0, "Front door")
    assert not officer.book.concerns.is_untold(officer.book.returns.one(officer.held.returned.id))
    told = officer.book.answers.of_return(officer.held.returned.id)["V6.03c", ""]
    assert told.value == '"Front door, today, 11:40"', "what was said once is not asked again"
    officer.press("Ctrl+Z")
    left = officer.book.answers.of_return(officer.held.returned.id).get(("V6.03c", ""))
    assert left is None or left.value is None, "it goes back with what was said"
    assert officer.book.concerns.of_return(officer.held.returned.id) == []


def test_what_the_answer_said_already_is_not_asked_again(officer: Officer) -> None:
    page = at_the_safety_question(officer)
    said: list[tuple[bool, bool, bool]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SafetyDialog)
        stops = dialog._stop.isVisible()
        said.append((dialog._new.isChecked(), stops, dialog.focusWidget() is dialog._role))
        dialog.reject()
        if dialog.isVisible():
            said.append((False, False, False))  # nothing was typed, so nothing is thrown away
            dialog.done(0)

    QTimer.singleShot(0, look)
    officer.press("3")  # yes, and they are not yet protected
    assert said == [(True, True, True)]
    QTimer.singleShot(0, look)
    page._writing.ask_safety()  # the button on every page has not asked anything yet
    assert said[1:] == [(False, False, False)]


def test_until_somebody_was_told_it_stands_first_on_home(officer: Officer) -> None:
    at_the_safety_question(officer)

    def put_away() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SafetyDialog)
        dialog.reject()

    QTimer.singleShot(0, put_away)
    officer.press("3")
    officer.go("home", "")
    home = officer.work.frame.page()
    assert isinstance(home, HomePage)
    need = home.table.row()
    assert need is not None
    assert need.what == "A child at Marram Primary may be at risk now: say who was told"
    home.table.opened.emit(need)
    officer.settle()
    assert officer.work.at == ("walk", officer.held.returned.id)


def test_when_the_questions_end_the_answer_that_stopped_the_officer_is_still_in_sight(
    officer: Officer,
) -> None:
    page = at_the_safety_question(officer)
    page.going.go_to(("V6.08", ""))  # the last of a long section, asked before she leaves
    officer.settle()

    def put_away() -> None:
        officer.settle()  # the cards of what is asked now are made meanwhile
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SafetyDialog)
        dialog.reject()

    QTimer.singleShot(0, put_away)
    officer.press("3")
    officer.press("Shift")
    focused = QApplication.focusWidget()
    assert isinstance(focused, Segment)
    assert focused.text() == "Yes, and they are not yet protected"
    assert not focused.visibleRegion().isEmpty()


def test_the_words_that_tell_her_to_stop_are_read_out_when_she_comes_to_them(
    officer: Officer,
) -> None:
    page = at_the_safety_question(officer)

    def put_away() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SafetyDialog)
        dialog.reject()

    QTimer.singleShot(0, put_away)
    officer.press("3")
    officer.press("Down")
    notice = QApplication.focusWidget()
    assert isinstance(notice, QLabel)
    heard = QAccessible.queryAccessibleInterface(notice).text(QAccessible.Text.Name)
    assert "Stop here. Follow your own safeguarding procedures now." in heard
    officer.press("Down")
    assert QApplication.focusWidget() is not notice, "and the keys go on from there"
    assert page.middle.current_card() is not None
