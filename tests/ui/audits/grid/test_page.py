"""The returns grid by keys: what stands how, the panel, the filters, and a reminder to paste."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audit_app.sample.children import SIGNS
from forms.progress import note_wanted
from tests.ui.accessibility import faults
from ui.audits.grid import GridPage
from ui.audits.grid.cells import NIL
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def grid_of(window: Window) -> GridPage:
    work = window.work
    assert work is not None
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    work.book.audits.change(running, "Move the day", returns_due="2026-11-20")  # five days ago
    work.go("grid", running.id)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = work.frame.page()
    assert isinstance(page, GridPage)
    page.grid.setFocus()
    for _ in range(4):
        QApplication.processEvents()
    return page


def said(page: GridPage) -> str:
    """Everything that the panel says."""
    return "\n".join(held.text() for held in page.panel.findChildren(QLabel))


def every_cell(page: GridPage) -> list[tuple[int, int]]:
    model = page.grid.model_of
    return [(row, at) for row in range(model.rowCount()) for at in range(model.columnCount())]


def standing(page: GridPage, wanted: Callable[[bool, int], bool]) -> tuple[int, int]:
    """The first return that is wanted, by whether it is signed off and how much is answered."""
    model, book = page.grid.model_of, page._book
    for row, column in every_cell(page):
        cell = model.cell(model.index(row, column))
        held = book.returns.standing(book.returns.one(cell.return_id))
        if wanted(held.is_signed, held.answered):
            return row, column
    raise AssertionError("the sample has none")


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


def sign_without_a_note(page: GridPage) -> None:
    """Somebody takes back a note that an answer asks for, and signs all the same."""
    book = page._book
    for returned in book.returns.of_audit(page._id):
        if not book.returns.is_signed(returned) or book.returns.standing(returned).is_nil:
            continue
        form = book.returns.form(returned)
        for key, answer in book.answers.of_return(returned.id).items():
            question = form.question(key[0])
            value = None if answer.value is None else json.loads(answer.value)
            if question is not None and note_wanted(form, question, value):
                book.signing.reopen(returned, "Audit co-ordinator", "A note points at somebody")
                book.answers.note(returned.id, key, "")
                book.signing.sign_off(book.returns.one(returned.id), "Named nurse")
                return


def test_the_legend_counts_each_return_once_and_beside_that_those_with_answers_to_fix(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    book = page._book
    sign_without_a_note(page)
    returns = [book.returns.standing(r) for r in book.returns.of_audit(page._id)]
    signed = sum(1 for held in returns if held.is_signed)
    nil = sum(1 for held in returns if held.is_signed and held.is_nil)
    words = page.legend.words()
    fix = sum(1 for held in returns if held.is_signed and held.to_fix and not held.is_nil)
    assert fix == 1
    assert words[0] == f"{signed} signed off, {nil} of them nil"
    assert words[-1] == f"{fix} with answers to fix"
    assert sum(int(one.split()[0]) for one in words[:-1]) == len(returns)
    assert page._sentence.text().startswith(f"{signed} of {len(returns)} returns are back.")


def test_a_signed_return_with_gaps_is_signed_off_and_its_numbers_agree_everywhere(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1920, 1000))
    sign_without_a_note(page)
    model, book = page.grid.model_of, page._book
    met = 0
    for place in every_cell(page):
        index = model.index(*place)
        returned = book.returns.one(model.cell(index).return_id)
        gaps = book.returns.missing(returned)
        if not book.returns.is_signed(returned) or not gaps or model.cell(index).state == NIL:
            continue
        met += 1
        fix = sum(gap.why in {"note", "unfit"} for gap in gaps)
        page.grid.setCurrentIndex(index)
        assert model.cell(index).words == "Signed off"
        assert (model.cell(index).second == f"{fix} to fix") == bool(fix)
        assert "Signed off" in said(page).splitlines()
        assert f"Still to look at ({len(gaps)})" in (said(page))
        if fix:
            assert f"{fix} to fix" in said(page).splitlines()
            assert f"{fix} answer" in said(page)
    assert met
    signed = [c for c in page._held.cells.values() if c.is_back]
    offered = [page.filters.state.itemText(at) for at in range(page.filters.state.count())]
    assert f"Signed off ({len(signed)})" in offered
    assert f"To fix ({sum(1 for cell in signed if cell.to_fix)})" in offered


def test_each_agency_says_how_many_of_its_returns_are_back(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    book, model = page._book, page.grid.model_of
    for row, agency in enumerate(book.audits.agencies(page._id)):
        held = [r for r in book.returns.of_audit(page._id) if r.agency_id == agency.id]
        back = sum(1 for one in held if book.returns.is_signed(one))
        below = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole)
        aloud = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
        assert below == f"{back} of {len(held)} back"
        assert aloud == f"{agency.name}, {below}"


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


def test_a_signed_return_says_by_which_role_and_cannot_be_sent_or_chased(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1920, 1000))
    place = standing(page, lambda is_signed, answered: is_signed and answered > 9)
    page.grid.setCurrentIndex(page.grid.model_of.index(*place))
    assert "30 October 2026 by" in said(page)
    assert page.panel.send.isHidden()
    assert page.panel.chase.isHidden()


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
