"""The grid in the room that it has: nothing is cut, and one bar scrolls what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.audits.grid import GridPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def grid_of(window: Window) -> GridPage:
    work = window.work
    assert work is not None
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.go("grid", running.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, GridPage)
    for _ in range(6):
        QApplication.processEvents()
    return page


def test_the_filters_are_all_of_one_height_whichever_has_the_focus(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    choices = (page.filters.state, page.filters.agency, page.filters.child)
    for focused in choices:
        focused.setFocus()
        page.arrive()
        QApplication.processEvents()
        assert len({choice.height() for choice in choices}) == 1


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (1920, 1000)])
def test_no_head_of_a_child_is_cut(
    open_sample: Callable[..., Window], size: tuple[int, int]
) -> None:
    grid = grid_of(open_sample("light", 1.0, *size)).grid
    model, across = grid.model_of, grid.horizontalHeader()
    for at in range(model.columnCount()):
        facts = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.UserRole)
        assert grid.across.below(at).replace("\n", " ") == facts
    assert across.height() == across.sizeHint().height()


def test_the_card_ends_with_its_rows(open_sample: Callable[..., Window]) -> None:
    grid = grid_of(open_sample("light", 1.0, 1440, 1200)).grid
    last = grid.visualRect(grid.model_of.index(grid.model_of.rowCount() - 1, 0))
    below = grid.viewport().mapTo(grid, QPoint(0, last.bottom())).y()
    bar = grid.horizontalScrollBar()
    assert grid.height() - below <= (bar.height() if bar.isVisible() else 0) + 4
    card = grid.parentWidget()
    assert card is not None
    assert card.height() <= grid.height() + 4  # its margins and its lines


def test_with_large_text_only_the_page_scrolls_up_and_down(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 2.0, 1440, 900)
    page = grid_of(window)
    grid = page.grid
    assert grid.verticalScrollBar().maximum() == 0
    grid.setFocus()
    for _ in range(grid.model_of.rowCount() - 1):
        QTest.keyClick(grid, Qt.Key.Key_Down)
        QApplication.processEvents()
        box = grid.visualRect(grid.currentIndex())
        top = grid.viewport().mapTo(page.drawer.viewport(), box.topLeft()).y()
        assert top >= 0
        assert top + box.height() <= page.drawer.viewport().height()
