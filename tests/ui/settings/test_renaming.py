"""An agency is renamed in one line that holds its name, and it stays the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.attending import during
from ui.settings.page import SettingsPage
from ui.settings.rename import RenameDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from audit_app.records import Agency
    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SettingsPage:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    window.work.go("settings", "")
    made = window.work.frame.page()
    assert isinstance(made, SettingsPage)
    made.agencies.setFocus()
    QTest.keyClick(made.agencies, Qt.Key.Key_Down)
    return made


def chosen(page: SettingsPage) -> Agency:
    held = page.agencies.row()
    assert held is not None
    return held


def rename(page: SettingsPage, answer: Callable[[RenameDialog], None]) -> None:
    def attend(dialog: QDialog) -> None:
        assert isinstance(dialog, RenameDialog)
        answer(dialog)

    during(attend)
    QTest.keyClick(page.agencies, Qt.Key.Key_Return)


def test_enter_keeps_the_new_name_and_the_agency_stays_chosen(page: SettingsPage) -> None:
    before = chosen(page)
    found: list[str] = []

    def answer(dialog: RenameDialog) -> None:
        found.append(dialog.box.text())
        QTest.keyClicks(dialog.box, "Zealand police")  # what stands there is chosen, so it goes
        QTest.keyClick(dialog.box, Qt.Key.Key_Return)

    rename(page, answer)
    assert found == [before.name]
    assert (chosen(page).id, chosen(page).name) == (before.id, "Zealand police")
    assert page.agencies.rows.rowCount() - 1 == page.agencies.currentIndex().row(), "the last now"


def test_a_pasted_line_break_is_a_space(page: SettingsPage) -> None:
    def answer(dialog: RenameDialog) -> None:
        QGuiApplication.clipboard().setText("Bay\nPolice \n")
        dialog.box.paste()
        QTest.keyClick(dialog.box, Qt.Key.Key_Return)

    rename(page, answer)
    assert chosen(page).name == "Bay Police"


def test_no_name_is_not_kept_and_nobody_is_named_in_one(page: SettingsPage) -> None:
    before = chosen(page)
    page._desk.watched[:] = ["Amberley"]
    waits: list[bool] = []

    def answer(dialog: RenameDialog) -> None:
        for words in ("", "  ", "Amberley House"):
            dialog.box.setText(words)
            QTest.keyClick(dialog.box, Qt.Key.Key_Return)
            waits.append(dialog.isVisible())
        dialog.reject()

    rename(page, answer)
    assert waits == [True, True, True]
    assert chosen(page) == before


def test_the_name_as_it_was_is_no_change(page: SettingsPage) -> None:
    before = len(page._book.settings.agencies())
    last = page._desk.workbook.undo
    rename(page, lambda dialog: QTest.keyClick(dialog.box, Qt.Key.Key_Return))
    assert len(page._book.settings.agencies()) == before
    assert last() is None, "nothing was done that could be taken back"
