"""In a window of 1024 by 680, at any size of text, words are whole and the focus is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from audit_app.workbook.bring_in import PROBLEM, Item, Preview
from tests.ui.accessibility import faults
from ui.actions.page import ActionsPage
from ui.bring_in.dialog import Looked, TrialRun
from ui.home.page import HomePage
from ui.look import look
from ui.parts.tables.rows import Cell
from ui.schools.calendar import CalendarPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.page import Page
    from ui.parts.tables.table import Table
    from ui.window import Window
    from ui.work import Work

SCALES = [1.0, 1.5, 2.0]


def at(window: Window, name: str, about: str = "") -> Page:
    work = window.work
    assert work is not None
    work.go(name, about)
    for _ in range(6):
        QApplication.processEvents()
    page = work.frame.page()
    assert page is not None
    return page


def half_answered(work: Work) -> str:
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    return next(
        held.id
        for held in book.returns.of_audit(running.id)
        if not book.returns.is_signed(held) and book.returns.standing(held).answered
    )


def cut(table: Table[Any], place: int) -> list[str]:
    """The words of a column that its rows have no room for, by Qt's own measure."""
    found = []
    for row in range(table.rows.rowCount()):
        cell = table.rows.index(row, place).data(Qt.ItemDataRole.UserRole)
        if not isinstance(cell, Cell):
            continue
        beside = 0 if cell.shape is None else look.current().px(16) + 8
        # Qt's own measure wants a pixel more than the words are wide.
        room = QRect(0, 0, table.columnWidth(place) - (16 if place else 20) - beside + 1, 9999)
        bold = QFont(table.font())
        bold.setBold(cell.strong)
        wrap = Qt.TextFlag.TextWordWrap
        # A semibold letter is narrower than a bold one, so a line more is let pass.
        needed = QFontMetrics(table.font()).boundingRect(room, wrap, cell.words).height()
        if cell.second:
            small = QFont(table.font())
            small.setPointSizeF(table.font().pointSizeF() * 0.9)
            needed += QFontMetrics(small).boundingRect(room, wrap, cell.second).height()
        if needed > table.rowHeight(row):
            found.append(cell.words)
    return found


def in_sight(window: Window, table: QWidget, box: QRect) -> bool:
    """Whether the middle of a row is inside every area around its table."""
    assert window.work is not None
    frame = window.work.frame
    middle = table.mapTo(frame, box.center())
    around = QRect(0, frame.head.height(), frame.width(), frame.height())
    around.setBottom(frame.foot.mapTo(frame, frame.foot.rect().topLeft()).y())
    return around.contains(middle)


@pytest.mark.parametrize("scale", SCALES)
def test_home_shows_every_action_whole_with_its_number(
    open_sample: Callable[..., Window], scale: float
) -> None:
    page = at(open_sample("light", scale, 1024, 680), "home")
    assert isinstance(page, HomePage)
    assert cut(page.table, 0) == []
    shown = [
        " ".join(
            str(page.table.rows.index(row, place).data(Qt.ItemDataRole.AccessibleTextRole))
            for place in range(4)
            if not page.table.isColumnHidden(place)
        )
        for row in range(page.table.rows.rowCount())
        if page.table.rows.row_at(row) is not None
    ]
    numbered = [words for words in shown if "Action " in words]
    assert len(numbered) >= 5, "the sample has five late actions"
    assert cut(page.audits, 0) == []
    first = page.audits.rows.index(0, 0)
    stage = "stage 2 of 5"
    assert (stage in first.data(Qt.ItemDataRole.UserRole).second) == page.audits.isColumnHidden(1)
    assert str(first.data(Qt.ItemDataRole.AccessibleTextRole)).count(stage) == 1, "heard once"


@pytest.mark.parametrize("scale", SCALES)
def test_the_last_look_gives_questions_at_least_the_room_of_answers(
    open_sample: Callable[..., Window], scale: float
) -> None:
    window = open_sample("light", scale, 1024, 680)
    assert window.work is not None
    page = at(window, "sign-off", half_answered(window.work))
    assert isinstance(page, SignOffPage)
    assert page.table.columnWidth(0) >= page.table.columnWidth(1)
    assert cut(page.table, 0) == []
    assert cut(page.table, 1) == []


