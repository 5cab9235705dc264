"""While a record is read an action may come to mind: A writes it down without leaving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.actions.dialog import ActionDialog
from ui.keys_sheet import KeysSheet
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def a_return(window: Window) -> WalkPage:
    """An open return of the audit that is running."""
    work = window.work
    assert work is not None
    running = next(audit for audit in work.book.audits.all() if audit.stage == "collect")
    returned = next(
        held
        for held in work.book.returns.of_audit(running.id)
        if not work.book.returns.is_signed(held)
    )
    work.go("walk", returned.id)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    return page


def test_a_on_a_return_adds_an_action_of_its_audit(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    page = a_return(window)
    assert window.work is not None
    book = window.work.book
    before = {action.id for action in book.actions.all()}

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ActionDialog)
        QTest.keyClicks(dialog.ask, "Ask the school for its attendance picture")
        QTest.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, fill)
    QTest.keyClick(page.list, Qt.Key.Key_A)
    [made] = [action for action in book.actions.all() if action.id not in before]
    assert made.ask == "Ask the school for its attendance picture"
    assert (made.source, made.audit_id) == ("case_audit", page.returned.audit_id)
    assert window.work.at == ("walk", page.returned.id), "nobody was taken anywhere"


def test_every_key_can_be_read_on_a_return_too(open_sample: Callable[..., Window]) -> None:
    page = a_return(open_sample("light", 1.0, 1440, 900))
    seen: list[bool] = []

    def attend() -> None:
        sheet = QApplication.activeModalWidget()
        seen.append(isinstance(sheet, KeysSheet))
        assert sheet is not None
        QTest.keyClick(sheet, Qt.Key.Key_Escape)

    QTimer.singleShot(0, attend)
    QTest.keyClick(page.list, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert seen == [True]
