"""The returns grid by keys: what stands how, the panel, the filters, and a reminder to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.sample.children import SIGNS
from tests.ui.accessibility import faults
from tests.ui.audits.grid.looking import CTRL, every_cell, grid_of, said, standing
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_ctrl_down_goes_round_every_return_that_needs_somebody(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    model = page.grid.model_of
    wanted = {place for place in every_cell(page) if model.cell(model.index(*place)).trouble}
    assert wanted
    met = []
    for _ in wanted:
        QTest.keyClick(page.grid, Qt.Key.Key_Down, CTRL)
        met.append((page.grid.currentIndex().row(), page.grid.currentIndex().column()))
    assert set(met) == wanted
    assert len(set(met)) == len(met)


def test_c_copies_a_reminder_that_names_references_and_no_child(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    model = page.grid.model_of
    row, column = standing(page, lambda is_signed, _answered: not is_signed)
    page.grid.setCurrentIndex(model.index(row, column))
    QTest.keyClick(page.grid, Qt.Key.Key_C)
    copied = QApplication.clipboard().text()
    agency = str(model.headerData(row, Qt.Orientation.Vertical))
    assert copied.splitlines()[0].endswith(agency)
    assert "NEG26-" in copied
    QApplication.clipboard().clear()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1000)])
def test_ten_children_stand_beside_each_other(
    open_sample: Callable[..., Window], size: tuple[int, int]
) -> None:
    page = grid_of(open_sample("light", 1.0, *size))
    grid = page.grid
    tenth = grid.visualRect(grid.model_of.index(0, 9))
    assert tenth.right() <= grid.viewport().width()
    assert tenth.left() > 0


def test_f6_draws_the_panel_out_where_there_is_no_room_and_esc_puts_it_away(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    page = grid_of(window)
    assert not page.panel.isVisible()
    QTest.keyClick(page.grid, Qt.Key.Key_F6)
    assert page.panel.isVisible()
    assert page.panel.open.hasFocus()
    for _ in range(4):
        QApplication.processEvents()
    assert faults(window) == []
    QTest.keyClick(page.panel.open, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.grid.hasFocus()
    assert window.work is not None
    assert window.work.frame.page() is page


def test_the_panel_tells_about_the_cell_that_the_arrows_reach(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1920, 1000)
    page = grid_of(window)
    assert page.panel.isVisible()
    model, book = page.grid.model_of, page._book
    place = standing(page, lambda is_signed, answered: not is_signed and answered > 0)
    page.grid.setCurrentIndex(model.index(place[0], 0))
    for _ in range(place[1]):
        QTest.keyClick(page.grid, Qt.Key.Key_Right)
    returned = book.returns.one(model.cell(page.grid.currentIndex()).return_id)
    held = book.returns.standing(returned)
    assert book.audits.case(returned.case_id or "").reference in said(page)
    assert book.settings.agency(returned.agency_id or "").name in said(page)
    assert f"{held.answered} of {held.asked}" in said(page)
    assert "20 November 2026, 5 days late" in said(page)
    code = book.settings.agency(returned.agency_id or "").code
    assert SIGNS[code][0] in said(page), "who changed it last"
    missing = [gap for gap in book.returns.missing(returned) if gap.why not in {"note", "unfit"}]
    assert f"{len(missing)} questions not answered." in said(page)
    QTest.keyClick(page.panel.open, Qt.Key.Key_Return)
    assert window.work is not None
    assert isinstance(window.work.frame.page(), WalkPage)


def test_the_filter_leaves_only_rows_and_columns_that_hold_something(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    page = grid_of(window)
    whole = len(every_cell(page))
    QTest.keyClick(page.grid, Qt.Key.Key_Slash)
    assert page.filters.state.hasFocus()
    page.filters.state.choose("Late")
    model = page.grid.model_of
    shown = every_cell(page)
    late = {place for place in shown if not model.cell(model.index(*place)).is_quiet}
    assert 0 < len(late) < whole
    assert {row for row, _at in late} == {row for row, _at in shown}
    assert {at for _row, at in late} == {at for _row, at in shown}
    assert page.filters.state.currentText() == f"Late ({len(late)})"
    page.filters.agency.choose(model.ids(model.index(0, 0))[0])
    assert model.rowCount() == 1
    page.filters.state.choose("Returned")
    assert model.rowCount() == 0
    assert page._none.isVisible()
    assert faults(window) == []


def test_all_late_agencies_are_chased_at_once(open_sample: Callable[..., Window]) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    book = page._book
    late = [
        agency.name
        for agency in book.audits.agencies(page._id)
        if any(
            r.agency_id == agency.id and not book.returns.is_signed(r)
            for r in book.returns.of_audit(page._id)
        )
    ]
    assert page._chase_all.text() == f"Chase {len(late)} agencies"
    page._chase_all.click()
    copied = QApplication.clipboard().text()
    heads = [line for line in copied.splitlines() if line.startswith("Neglect, autumn 2026: ")]
    assert heads == [f"Neglect, autumn 2026: {name}" for name in late]
    QApplication.clipboard().clear()
