"""Rows are filled from the keyboard: Tab goes through them, and saving never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.accessibility import nodes
from ui.answering.rows import Part, RowsAnswer
from ui.answering.words import read_day
from ui.parts.arrange import column
from ui.parts.fields import Choice, LineBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

PARTS = (Part("ask", "Promise"), Part("owner", "Owner"), Part("by", "By", "date"))


@pytest.fixture
def rows(qtbot: QtBot) -> Iterator[RowsAnswer]:
    """Rows between two boxes; what is said comes back at once, as it does when it is saved."""
    window, made = QWidget(), RowsAnswer(PARTS, "What will be done?")
    window.setLayout(column(LineBox("Before"), made, LineBox("After")))
    qtbot.addWidget(window)
    made.answered.connect(made.show_value)
    made.show_value(None)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield made
    window.close()


def name() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleName().partition(":")[0]


def test_a_row_is_filled_by_typing_and_tab_alone(rows: RowsAnswer) -> None:
    said: list[object] = []
    rows.answered.connect(said.append)
    rows.add_row()
    QApplication.processEvents()
    met = []
    for words in ("Ring back within a day", "Named nurse", "18/12/2026"):
        met.append(name())
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met == ["Promise, Row 1", "Owner, Row 1", "By, Row 1"]
    assert said[-1] == [
        {"ask": "Ring back within a day", "owner": "Named nurse", "by": "2026-12-18"}
    ]
    assert name() == "Take out Row 1"


def test_a_second_row_comes_before_what_follows_the_rows(rows: RowsAnswer) -> None:
    rows.show_value([{"ask": "One"}, {"ask": "Two"}])
    QApplication.processEvents()
    rows.first().setFocus()
    met = []
    for _ in range(9):
        met.append(name())
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met[:4] == ["Promise, Row 1", "Owner, Row 1", "By, Row 1", "Take out Row 1"]
    assert met[4:8] == ["Promise, Row 2", "Owner, Row 2", "By, Row 2", "Take out Row 2"]


def test_what_somebody_else_changed_is_shown(rows: RowsAnswer) -> None:
    rows.show_value([{"ask": "One"}])
    rows.show_value([{"ask": "Changed elsewhere"}])
    QApplication.processEvents()
    shown = next(box for box in rows.findChildren(LineBox) if box.isVisible())
    assert shown.text() == "Changed elsewhere"


ASKED = (
    Part("words", "The question in full", wide=True),
    Part("kind", "Answered by", offers=(("yes", "Yes or no"), ("text", "Words"))),
    Part("note", "Note"),
)


@pytest.fixture
def asked(qtbot: QtBot) -> Iterator[RowsAnswer]:
    """Rows with a wide box over two that share a line, in a window that was there before them."""
    window, made = QWidget(), RowsAnswer(ASKED, "Your own questions")
    window.setLayout(column(LineBox("Before"), column(made), LineBox("After")))
    window.resize(700, 500)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    made.answered.connect(made.show_value)
    yield made
    window.close()


def test_tab_goes_through_rows_that_were_added_as_the_eye_does_and_then_past_them(
    asked: RowsAnswer,
) -> None:
    for _ in range(2):
        asked.add_row()
    QApplication.processEvents()
    before = next(box for box in asked.window().findChildren(LineBox) if box.isVisible())
    before.setFocus()
    met = []
    for _ in range(11):
        met.append(name())
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    row = ("The question in full, Row {}", "Answered by, Row {}", "Note, Row {}", "Take out Row {}")
    assert met == [
        "Before",
        *(words.format(1) for words in row),
        *(words.format(2) for words in row),
        "Add a row",
        "After",
    ]


def test_the_boxes_of_a_row_stand_as_tab_meets_them(asked: RowsAnswer) -> None:
    asked.add_row()
    QApplication.processEvents()
    words, note = asked.findChildren(LineBox)
    kind = asked.findChildren(Choice)[0]
    top = [box.mapTo(asked, QPoint(0, 0)).y() for box in (words, kind, note)]
    assert top[0] < top[1] == top[2]
    assert kind.mapTo(asked, QPoint(0, 0)).x() < note.mapTo(asked, QPoint(0, 0)).x()


def take_out(rows: RowsAnswer, place: int) -> None:
    away = [b for b in rows.findChildren(QPushButton) if b.accessibleName().startswith("Take out")]
    away[place].setFocus()
    QTest.keyClick(away[place], Qt.Key.Key_Space)
    QApplication.processEvents()


def test_after_a_row_is_taken_out_the_focus_is_in_the_row_that_took_its_place(
    rows: RowsAnswer,
) -> None:
    rows.show_value([{"ask": "One"}, {"ask": "Two"}, {"ask": "Three"}])
    for place, words in ((1, "Three"), (1, "One"), (0, "")):
        take_out(rows, place)
        focused = QApplication.focusWidget()
        if isinstance(focused, LineBox):
            assert focused.text() == words
        else:
            assert name() == "Add a row"
            assert not words


def test_a_field_of_a_row_is_read_out_by_its_label_and_itself_alone(rows: RowsAnswer) -> None:
    rows.show_value([{"ask": "One"}])
    QApplication.processEvents()
    read = [
        (node.role(), node.text(QAccessible.Text.Name))
        for node in nodes(rows)
        if "Promise" in node.text(QAccessible.Text.Name)
    ]
    assert read == [
        (QAccessible.Role.StaticText, "Promise"),
        (QAccessible.Role.EditableText, "Promise, Row 1: What will be done?"),
    ]


def test_a_day_may_have_a_short_year_and_is_shown_as_it_was_read(rows: RowsAnswer) -> None:
    said: list[object] = []
    rows.answered.connect(said.append)
    rows.add_row()
    QApplication.processEvents()
    for words in ("Ring back within a day", "Named nurse", "26/3/27"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert said[-1] == [
        {"ask": "Ring back within a day", "owner": "Named nurse", "by": "2027-03-26"}
    ]
    assert "26/03/2027" in [box.text() for box in rows.findChildren(LineBox)]


@pytest.mark.parametrize(
    "typed", ["26/3/74", "31/2/27", "26/3/202", "3/27", "12-5-9", "x-2026-11-25", "25²"]
)
def test_what_is_no_day_of_now_is_none(typed: str) -> None:
    assert read_day(typed) is None


@pytest.mark.parametrize(
    "typed", ["2026-11-05", "2026-11-5", "5/11/2026", "5.11.26", " 5 11 2026 "]
)
def test_a_day_is_read_in_each_of_the_ways_that_it_is_typed(typed: str) -> None:
    assert read_day(typed) == "2026-11-05"


def test_a_day_that_cannot_be_read_stays_where_rows_are_added_and_taken_out(
    rows: RowsAnswer,
) -> None:
    rows.show_value([{"ask": "One"}, {"ask": "Two"}])
    QApplication.processEvents()
    day = rows.findChildren(LineBox)[5]
    QTest.keyClicks(day, "31/9/2027")
    rows.add_row()
    QApplication.processEvents()
    assert [box.text() for box in rows.findChildren(LineBox)][5] == "31/9/2027"
    assert rows.is_unread
    take_out(rows, 0)
    assert [box.text() for box in rows.findChildren(LineBox)][2] == "31/9/2027"
    heard: list[bool] = []
    rows.unread.connect(lambda: heard.append(rows.is_unread))
    take_out(rows, 0)
    assert heard[-1:] == [False], "what could not be read went with its row"
    assert not rows.is_unread
