"""The panel beside the actions is about the chosen one, wherever somebody has been before."""

from __future__ import annotations

from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from audit_app.picture import Text
from audit_app.rules.actions import days_late
from audit_app.rules.dates import late, short
from tests.ui.answers import Answers
from ui.actions.page import ActionsPage
from ui.painter import PictureView

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Action
    from ui.window import Window

TODAY = date(2026, 11, 25)  # the day of the counted clock
CTRL = Qt.KeyboardModifier.ControlModifier


def test_only_the_chosen_action_s_buttons_stand_in_the_panel_after_other_pages_were_shown(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    keys = Qt.Key
    for key in (keys.Key_5, keys.Key_1, keys.Key_5, keys.Key_6, keys.Key_2, keys.Key_5):
        QTest.keyClick(window, key, CTRL)
        QApplication.processEvents()
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    for _ in range(8):
        QTest.keyClick(page.table, keys.Key_Down)
        QApplication.processEvents()
        shown = [b.text() for b in page.detail.findChildren(QPushButton) if b.isVisible()]
        assert len(shown) == 3, shown
        assert len(set(shown)) == 3


def shown_of(window: Window, wanted: Callable[[Action], bool]) -> tuple[ActionsPage, Action]:
    assert window.work is not None
    action = next(one for one in window.work.book.actions.all() if wanted(one))
    window.work.go("actions", action.id)
    for _ in range(4):
        QApplication.processEvents()
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    return page, action


def test_the_days_of_an_action_are_drawn_and_said_in_words(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 720)
    assert window.work is not None
    actions = window.work.book.actions
    held = next(one for one in actions.all() if days_late(one, TODAY) and not one.revised_due)
    actions.move(held, "2026-11-20", "New team leads")
    page, action = shown_of(window, lambda one: one.id == held.id)
    [line] = page.detail.findChildren(PictureView)
    first = short(date.fromisoformat(str(action.due_on)), TODAY)
    now = short(date.fromisoformat(str(action.revised_due)), TODAY)
    said = line.accessibleName()
    assert f"first due {first}; due {now}; today is 25 Nov, " in said
    assert said.endswith(f"{late(days_late(action, TODAY))}.")
    assert line.isVisible()
    drawn = {mark.words for mark in line.drawing.marks if isinstance(mark, Text)}
    assert {f"{first} first due", f"{now} due", "Today"} <= drawn


def test_a_name_stands_left_of_what_it_names(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1280, 720)
    page, action = shown_of(window, lambda one: bool(one.owner_role) and bool(one.success_measure))
    labels = {held.text(): held for held in page.detail.findChildren(QLabel)}
    for name, words in (("Owner", action.owner_role), ("Success measure", action.success_measure)):
        left, right = labels[name], labels[str(words)]
        assert left.geometry().right() < right.geometry().left()
        assert abs(left.geometry().top() - right.geometry().top()) < 8


def test_a_low_window_gives_its_room_to_the_rows(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1280, 720)
    page, _action = shown_of(window, lambda _one: True)
    table = page.table
    places = (at for at in range(table.rows.rowCount()) if table.rows.row_at(at) is not None)
    usual = median(table.rowHeight(at) for at in places)  # some have longer words than most
    assert table.viewport().height() >= 5 * usual


def test_the_keys_of_a_row_work_from_beside_it_too(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page, action = shown_of(window, lambda _one: True)
    assert window.work is not None
    assert isinstance(window.asks, Answers)
    window.asks.said = ["Agreed twice"]
    page.detail.first().setFocus()
    QTest.keyClick(page.detail.first(), Qt.Key.Key_Delete)
    assert action.id not in {held.id for held in window.work.book.actions.all()}
