"""The last look before a sign-off counts as the walk does, and calls no blank an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.walk.last_looking import half_done, last_look
from ui.parts.tables.rows import Group
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_blank_rows_are_not_answered_and_the_counts_are_those_of_the_walk(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    opened = [r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r)]
    looked_at = 0
    for returned in opened:
        reached = book.returns.progress(returned)
        if not reached.answered:
            continue
        work.go("sign-off", returned.id)
        QApplication.processEvents()
        page = work.frame.page()
        assert isinstance(page, SignOffPage)
        rows = page.table.rows
        group, blank, given = "", 0, 0
        for place in range(rows.rowCount()):
            held = rows.index(place, 0).data(Qt.ItemDataRole.UserRole)
            if isinstance(held, Group):
                group = held.words
                continue
            answer = str(rows.index(place, 1).data())
            is_blank = answer in {"", "Unanswered", "Answered by signing"}
            blank, given = blank + is_blank, given + (not is_blank)
            assert answer != "", "a blank cell says nothing"
            if group.startswith("Answered"):
                assert not is_blank, rows.index(place, 0).data()
        assert (given, given + blank) == (reached.answered, reached.asked)
        said = " ".join(label.text() for label in page.banner.findChildren(QLabel))
        assert f"{reached.answered} of {reached.asked} answered" in said
        looked_at += 1
    assert looked_at >= 3


def test_whoever_changes_an_answer_comes_back_to_the_same_line(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    half_done(window)
    table = last_look(window).table
    for _ in range(4):
        QTest.keyClick(table, Qt.Key.Key_Down)
    line = table.row()
    assert line is not None
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.work is not None
    walk = window.work.frame.page()
    assert isinstance(walk, WalkPage)
    assert walk.around().crumb == "Check your answers"
    card = walk.middle.current_card()
    assert card is not None
    assert card.asked.key == line.asked.key
    QTest.keyClick(window, Qt.Key.Key_Escape)
    back = last_look(window).table.row()
    assert back is not None
    assert back.asked.key == line.asked.key


def test_the_last_look_opens_on_what_is_missing_wherever_somebody_was(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    returned = half_done(window)
    assert window.work is not None
    window.work.go("walk", returned.id)
    walk = window.work.frame.page()
    assert isinstance(walk, WalkPage)
    answered = [key for key, held in walk.hand.answers.items() if held.value is not None]
    walk.going.go_to(answered[-1])
    walk.leave()
    window.work.go("sign-off", returned.id)
    QApplication.processEvents()
    page = last_look(window)
    assert page.table.currentIndex().row() == 1, "the first line under the first group"
    top = page.banner.mapTo(window, page.banner.rect().topLeft())
    assert window.rect().contains(top)


def test_what_is_wanted_first_stands_first_and_signing_too_early_says_so_only_while_it_is_true(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    returned = half_done(window)
    assert window.work is not None
    book = window.work.book
    form = book.returns.form(returned)
    for question in ("G0.07", "G10.04"):
        book.answers.answer(returned.id, form, (question, ""), None)
    page = last_look(window)
    first = page.table.rows.row_at(1)
    assert first is not None
    assert first.asked.question.name in {"G0.07", "G10.04"}
    for question in ("G0.07", "G10.04"):
        book.answers.answer(returned.id, form, (question, ""), "no")
    said = page.banner._said()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.banner._said()[0] == "First tick both statements."
    page.panel.checked.click()
    page.panel.safe.click()
    assert page.banner._said() == said
    assert page.sign.isEnabled()


def test_going_from_gap_to_gap_stops_at_whatever_the_counts_call_unanswered(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    returned = half_done(window)
    assert window.work is not None
    work = window.work
    work.go("walk", returned.id)
    walk = work.frame.page()
    assert isinstance(walk, WalkPage)
    reached = work.book.returns.progress(returned)
    walk.middle.focus_on(None)
    walk.list.step_on(0)
    met = set()
    for _ in range(reached.asked + 5):
        QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        if work.frame.page() is not walk:
            break
        card = walk.middle.current_card()
        assert card is not None
        if card.asked.key in met:
            break
        met.add(card.asked.key)
    answered = {
        key
        for key, answer in work.book.answers.of_return(returned.id).items()
        if answer.value is not None
    }
    assert len(met - answered) >= reached.asked - reached.answered - 1
