"""Who is asked about a child is ticked by keys, counted everywhere, and taken back by undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.accessibility import faults, nodes
from ui.audits.children.agencies import AgenciesDialog
from ui.audits.grid import GridPage
from ui.audits.set_up import SetUpPage
from ui.audits.steps import ChildrenStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Agency
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def press_in(dialog: AgenciesDialog, *pressed: Qt.Key) -> None:
    """Press keys where the dialog has its focus."""
    for key in pressed:
        target = dialog.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def keys(*pressed: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    for one in pressed:
        key, held = one if isinstance(one, tuple) else (one, Qt.KeyboardModifier.NoModifier)
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, held)
        for _ in range(3):
            QApplication.processEvents()


def in_the_dialog(act: Callable[[AgenciesDialog], None]) -> list[AgenciesDialog]:
    """Act in the dialog that is opened next; the list has it once it was there."""
    met: list[AgenciesDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, AgenciesDialog):
            QTimer.singleShot(5, look)
            return
        met.append(dialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(5, look)
    return met


def set_up(window: Window) -> SetUpPage:
    """An audit of three children that asks three agencies, shown at its children."""
    work = window.work
    assert work is not None
    book = work.book
    audit = book.audits.one(book.audits.add("NEG27", "Neglect, spring 2027"))
    book.audits.ask(audit, [held.id for held in book.settings.agencies()[:3]])
    book.children.put(audit, [{"reference": f"NEG27-0{n}"} for n in (1, 2, 3)])
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    work.go("set-up", audit.id)
    page = work.frame.page()
    assert isinstance(page, SetUpPage)
    page.list.step_on(2)
    for _ in range(4):
        QApplication.processEvents()
    return page


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    return set_up(open_sample("light", 1.0, 1440, 900))


def step_of(page: SetUpPage) -> ChildrenStep:
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    return step


def agencies(page: SetUpPage) -> list[Agency]:
    return page.tools.book.audits.agencies(page.tools.audit_id)


def at_agencies(page: SetUpPage, row: int) -> None:
    table = step_of(page).table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(row, len(table.rows.facts) - 1))


def column(page: SetUpPage) -> list[str]:
    rows = step_of(page).table.rows
    return [rows.index(row, len(rows.facts) - 1).data() for row in range(rows.rowCount())]


def panel_words(page: SetUpPage) -> str:
    return " ".join(held.text() for held in page.panel.findChildren(QLabel))


def leave_out_first(dialog: AgenciesDialog) -> None:
    press_in(dialog, Key.Key_Space)
    assert dialog.keep.text() == "Ask 2 of 3 agencies"
    dialog.keep.click()


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2, Key.Key_Space])
def test_a_key_in_the_column_opens_the_agencies_to_tick(page: SetUpPage, key: Qt.Key) -> None:
    assert column(page) == ["3 of 3", "3 of 3", "3 of 3"]
    assert "9 returns" in panel_words(page)
    at_agencies(page, 1)
    met = in_the_dialog(leave_out_first)
    keys(key)
    assert met
    assert column(page) == ["3 of 3", "2 of 3", "3 of 3"]
    assert "8 returns" in panel_words(page)
    assert "from 3 children and 3 agencies, less 1 where the agency is not asked." in panel_words(
        page
    )
    assert page.window().focusWidget() is step_of(page).table


def test_ctrl_z_asks_the_agency_again(page: SetUpPage) -> None:
    at_agencies(page, 1)
    step_of(page).cohort.ask(step_of(page).table.rows.cases[1], [agencies(page)[0].id])
    assert column(page) == ["3 of 3", "1 of 3", "3 of 3"]
    keys((Key.Key_Z, CTRL))
    assert column(page) == ["3 of 3", "3 of 3", "3 of 3"]
    assert "9 returns" in panel_words(page)


def test_the_button_acts_on_the_child_in_hand(page: SetUpPage) -> None:
    step_of(page).table.setCurrentIndex(step_of(page).table.rows.index(2, 0))
    button = next(
        held for held in step_of(page).findChildren(QPushButton) if held.text() == "Agencies asked…"
    )
    met = in_the_dialog(leave_out_first)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert met
    assert column(page) == ["3 of 3", "3 of 3", "2 of 3"]


def test_esc_changes_nothing_and_nobody_cannot_be_chosen(page: SetUpPage) -> None:
    waits: list[bool] = []

    def untick_all(dialog: AgenciesDialog) -> None:
        for _ in agencies(page):
            press_in(dialog, Key.Key_Space, Key.Key_Down)
        waits.append(dialog.keep.isEnabled())
        press_in(dialog, Key.Key_Escape)

    at_agencies(page, 0)
    met = in_the_dialog(untick_all)
    keys(Key.Key_F2)
    assert met
    assert waits == [False]
    assert column(page) == ["3 of 3", "3 of 3", "3 of 3"]


def test_the_column_is_read_out_with_who_is_left_out(page: SetUpPage) -> None:
    book, audit = page.tools.book, page.tools.need()
    first, *others = agencies(page)
    book.children.ask(audit, book.audits.cases(audit.id)[0], [held.id for held in others])
    read = [node.text(QAccessible.Text.Name) for node in nodes(step_of(page).table)]
    assert f"NEG27-01, Agencies asked: 2 of 3, not {first.name}" in read


def test_enter_through_a_row_passes_the_column_by(page: SetUpPage) -> None:
    table = step_of(page).table
    table.type_in(0, len(table.rows.facts) - 2)
    keys(Key.Key_Return)
    assert table.currentIndex().row() == 1
    assert table.currentIndex().column() == 0


LOOKS = [
    pytest.param("light", 1.0, 1280, 720, id="light"),
    pytest.param("dark", 1.0, 1440, 900, id="dark"),
    pytest.param("light", 2.0, 1440, 900, id="200-percent"),
    pytest.param("light", 1.0, 1024, 680, id="small-window"),
]


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_the_agencies_to_tick_are_named_whole_and_reached(
    open_sample: Callable[..., Window], scheme: str, scale: float, width: int, height: int
) -> None:
    page = set_up(open_sample(scheme, scale, width, height))
    found: list[str] = []
    at_agencies(page, 0)
    met = in_the_dialog(lambda dialog: found.extend(faults(dialog)))
    keys(Key.Key_F2)
    assert met
    assert found == []


def test_the_grid_says_not_asked_and_can_ask_after_all(page: SetUpPage) -> None:
    book, audit = page.tools.book, page.tools.need()
    first, *others = agencies(page)
    child = book.audits.cases(audit.id)[1]
    book.children.ask(audit, child, [held.id for held in others])
    page.list.step_on(1)
    page.turn(3)  # the questions are chosen on the way
    page.steps[1].save()
    audit = page.tools.need()
    book.sending.send(audit, agencies(page), book.audits.cases(audit.id))
    book.audits.change(page.tools.need(), "Move the day", returns_due="2026-11-20")
    page.tools.desk.go("grid", audit.id)
    window = QApplication.activeWindow()
    assert window is not None
    grid = next(held for held in window.findChildren(GridPage) if held.isVisible())
    assert "0 of 8 returns are back. 8 are late." in grid._sentence.text()
    model = grid.grid.model_of
    place = model.place_of(first.id, child.id)
    assert model.cell(place).state == "not asked"
    assert model.headerData(place.row(), Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole) == (
        "0 of 2 back"
    )
    assert child.reference not in grid._held.reminder_for(first)
    grid.grid.setCurrentIndex(place)
    for _ in range(3):
        QApplication.processEvents()
    assert grid.panel.ask.isVisible()
    assert faults(window) == []
    grid.panel.ask.click()
    assert "0 of 9 returns are back." in grid._sentence.text()
    assert model.cell(model.place_of(first.id, child.id)).return_id
    assert not grid.panel.ask.isVisible()
    keys((Key.Key_Z, CTRL))
    assert "0 of 8 returns are back." in grid._sentence.text()
