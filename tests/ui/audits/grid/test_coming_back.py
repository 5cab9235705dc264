"""Coming back to the grid finds it as it was left, and a key that finds nothing says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.audits.grid.looking import sign_without_a_note
from tests.ui.hearing import Heard, listen
from ui.audits.grid import GridPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window
    from ui.work import Work

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    return listen(monkeypatch)


@pytest.fixture
def work(open_sample: Callable[..., Window], heard: list[Heard]) -> Work:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    heard.clear()
    return window.work


def grid_of(work: Work) -> GridPage:
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.go("grid", running.id)
    page = work.frame.page()
    assert isinstance(page, GridPage)
    QApplication.processEvents()
    return page


def test_the_filters_stay_when_a_return_was_opened(work: Work) -> None:
    page = grid_of(work)
    page.filters.state.choose("Still to come")
    page.filters.agency.choose(page.grid.model_of.ids(page.grid.model_of.index(0, 0))[0])
    was = page.filters.state.currentText(), page.filters.agency.currentText()
    assert was[0].startswith("Still to come (")
    page.grid.opened.emit(page.grid.model_of.cell(page.grid.model_of.index(0, 0)).return_id)
    back = grid_of(work)
    assert back is not page
    assert (back.filters.state.currentText(), back.filters.agency.currentText()) == was
    assert back.grid.model_of.rowCount() == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_where_no_return_needs_anybody_the_key_says_so(
    work: Work, heard: list[Heard], key: Qt.Key
) -> None:
    page = grid_of(work)
    page.filters.state.choose("Still to come")  # none of these is late, and none is back
    page.grid.setFocus()
    heard.clear()
    QTest.keyClick(page.grid, key, CTRL)
    assert [one.words for one in heard] == ["No return here needs anybody"]


def test_ctrl_down_in_a_filter_goes_on_in_the_grid(work: Work) -> None:
    page = grid_of(work)
    sign_without_a_note(page)
    page.filters.state.setFocus()
    QTest.keyClick(page.filters.state, Qt.Key.Key_Down, CTRL)
    assert page.grid.hasFocus()
    assert page.grid.model_of.cell(page.grid.currentIndex()).trouble
