"""Ctrl+↓ goes to the next row that wants somebody, round past the end of its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS: list[str | Group] = [
    Group("First (2)"),
    "late one",
    "open",
    Group("Then (2)"),
    "done",
    "late",
]


@pytest.fixture
def table(qtbot: QtBot) -> Table[str]:
    made: Table[str] = Table("Rows", (Column("Row", 0, Cell),))
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    return made


def is_late(row: str) -> bool:
    return row.startswith("late")


@pytest.mark.parametrize(
    ("at", "step", "found"),
    [
        (1, 1, "late"),
        (2, 1, "late"),
        (5, 1, "late one"),
        (5, -1, "late one"),
        (1, -1, "late"),
        (4, -1, "late one"),
    ],
)
def test_it_goes_on_from_where_we_are_and_round_the_end(
    table: Table[str], at: int, step: int, found: str
) -> None:
    table.step_on(at)
    assert to_next(table, is_late, step)
    assert table.row() == found


def test_where_no_other_is_wanted_it_stays(table: Table[str]) -> None:
    table.step_on(2)
    assert to_next(table, lambda row: row == "open")
    assert table.row() == "open"


def test_where_none_is_wanted_it_says_so_and_stays(table: Table[str]) -> None:
    table.step_on(4)
    assert not to_next(table, lambda row: row == "never")
    assert table.row() == "done"


@pytest.mark.parametrize("step", [1, -1])
def test_an_empty_table_has_no_next_row(table: Table[str], step: int) -> None:
    table.show_rows([])
    assert not to_next(table, is_late, step)
