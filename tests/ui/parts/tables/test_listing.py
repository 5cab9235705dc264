"""A table under its filters stays where somebody was, and leads back where nothing fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.hearing import listen
from ui.parts.filter_bar import FilterBar
from ui.parts.tables.listing import Listing
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = ["apple", "pear", "plum"]


class Fruit(Listing[str]):
    """Fruit in one group, by the words that are typed."""

    def __init__(self) -> None:
        self.table: Table[str] = Table("Fruit", (Column("Fruit", 0, Cell),))
        self.filters = FilterBar(["All"], "fruit", "Filter")
        words = ("No fruit fits", "Show every fruit")
        super().__init__(self.table, self.filters, words, self.kept, lambda one: f"id-{one}")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.filters)
        self.show_kept()

    def kept(self) -> list[str | Group]:
        found = [one for one in ROWS if self.filters.search.fits(one)]
        self.filters.say_shown(len(found), len(ROWS))
        return [Group("Fruit"), *found] if found else []

    def is_said(self, words: str) -> bool:
        return any(one.text() == words for one in self.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def fruit(qtbot: QtBot) -> Fruit:
    made = Fruit()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def test_it_stays_on_the_row_that_was_chosen_while_others_are_left_out(fruit: Fruit) -> None:
    fruit.show_kept("id-plum")
    assert fruit.table.row() == "plum"
    fruit.filters.search.setText("p")
    assert fruit.table.row() == "plum"
    assert fruit.was == "id-plum"


def test_where_somebody_was_is_known_while_nothing_fits(fruit: Fruit) -> None:
    fruit.show_kept("id-plum")
    fruit.filters.search.setText("zzz")
    assert fruit.table.row() is None
    fruit.filters.search.setText("")
    assert fruit.table.row() == "plum"


def test_where_nothing_fits_it_says_so_and_leads_back_by_keys(fruit: Fruit, qtbot: QtBot) -> None:
    assert fruit.first() is fruit.table
    with qtbot.waitSignal(fruit.emptied):
        fruit.filters.search.setText("zzz")
    said = next(one for one in fruit.findChildren(QLabel) if one.text() == "No fruit fits")
    assert said.isVisible()
    assert said.height() < 2 * said.sizeHint().height(), "its card stands close below the filters"
    QTest.keyClick(fruit.filters.search, Qt.Key.Key_Down)
    assert fruit.every.hasFocus()
    QTest.keyClick(fruit.every, Qt.Key.Key_Return)
    assert fruit.filters.search.text() == ""
    assert fruit.table.hasFocus()
    assert not fruit.is_said("No fruit fits")


def test_what_the_filter_leaves_is_heard(fruit: Fruit, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = listen(monkeypatch)
    fruit.filters.search.setText("plum")
    fruit.filters.search.setText("zzz")
    assert [one.words for one in heard] == ["1 of 3 shown.", "No fruit fits. 0 of 3 shown."]
