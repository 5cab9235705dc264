"""However little room a table has, its words can be read and its row is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.parts.arrange import column, label, scrolled
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ASKS = [
    "Share the finished neglect tool with every agency that knows the family within five days",
    "Offer evening visits",
    "Wort" * 60,
    "First line\nsecond line\nthird line\nfourth line",
    "Ask 🙂 " * 30,
]


def shown(qtbot: QtBot, width: int, height: int = 400) -> Table[str]:
    made: Table[str] = Table(
        "Actions",
        (
            Column("Action", 0, Cell),
            Column("Owner", 170, lambda _ask: Cell("Named nurse")),
            Column("Due", 130, lambda _ask: Cell("17 Oct")),
            Column("Status", 160, lambda _ask: Cell("39 days late", shape="square")),
        ),
        grows=True,
    )
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show_rows(ASKS)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("width", [1200, 700, 520, 420, 300])
def test_columns_together_are_never_wider_than_their_table(qtbot: QtBot, width: int) -> None:
    table = shown(qtbot, width)
    whole = sum(table.columnWidth(place) for place in range(4))
    assert whole <= table.viewport().width()
    assert all(table.columnWidth(place) > 0 for place in range(4))


def test_where_room_is_short_a_column_of_short_words_gives_way(qtbot: QtBot) -> None:
    table = shown(qtbot, 520)
    asked, due = table.columnWidth(0), table.columnWidth(2)
    assert due < 100, "“17 Oct” needs no more"
    assert asked >= 150
    assert table.columnWidth(3) >= QFontMetrics(table.font()).horizontalAdvance("39 days late")


def test_a_row_is_as_high_as_its_words_need(qtbot: QtBot) -> None:
    table = shown(qtbot, 520)
    metrics = QFontMetrics(table.font())
    room = QRect(0, 0, table.columnWidth(0) - 20, 9999)
    for place in (0, 1, 3, 4):
        needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, ASKS[place])
        assert table.rowHeight(place) >= needed.height(), ASKS[place]
    letters = metrics.horizontalAdvance(ASKS[2])
    assert table.rowHeight(2) >= metrics.height() * (letters // room.width())


def test_a_row_grows_with_what_stands_below_its_name_once_a_column_is_gone(qtbot: QtBot) -> None:
    below = "School, 2025-26: Partly met · School, 2026-27: Fully met · Visit: Seen in part" * 3
    table: Table[str]

    def name(words: str) -> Cell:
        return Cell(words, below if table.isColumnHidden(1) else "")

    visit: Column[str] = Column("Visit", 170, lambda _one: Cell("Seen"))
    table = Table("Standards", (Column("Standard", 0, name), visit), grows=True)
    qtbot.addWidget(table)
    table.resize(420, 400)
    table.show_rows(["EB.01 A lead is trained"])
    table.show()
    qtbot.waitExposed(table)
    table.show_column(1, shown=False)
    QApplication.processEvents()
    small = QFont(table.font())
    small.setPointSizeF(table.font().pointSizeF() * 0.9)
    room = QRect(0, 0, table.columnWidth(0) - 20, 9999)
    needed = QFontMetrics(small).boundingRect(room, Qt.TextFlag.TextWordWrap, below).height()
    assert needed > QFontMetrics(small).height(), "it goes on to another line"
    assert table.rowHeight(0) >= QFontMetrics(table.font()).height() + needed


def test_a_narrower_table_has_higher_rows(qtbot: QtBot) -> None:
    table = shown(qtbot, 1200)
    before = table.rowHeight(0)
    table.resize(420, 400)
    QApplication.processEvents()
    assert table.rowHeight(0) > before


def test_a_row_that_is_moved_to_is_in_sight_of_the_page_that_scrolls(qtbot: QtBot) -> None:
    table = shown(qtbot, 600)
    table.show_whole()
    inner = QWidget()
    inner.setLayout(column(*(label(f"Line {place}") for place in range(30)), table, None))
    area: QScrollArea = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(600, 300)
    area.show()
    area.activateWindow()
    assert QTest.qWaitForWindowActive(area)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    for place in range(1, len(ASKS)):
        QTest.keyClick(table, Qt.Key.Key_Down)
        QApplication.processEvents()
        box = table.visualRect(table.currentIndex())
        assert table.currentIndex().row() == place
        middle = table.viewport().mapTo(area.viewport(), box.center())
        assert area.viewport().rect().contains(middle)


def test_a_head_that_is_too_long_for_its_column_wraps_and_stands_over_its_numbers(
    qtbot: QtBot,
) -> None:
    head = "Bay 0–19 health visiting and school nursing"
    made: Table[str] = Table(
        "Judgements",
        (
            Column("Part", 0, Cell),
            Column(head, 120, lambda _part: Cell("7", right=True), right=True),
        ),
    )
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_rows(["Who the child is"])
    made.show()
    qtbot.waitExposed(made)
    header = made.horizontalHeader()
    room = QFontMetrics(header.font()).boundingRect(
        QRect(0, 0, header.sectionSize(1) - 16, 900), int(Qt.TextFlag.TextWordWrap.value), head
    )
    assert header.height() >= room.height() > 2 * QFontMetrics(header.font()).height()
    stands = made.rows.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert stands & Qt.AlignmentFlag.AlignRight
    assert stands.value & Qt.TextFlag.TextWordWrap.value


def test_the_heading_above_the_first_row_is_in_sight_with_it(qtbot: QtBot) -> None:
    table = shown(qtbot, 700, 260)
    table.show_rows([Group("Late (5)"), *ASKS])
    table.step_on(5)
    table.step_on(1)
    assert table.visualRect(table.rows.index(0, 0)).top() >= 0
    table.step_on(5)
    table.show_rows([Group("Late (5)"), *ASKS], keep=0)
    QApplication.processEvents()
    assert table.visualRect(table.rows.index(0, 0)).top() >= 0


@pytest.mark.parametrize("width", [900, 420, 300])
def test_a_long_heading_of_a_group_falls_into_lines_and_its_row_grows(
    qtbot: QtBot, width: int
) -> None:
    words = "What, if anything, changed in the child’s daily life because of your agency’s work?"
    table = shown(qtbot, width)
    table.show_rows([Group("Late"), ASKS[1], Group(words), *ASKS])
    QApplication.processEvents()
    strong = QFont(table.font())
    strong.setWeight(QFont.Weight.DemiBold)
    room = QRect(0, 0, table.viewport().width() - 20, 900)
    wrap = int(Qt.TextFlag.TextWordWrap.value)
    letters = QFontMetrics(strong)
    needed, one = (letters.boundingRect(room, wrap, held).height() for held in (words, "Late"))
    assert table.rowHeight(2) >= needed
    assert (table.rowHeight(2) > table.rowHeight(0)) == (needed > one)
