"""In set-up nothing typed is lost: it is on the disk after a pause, and undo is seen to undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from audit_app.store.places import place
from tests.ui.setting_up import press, shown, type_words
from ui.audits.steps import AgenciesStep, ChildrenStep, DatesStep, ThemeStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.audits.set_up import SetUpPage
    from ui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    """A new audit, of which a code and a title are typed."""
    made = shown(open_sample("light", 1.0, 1440, 900))
    type_words("NEG27")
    press(Qt.Key.Key_Tab)
    type_words("Neglect, spring 2027")
    return made


def theme(page: SetUpPage) -> ThemeStep:
    step = page.steps[0]
    assert isinstance(step, ThemeStep)
    return step


def agencies(page: SetUpPage) -> AgenciesStep:
    step = page.steps[1]
    assert isinstance(step, AgenciesStep)
    return step


def kept(page: SetUpPage, name: str) -> dict[str, str]:
    held: dict[str, str] = json.loads(place(page.tools.book.file, name) or "{}")
    return held


def again(page: SetUpPage, about: str) -> SetUpPage:
    """Go Home and come back."""
    window = page.window()
    from ui.window import Window

    assert isinstance(window, Window)
    assert window.work is not None
    window.work.go("home", "")
    return shown(window, about)


def said(page: SetUpPage) -> str:
    return " ".join(held.text() for held in page.banner.findChildren(QLabel) if held.isVisible())


def test_a_pause_in_typing_puts_a_new_audits_words_on_the_disk(
    page: SetUpPage, qtbot: QtBot
) -> None:
    theme(page).why.setFocus()
    type_words("Three reviews in a year")
    want = {"code": "NEG27", "title": "Neglect, spring 2027", "why": "Three reviews in a year"}
    qtbot.waitUntil(lambda: kept(page, "set-up:new") == want)
    assert theme(page).why.hasFocus(), "she is still typing"


def test_a_pause_in_typing_keeps_what_is_changed_of_an_audit_that_is_there(
    page: SetUpPage, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_PageDown, CTRL)
    name = f"set-up:{page.tools.need().id}"
    page.turn(-1)
    theme(page).why.setFocus()
    type_words("Three reviews")
    qtbot.waitUntil(lambda: kept(page, name) == {"why": "Three reviews"})
    page.turn(1)
    assert page.tools.need().why_now == "Three reviews"
    assert kept(page, name) == {}, "what is saved is no draft any more"


def test_dates_that_are_no_days_yet_are_there_again(page: SetUpPage) -> None:
    page.turn(1)
    about = page.tools.need().id
    page.list.step_on(3)
    step = page.steps[3]
    assert isinstance(step, DatesStep)
    step.boxes["meeting_on"].setText("mid-January")
    back = again(page, about).steps[3]
    assert isinstance(back, DatesStep)
    assert back.boxes["meeting_on"].text() == "mid-January"


def test_an_audit_that_was_begun_opens_at_the_step_where_it_was_left(page: SetUpPage) -> None:
    page.turn(1)
    page.turn(1)
    back = again(page, page.tools.need().id)
    assert back._heading.text() == "3  Children"


def test_a_new_audit_can_start_clean_of_what_was_typed_before(page: SetUpPage) -> None:
    theme(page).name.setText("")  # one with a title too is an audit, and no draft
    back = again(page, "")
    clean = next(b for b in back.findChildren(QPushButton) if b.text() == "Start clean")
    assert theme(back).code.text() == "NEG27"
    assert clean.isVisible()
    clean.setFocus()
    press(Qt.Key.Key_Space)
    assert theme(back).code.text() == theme(back).name.text() == ""
    assert theme(back).code.hasFocus()
    assert not clean.isVisible()
    assert theme(again(back, "")).code.text() == ""


def test_undo_that_takes_back_the_audit_is_seen_and_redo_too(page: SetUpPage) -> None:
    press(Qt.Key.Key_PageDown, CTRL)
    assert page.tools.audit() is not None
    press(Qt.Key.Key_Z, CTRL)
    assert page.tools.audit() is None
    assert page._heading.text() == "1  Theme and why now"
    assert "taken back" in said(page)
    assert theme(page).name.text() == "Neglect, spring 2027"
    assert not theme(page).code.isReadOnly()
    assert page.around().title == "Set up an audit"
    press(Qt.Key.Key_F6)  # out of the box, whose own undo Ctrl+Z is
    press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.tools.need().title == "Neglect, spring 2027"
    assert page.around().title == "Set up Neglect, spring 2027"
    assert said(page) == ""
    assert kept(page, "set-up:new") == {}


def test_next_makes_anew_an_audit_whose_making_was_taken_back(page: SetUpPage) -> None:
    press(Qt.Key.Key_PageDown, CTRL)
    first = page.tools.need().id
    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_PageDown, CTRL)
    assert page.tools.need().title == "Neglect, spring 2027"
    assert page.tools.need().id != first
    assert page._heading.text() == "2  Agencies and questions"


def test_a_question_that_was_taken_out_comes_back_by_undo(page: SetUpPage) -> None:
    page.turn(1)
    step = agencies(page)
    step.questions.own.add_row()
    type_words("Was the school asked?")
    page.turn(1)
    page.turn(-1)
    out = next(b for b in step.findChildren(QPushButton) if b.text() == "Take out")
    out.setFocus()
    press(Qt.Key.Key_Space)
    assert page.tools.need().own_questions in {None, "", "[]"}
    step.agencies.setFocus()
    press(Qt.Key.Key_Z, CTRL)
    assert "Was the school asked?" in (page.tools.need().own_questions or "")
    shown_rows = [str(held.get("label")) for held in step.questions.own._held.filled()]
    assert shown_rows == ["Was the school asked?"]


def test_a_tick_is_saved_after_a_pause_and_stays_where_the_focus_is(
    page: SetUpPage, qtbot: QtBot
) -> None:
    page.turn(1)
    ticks = agencies(page).agencies
    ticks.setCurrentRow(2)
    press(Qt.Key.Key_Space)
    audits = page.tools.book.audits
    qtbot.waitUntil(lambda: len(audits.agencies(page.tools.need().id)) == 1)
    assert ticks.currentRow() == 2
    assert ticks.hasFocus()


def test_going_to_the_next_step_never_sends(page: SetUpPage) -> None:
    page.turn(1)
    ticks = agencies(page).agencies
    QTest.keyClick(ticks, Qt.Key.Key_Space)
    page.turn(1)
    children = page.steps[2]
    assert isinstance(children, ChildrenStep)
    children.drawing.many.setText("2")
    children.numbering.number()
    for _ in range(4):
        press(Qt.Key.Key_PageDown, CTRL)
    assert page._heading.text() == "5  Check and send"
    assert page.tools.need().sent_on is None
    assert ("Ctrl+Enter", "send 2 returns") in page.around().hints
    assert not any(keys == "Ctrl+PgDn" for keys, _words in page.around().hints)
    audit, book = page.tools.need().id, page.tools.book
    press(Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    assert book.audits.one(audit).sent_on is not None


def test_usual_dates_are_days_when_somebody_is_at_work(page: SetUpPage) -> None:
    page.turn(1)
    page.turn(1)
    page.turn(1)
    step = page.steps[3]
    assert isinstance(step, DatesStep)
    # From 25 November 2026: a month on is Christmas, and the next day at work the 29th.
    assert [box.text() for box in step.boxes.values()] == [
        "25/11/2026",
        "29/12/2026",
        "25/01/2027",
        "25/02/2027",
    ]
    assert not any(box.placeholderText() for box in step.boxes.values())
    how = "Day, month and year, such as 18/12/2026."
    assert {box.accessibleDescription() for box in step.boxes.values()} == {how}


def test_why_a_theme_can_lower_the_number_of_judgements_is_said(page: SetUpPage) -> None:
    page.turn(1)
    step = agencies(page)
    assert "short form" not in step.questions.made.text()
    step.questions.module.choose("theme-neglect")
    step._say_made()
    assert "the core is asked in its short form" in step.questions.made.text()
    step.questions.full.setChecked(True)
    step._say_made()
    assert "short form" not in step.questions.made.text()
