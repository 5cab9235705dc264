"""The returns grid by keys: to the next thing that needs somebody, and a reminder to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
    page.grid.setFocus()
    return page


def test_ctrl_down_goes_round_every_return_that_needs_somebody(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    model = page.grid.model_of
    wanted = {
        (row, column)
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        if model.cell(model.index(row, column)).trouble
    }
    assert wanted
    met = []
    for _ in wanted:
        QTest.keyClick(page.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        met.append((page.grid.currentIndex().row(), page.grid.currentIndex().column()))
    assert set(met) == wanted
    assert len(set(met)) == len(met)


def test_c_copies_a_reminder_that_names_references_and_no_child(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    model = page.grid.model_of
    row = next(
        row
        for row in range(model.rowCount())
        if any(
            model.cell(model.index(row, column)).shape not in {"padlock", "dash"}
            for column in range(model.columnCount())
        )
    )
    page.grid.setCurrentIndex(model.index(row, 0))
    QTest.keyClick(page.grid, Qt.Key.Key_C)
    copied = QApplication.clipboard().text()
    agency = str(model.headerData(row, Qt.Orientation.Vertical))
    assert copied.splitlines()[0].endswith(agency)
    assert "NEG26-" in copied
    QApplication.clipboard().clear()
