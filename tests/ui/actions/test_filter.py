"""The filter of the actions: what fits is counted aloud, and where nothing fits that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.answers import Answers
from tests.ui.hearing import Heard, listen
from ui.actions.page import ActionsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window
    from ui.work import Work

NOTHING_HAS_IT = "zebra crossing"


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    return listen(monkeypatch)


@pytest.fixture
def work(open_sample: Callable[..., Window], heard: list[Heard]) -> Work:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("actions", "")
    heard.clear()
    return window.work


def page_of(work: Work) -> ActionsPage:
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    return page


def typed(work: Work, words: str) -> ActionsPage:
    page = page_of(work)
    page.filters.search.setFocus()
    QTest.keyClicks(page.filters.search, words)
    QApplication.processEvents()
    return page


def press(work: Work, key: Qt.Key) -> None:
    QTest.keyClick(work.frame.window().windowHandle(), key)
    QApplication.processEvents()


def shown_buttons(page: ActionsPage) -> list[str]:
    return [one.text() for one in page.findChildren(QPushButton) if one.isVisible()]


def test_where_no_action_fits_that_is_said_and_a_button_shows_all_again(
    work: Work, heard: list[Heard]
) -> None:
    page = typed(work, NOTHING_HAS_IT)
    every = len(work.book.actions.all())
    assert "No action fits" in [w.text() for w in page.findChildren(QLabel) if w.isVisible()]
    assert not page.table.isVisible()
    assert heard[-1].words == f"No action fits. 0 of {every} shown."
    [again] = [one for one in page.findChildren(QPushButton) if one.text() == "Show every action"]
    again.click()
    QApplication.processEvents()
    assert page.table.isVisible()
    assert page.filters.search.text() == ""
    assert f"{every} of {every} shown" in [w.text() for w in page.findChildren(QLabel)]
    assert page.table.hasFocus()


def test_how_many_fit_is_heard_and_seen(work: Work, heard: list[Heard]) -> None:
    actions = work.book.actions.all()
    word = str(actions[0].owner_role).split()[-1]
    held = [
        one
        for one in actions
        if word.casefold() in f"{one.ask} {one.owner_role} {one.lead_agency}".casefold()
    ]
    page = typed(work, word)
    said = f"{len(held)} of {len(actions)} shown"
    assert said in [w.text() for w in page.findChildren(QLabel) if w.isVisible()]
    assert heard[-1].words == f"{said}."


def test_nothing_stands_beside_a_table_without_rows_and_its_keys_do_nothing(work: Work) -> None:
    page = typed(work, NOTHING_HAS_IT)
    assert page.detail.action_id() is None
    assert shown_buttons(page) == ["Show every action"]
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    [again] = [one for one in page.findChildren(QPushButton) if one.text() == "Show every action"]
    again.setFocus()
    press(work, Qt.Key.Key_P)
    assert asks.asked == []


def test_esc_in_the_box_clears_it_and_then_leaves_it(work: Work) -> None:
    page = page_of(work)
    page.table.step_on(page.table.rows.rowCount() - 1)
    chosen = page.table.row()
    assert chosen is not None
    typed(work, NOTHING_HAS_IT)
    press(work, Qt.Key.Key_Escape)
    assert page.filters.search.text() == ""
    assert page.filters.search.hasFocus()
    back = page.table.row()
    assert back is not None
    assert back.id == chosen.id
    press(work, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_enter_or_down_in_the_box_goes_to_the_rows(work: Work, key: Qt.Key) -> None:
    page = typed(work, str(work.book.actions.all()[0].number))
    press(work, key)
    assert page.table.hasFocus()
    assert page.table.row() is not None
