"""Esc goes out of a box, then up; Enter presses; what was begun is there again; undo is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.problems import Problem
from ui.actions.page import ActionsPage
from ui.audits.grid import GridPage
from ui.audits.set_up import SetUpPage
from ui.home.page import HomePage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window
    from ui.work import Work


@pytest.fixture
def work(open_sample: Callable[..., Window]) -> Work:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    return window.work


def press(work: Work, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    target = QApplication.focusWidget() or work.frame
    QTest.keyClick(target, key, held or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def half_done(work: Work) -> str:
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    return next(
        held.id
        for held in work.book.returns.of_audit(running.id)
        if not work.book.returns.is_signed(held) and work.book.returns.standing(held).answered
    )


def test_esc_goes_out_of_the_note_and_then_up_to_the_grid_and_the_audits(work: Work) -> None:
    identity = half_done(work)
    work.go("home", "")
    work.go("walk", identity)
    walk = work.frame.page()
    assert isinstance(walk, WalkPage)
    walk.going.go_to(("G0.01", ""))
    press(work, Qt.Key.Key_W)
    card = walk.middle.current_card()
    assert card is not None
    assert QApplication.focusWidget() is card.note
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("walk", identity)
    assert card.isAncestorOf(QApplication.focusWidget() or work.frame)
    press(work, Qt.Key.Key_Escape)
    assert work.at[0] == "grid"
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("audits", "")
    press(work, Qt.Key.Key_Escape)
    assert work.at == ("home", "")


def test_w_goes_on_where_the_note_ends(work: Work) -> None:
    identity = half_done(work)
    work.book.answers.note(identity, ("G0.01", ""), "Half a sent")
    work.go("walk", identity)
    walk = work.frame.page()
    assert isinstance(walk, WalkPage)
    walk.going.go_to(("G0.01", ""))
    press(work, Qt.Key.Key_W)
    box = QApplication.focusWidget()
    assert box is not None
    QTest.keyClicks(box, "ence")
    card = walk.middle.current_card()
    assert card is not None
    assert card.note is not None
    assert card.note.toPlainText() == "Half a sentence"


def test_enter_presses_the_button_that_has_the_focus(work: Work) -> None:
    work.go("home", "")
    page = work.frame.page()
    assert isinstance(page, HomePage)
    page.around().buttons[-1].setFocus()
    press(work, Qt.Key.Key_Return)
    assert work.at == ("set-up", "")


def test_an_audit_that_was_begun_without_a_code_is_there_again(work: Work) -> None:
    work.go("set-up", "")
    page = work.frame.page()
    assert isinstance(page, SetUpPage)
    page._all.theme.name.setText("Absence, spring 2027")
    page._all.theme.why.setPlainText("Three reviews named it")
    work.go("home", "")
    work.go("set-up", "")
    again = work.frame.page()
    assert isinstance(again, SetUpPage)
    assert again._all.theme.name.text() == "Absence, spring 2027"
    assert again._all.theme.why.toPlainText() == "Three reviews named it"
    again._all.theme.code.setText("ABS27")
    again.turn(1)
    work.go("home", "")
    work.go("set-up", "")
    anew = work.frame.page()
    assert isinstance(anew, SetUpPage)
    assert anew._all.theme.name.text() == ""


def test_a_birth_date_or_a_number_in_an_audits_own_words_is_stopped_with_the_reason(
    work: Work,
) -> None:
    work.go("set-up", "")
    page = work.frame.page()
    assert isinstance(page, SetUpPage)
    page._all.theme.code.setText("ABS27")
    page._all.theme.name.setText("Absence")
    page._all.theme.why.setPlainText("The inspection of 12/03/2026 named it")
    page._all.theme.save()
    page._all.theme.why.setPlainText("A child born 03/04/2015 was missed")
    with pytest.raises(Problem) as stopped:
        page._all.theme.save()
    assert stopped.value.code == "names-somebody"
    page.turn(1)
    assert "date of birth" in page.banner._title.text()


def test_undo_says_what_it_took_back_even_when_it_stands_on_another_page(work: Work) -> None:
    action = work.book.actions.all()[0]
    work.book.actions.change(action, evidence="Letters read")
    work.go("home", "")
    press(work, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert f"Change action {action.number}" in work.frame.head._status.text()
    assert work.book.actions.one(action.id).evidence == action.evidence


def test_the_grid_is_where_it_was_after_a_return(work: Work) -> None:
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.go("grid", running.id)
    page = work.frame.page()
    assert isinstance(page, GridPage)
    page.grid.setCurrentIndex(page.grid.model_of.index(3, 2))
    press(work, Qt.Key.Key_Return)
    press(work, Qt.Key.Key_Escape)
    again = work.frame.page()
    assert isinstance(again, GridPage)
    assert (again.grid.currentIndex().row(), again.grid.currentIndex().column()) == (3, 2)


def test_a_set_up_that_was_put_away_hears_of_nothing_any_more(work: Work) -> None:
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.go("set-up", running.id)
    work.go("home", "")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    work.book.audits.change(running, "Move the day", returns_due="2026-12-18")
    assert work.book.audits.one(running.id).returns_due == "2026-12-18"


def test_where_somebody_was_is_kept_without_a_new_time_of_saving(work: Work) -> None:
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.go("home", "")
    said = work.frame.head._status.text()
    assert said.startswith("All changes saved")
    work.go("grid", running.id)
    grid = work.frame.page()
    assert isinstance(grid, GridPage)
    grid.filters.state.choose("Late")
    work.go("actions", "")
    actions = work.frame.page()
    assert isinstance(actions, ActionsPage)
    actions.table.step_on(actions.table.currentIndex().row() + 1)
    work.go("home", "")
    assert work.frame.head._status.text() == said, "nothing was written by anybody"
