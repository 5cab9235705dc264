"""The panel of the calendar is drawn out: the schools beside it stay in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.schools.calendar import page_of, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window
    from ui.work import Work


@pytest.mark.parametrize(("width", "height", "least"), [(1440, 900, 6), (1280, 720, 4)])
def test_the_calendar_keeps_its_rows_while_the_panel_is_drawn_out(
    open_sample: Callable[..., Window], width: int, height: int, least: int
) -> None:
    work = open_sample("light", 1.0, width, height).work
    assert work is not None
    work.go("schools", "")
    press(work, Qt.Key.Key_F6)
    page = page_of(work)
    assert page.panel.plan.hasFocus()
    for _ in range(6):
        QApplication.processEvents()
    rows, seen = page.table.rows, page.table.viewport().rect()
    boxes = [page.table.visualRect(rows.index(at, 0)) for at in range(rows.rowCount())]
    schools = [box for at, box in enumerate(boxes) if rows.row_at(at) is not None]
    assert (
        sum(1 for box in schools if seen.contains(box.center()) and box.bottom() <= seen.bottom())
        >= least
    )


def test_larger_text_keeps_the_years_and_the_panel_that_were_chosen(work: Work) -> None:
    page = page_of(work)
    press(work, Qt.Key.Key_PageUp, ctrl=True)
    press(work, Qt.Key.Key_F6)
    chosen = page.turning.last, page.drawer.is_drawn_out
    assert chosen == (2025, True)
    work.redraw()
    again = page_of(work)
    assert again is not page
    assert (again.turning.last, again.drawer.is_drawn_out) == chosen
    assert again.panel.plan.hasFocus()
