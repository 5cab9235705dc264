"""A table of rows reads well by eye and by ear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import faults, nodes
from ui.look import look
from ui.parts.tables.rows import Cell, Column, Group, Rows
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


@dataclass(frozen=True)
class Plan:
    ask: str
    owner: str
    stage: str = "Plan|*Collect|Reflect"


COLUMNS: tuple[Column[Plan], ...] = (
    Column("Action", 0, lambda plan: Cell(plan.ask, plan.owner, strong=True)),
    Column("Stage", 200, lambda plan: Cell(plan.stage, kind="stage")),
    Column("Grade", 120, lambda _plan: Cell("Good", "", "G", "3", kind="grade")),
    Column("Status", 120, lambda _plan: Cell("12 days late", "", "square", "bad", kind="chip")),
    Column("Answered", 120, lambda _plan: Cell("3 of 4", kind="bar", share=0.75)),
)
LATE = Plan("Agree a step-down checklist", "Named nurse")
OPEN = Plan("Share the calendar", "Team manager", "Plan|Collect|Reflect")
ROWS: list[Plan | Group] = [Group("Late (1)"), LATE, Group("Open (1)"), OPEN]


@pytest.fixture
def table(qtbot: QtBot) -> Table[Plan]:
    made: Table[Plan] = Table("Actions", COLUMNS, row_height=54)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show_rows(ROWS)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.setFocus()
    return made


def test_rows_hold_to_what_qt_asks_of_a_model(qtmodeltester: ModelTester) -> None:
    rows: Rows[Plan] = Rows(COLUMNS)
    rows.show_rows(ROWS)
    qtmodeltester.check(rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def heard_of(table: Table[Plan], place: int) -> str:
    """What a screen reader is given when the row at a place has the focus."""
    return str(table.rows.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_cell_is_read_out_with_its_head() -> None:
    rows: Rows[Plan] = Rows(COLUMNS)
    rows.show_rows(ROWS)
    said = rows.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Grade: Good"


def test_the_first_cell_reads_its_whole_row_since_it_is_what_is_heard(table: Table[Plan]) -> None:
    assert heard_of(table, 1) == (
        "Action: Agree a step-down checklist, Named nurse. Stage: Collect, stage 2 of 3. "
        "Grade: Good. Status: 12 days late. Answered: 3 of 4"
    )


def test_what_has_no_column_now_is_not_read_with_the_row(table: Table[Plan]) -> None:
    table.show_column(1, shown=False)
    table.show_column(4, shown=False)
    assert heard_of(table, 1) == (
        "Action: Agree a step-down checklist, Named nurse. Grade: Good. Status: 12 days late"
    )
    table.show_column(4, shown=True)
    assert heard_of(table, 1).endswith("Answered: 3 of 4")


def test_a_row_is_read_without_doubled_stops_and_without_its_empty_cells(qtbot: QtBot) -> None:
    columns: tuple[Column[str], ...] = (
        Column("Take", 90, lambda _row: Cell("No")),
        Column("Where", 0, Cell),
        Column("Here now", 0, lambda _row: Cell("")),
        Column("", 0, lambda _row: Cell("Cannot be taken", aloud_too="Type one of the answers.")),
        Column("Since", 0, lambda _row: Cell("Today")),
    )
    made: Table[str] = Table("What the file would change", columns)
    qtbot.addWidget(made)
    made.show_rows(["Who holds the record?"])
    said = made.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Take: No. Where: Who holds the record? Cannot be taken. Type one of the answers. "
        "Since: Today"
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [(1, "Stage: Collect, stage 2 of 3"), (3, "Stage: All 3 stages done")],
)
def test_a_stage_is_read_out_as_words(place: int, said: str) -> None:
    rows: Rows[Plan] = Rows(COLUMNS)
    rows.show_rows(ROWS)
    assert rows.index(place, 1).data(Qt.ItemDataRole.AccessibleTextRole) == said


def test_a_groups_head_cannot_be_chosen(table: Table[Plan]) -> None:
    assert table.row() == LATE
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.row() == OPEN


def test_enter_opens_the_chosen_row(table: Table[Plan], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [LATE]


def test_stepping_on_a_row_says_so(table: Table[Plan], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.chosen) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args == [OPEN]


def test_the_choice_stays_near_when_its_row_has_gone(table: Table[Plan]) -> None:
    table.step_on(3)
    table.show_rows(ROWS[:2])
    assert table.row() == LATE


def test_an_empty_table_has_no_row(table: Table[Plan]) -> None:
    table.show_rows([])
    assert table.row() is None


def test_tab_leaves_the_table_since_it_is_one_stop(table: Table[Plan]) -> None:
    assert not table.tabKeyNavigation()


def test_a_hidden_column_gives_its_width_to_the_others(table: Table[Plan]) -> None:
    before = table.columnWidth(0)
    table.show_column(1, shown=False)
    assert table.columnWidth(0) == before + 200


def test_the_chosen_row_has_the_accents_bar_only_while_the_table_has_the_focus(
    table: Table[Plan], qtbot: QtBot
) -> None:
    def left_edge() -> QColor:
        image = table.viewport().grab().toImage()
        top = table.rowViewportPosition(1)
        return image.pixelColor(1, top + table.rowHeight(1) // 2)

    assert left_edge() == look.current().colour("accent")
    table.clearFocus()
    QApplication.processEvents()
    assert left_edge() == look.current().colour("sel")


def test_a_groups_head_is_read_out_once_and_not_once_for_each_column(table: Table[Plan]) -> None:
    read = [node.text(QAccessible.Text.Name) for node in nodes(table)]
    assert read.count("Late (1)") == 1
    assert faults(table) == []


def test_home_and_end_go_to_the_first_and_the_last_row(table: Table[Plan]) -> None:
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.row() == OPEN
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.row() == LATE
