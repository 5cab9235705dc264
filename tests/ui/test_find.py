"""Ctrl+K finds a question by its words and goes to it, in the return that was open last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.answers import Answers
from ui.audits.page import AuditsPage
from ui.audits.set_up import SetUpPage
from ui.find import FindDialog
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_a_question_is_found_by_its_words_in_the_return_that_was_open_last(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    returned = work.book.returns.of_audit(running.id)[3]
    work.go("walk", returned.id)
    work.go("home", "")
    form = work.book.returns.form(returned)
    question = form.question("G0.01")
    assert question is not None
    dialog = FindDialog(work.desk, window)
    dialog.box.setText(question.label[:40])
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.found == ("walk", returned.id)
    dialog.deleteLater()
    work.go(*dialog.found)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    card = page.middle.current_card() or page.middle.cards[0]
    assert card.asked.question.name == "G0.01"


def test_ctrl_d_sets_an_audit_up_again_from_the_list(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    work.go("audits", "")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, AuditsPage)
    before = page.table.row()
    assert before is not None
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.said = ["NEG27"]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    shown = work.frame.page()
    assert isinstance(shown, SetUpPage)
    made = work.book.audits.one(work.at[1])
    assert (made.code, made.repeats_id) == ("NEG27", before.id)


def test_an_apostrophe_of_the_keyboard_finds_the_printed_one(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    dialog = FindDialog(window.work.desk, window)
    dialog.box.setText("bring in schools' returns")
    first = dialog.table.row()
    assert first is not None
    assert first.words == "Bring in schools’ returns…"
    dialog.deleteLater()


def test_a_trust_is_found_by_its_name_and_leads_to_its_return_of_the_newest_year(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    book = window.work.book
    dialog = FindDialog(window.work.desk, window)
    dialog.box.setText("saltwind")
    first = dialog.table.row()
    assert first is not None
    newest = max(held.year or 0 for held in book.rounds.all())
    assert (first.words, first.page) == ("Saltwind Learning Trust", "walk")
    assert first.of == f"Trust, return {newest}-{(newest + 1) % 100}"
    whose = book.returns.one(first.about).trust_id
    assert whose in {one.id for one in book.trusts.all() if one.name == first.words}
    dialog.deleteLater()