@pytest.mark.parametrize(("width", "scale"), [(1024, 1.0), (1440, 1.5), (1024, 2.0), (1440, 2.0)])
def test_the_calendar_says_whole_what_has_no_column_in_large_text(
    open_sample: Callable[..., Window], width: int, scale: float
) -> None:
    page = at(open_sample("light", scale, width, 900), "schools")
    assert isinstance(page, CalendarPage)
    assert page.table.isColumnHidden(3), "the return stands below the name"
    for place in (0, 4):
        if not page.table.isColumnHidden(place):
            assert cut(page.table, place) == []


@pytest.mark.parametrize("is_out", [False, True])
def test_the_calendar_says_names_and_phases_whole_with_and_without_the_panel(
    open_sample: Callable[..., Window], *, is_out: bool
) -> None:
    page = at(open_sample("light", 1.0, 1440, 900), "schools")
    assert isinstance(page, CalendarPage)
    page.drawer.draw_out(is_out=is_out)
    QApplication.processEvents()
    assert page.table.isColumnHidden(3) == is_out, "beside the panel it stands below the name"
    assert [cut(page.table, place) for place in (0, 1)] == [[], []]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["register", "schools", "school-returns", "still"])
def test_a_page_of_the_schools_is_no_wider_than_its_window(
    open_sample: Callable[..., Window], name: str, scale: float
) -> None:
    page = at(open_sample("light", scale, 1024, 680), name)
    assert isinstance(page, QWidget)
    wide = [
        area
        for area in page.findChildren(QScrollArea)
        if area.isVisible()
        and (inner := area.widget()) is not None
        and inner.width() > area.viewport().width()
    ]
    assert wide == []


@pytest.mark.parametrize("scale", SCALES)
def test_the_plan_shows_every_action_and_its_status_whole(
    open_sample: Callable[..., Window], scale: float
) -> None:
    page = at(open_sample("light", scale, 1024, 680), "actions")
    assert isinstance(page, ActionsPage)
    for place in range(4):
        if not page.table.isColumnHidden(place):
            assert cut(page.table, place) == []
    first = page.table.row()
    assert first is not None
    row = page.table.currentIndex().row()
    spoken = [
        str(page.table.rows.index(row, place).data(Qt.ItemDataRole.AccessibleTextRole))
        for place in range(4)
        if not page.table.isColumnHidden(place)
    ]
    assert any(str(first.owner_role) in words for words in spoken), "whose it is stays said"


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", ["home", "actions", "findings"])
def test_the_row_that_has_the_focus_is_in_sight(
    open_sample: Callable[..., Window], name: str, scale: float
) -> None:
    window = open_sample("light", scale, 1024, 680)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    ended = next(audit for audit in window.work.book.audits.all() if audit.code == "NEG25")
    page = at(window, name, ended.id if name == "findings" else "")
    table = page.around().panes[0]
    for _ in range(5):
        assert table.hasFocus()
        view = table.viewport()  # type: ignore[attr-defined]  # each page begins with a table
        box = table.visualRect(table.currentIndex())  # type: ignore[attr-defined]  # as above
        assert view.rect().contains(box.center())
        assert in_sight(window, view, box)
        assert in_sight(window, view, box.adjusted(0, 0, 0, box.height() - 2)), "whole"
        QTest.keyClick(table, Qt.Key.Key_Down)
        QApplication.processEvents()


@pytest.mark.parametrize("scale", SCALES)
def test_a_trial_run_shows_each_question_whole_and_repeats_it_below(
    open_sample: Callable[..., Window], qtbot: QtBot, scale: float
) -> None:
    window = open_sample("light", scale, 1024, 680)
    question = (
        "G4.03 Was information shared between agencies in time to make a difference to the child, "
        "and does the record say what was shared, with whom and on which day?"
    )
    why = "That is not one of the answers. Type one of these: Fully met; Partly met; Not met."
    items = (
        Item(PROBLEM, question, "Answer", "", "Perhaps", why),
        Item(PROBLEM, "Action 1", "Status", "", "Nearly", why, about="Ask why at the first visit"),
    )
    dialog = TrialRun([Looked("return.xlsx", Preview("Return", items, ""))], window)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(6):
        QApplication.processEvents()
    assert dialog.width() <= 1024
    for place in range(5):
        if not dialog.table.isColumnHidden(place):
            assert cut(dialog.table, place) == []
    assert dialog.table.columnWidth(0) >= dialog.table.fontMetrics().horizontalAdvance("Take")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(question in words and why in words for words in said)
    dialog.table.step_on(2)  # below the head of their group
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("Action 1: Ask why at the first visit" in words for words in said)
    assert faults(dialog) == []
    dialog.close()
