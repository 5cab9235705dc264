"""A page that is opened on one thing shows that thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from audit_app.rules.actions import is_open
from tests.ui.accessibility import faults
from tests.ui.answers import Answers
from tests.ui.hearing import listen
from ui.actions.dialog import ActionDialog
from ui.actions.page import ActionsPage
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 1000, 680), (2.0, 1440, 900)])
def test_the_name_of_the_first_group_is_in_sight_above_its_first_row(
    open_sample: Callable[..., Window], scale: float, width: int, height: int
) -> None:
    window = open_sample("light", scale, width, height)
    work = window.work
    assert work is not None
    work.go("actions", "")
    for _ in range(6):
        QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    assert page.table.rows.row_at(0) is None, "the late ones have a head"
    assert page.table.currentIndex().row() == 1
    assert page.table.rowViewportPosition(0) == 0


def test_the_action_that_was_asked_for_is_in_sight_in_the_list(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    wanted = next(held for held in work.book.actions.all() if held.status == "embedded")
    work.go("actions", wanted.id)
    for _ in range(4):
        QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    table = page.table
    chosen = table.row()
    assert chosen is not None
    assert chosen.id == wanted.id
    inside = table.viewport().rect()
    assert inside.contains(table.visualRect(table.currentIndex()).center())


def test_a_page_that_was_opened_on_one_thing_goes_when_it_is_left(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    for action in work.book.actions.all()[:3]:
        work.go("actions", action.id)
    work.go("home", "")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(ActionsPage) == []


def test_del_takes_an_action_out_with_its_reason_and_its_number_is_not_given_again(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    work.go("actions", "")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    chosen = page.table.row()
    assert chosen is not None
    asks = work.desk.asks
    assert isinstance(asks, Answers)
    asks.said = ["Agreed twice"]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    before = work.book.actions.all()
    assert chosen.id not in {held.id for held in before}
    made = work.book.actions.one(work.book.actions.add("Another", "inspection"))
    assert made.number > max(held.number for held in before)
    assert made.source == "inspection"


def test_a_very_long_word_in_a_note_leaves_every_button_of_the_action_in_the_window(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1024, 680)
    work = window.work
    assert work is not None
    held = next(one for one in work.book.actions.all() if is_open(one))
    work.book.follow_up.note(held, "2026-11-24", "Team manager", "record" * 60)
    work.go("actions", held.id)
    for _ in range(4):
        QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    buttons = page.detail.findChildren(QPushButton)
    assert [one.text() for one in buttons if one.text() == "Set status…"] == ["Set status…"]
    for one in buttons:
        right = one.mapTo(window, one.rect().topRight()).x()
        assert right < window.width(), one.text()
    assert faults(window) == []


def test_an_action_says_which_recommendation_and_finding_it_follows_from(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    held = next(one for one in work.book.actions.all() if one.recommendation_id)
    advice = work.book.findings.recommendation(str(held.recommendation_id))
    findings = {one.id: one for one in work.book.findings.of_audit(advice.audit_id)}
    wanted = [f"Recommendation {advice.number}: {advice.theme}"]
    wanted += [
        f"Finding {findings[name].number}: {findings[name].title}" for name in advice.finding_ids
    ]
    work.go("actions", held.id)
    page = work.frame.page()
    assert isinstance(page, ActionsPage)
    dialogs = [
        ActionDialog(work.desk, held, window),
        ActionDialog(work.desk, None, window, "case_audit", advice.id),
    ]
    for widget in (page.detail, *dialogs):
        said = "\n".join(label.text() for label in widget.findChildren(QLabel))
        assert all(words in said for words in wanted)
    for dialog in dialogs:
        dialog.deleteLater()


def test_the_action_that_was_chosen_is_chosen_when_the_workbook_is_opened_again(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("actions", "")
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    page.table.step_on(page.table.rows.rowCount() - 1)
    chosen = page.table.row()
    assert chosen is not None
    path, key = window.work.book.file.path, window.work.book.file.key
    window.lock()
    window.open_with(path, key)
    assert window.work is not None
    again = window.work.frame.page()
    assert isinstance(again, ActionsPage)
    assert again is not page
    held = again.table.row()
    assert held is not None
    assert held.id == chosen.id


def test_where_no_action_is_late_the_key_for_the_next_one_says_so(
    open_sample: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("actions", "")
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    done = next(b for b in page.filters.findChildren(Segment) if b.text().startswith("Judged"))
    done.click()
    heard.clear()
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert [one.words for one in heard] == ["No action here is late"]
