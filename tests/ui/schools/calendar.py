"""The calendar in the window, and the keys that are pressed on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit

from tests.ui.attending import during
from ui.parts.typed import TypedWords
from ui.schools.calendar import CalendarPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Visit
    from ui.work import Work

SPRING, SUMMER = "2026-27/spring", "2026-27/summer"


def page_of(work: Work) -> CalendarPage:
    page = work.frame.page()
    assert isinstance(page, CalendarPage)
    return page


def step_on(work: Work, name: str) -> CalendarPage:
    page = page_of(work)
    rows = page.table.rows
    for place in range(rows.rowCount()):
        held = rows.row_at(place)
        if held is not None and held.standing.school.name == name:
            page.table.step_on(place)
            page.table.setFocus()
            return page
    raise AssertionError(f"{name} is not shown")


def press(work: Work, key: Qt.Key, *, ctrl: bool = False, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    held |= Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    window = work.frame.window()
    window.activateWindow()  # a dialog may have been there
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.windowHandle(), key, held)
    QApplication.processEvents()


def in_the_dialog(fill: Callable[[QDialog], None]) -> None:
    """Fill in the dialog that comes next, and finish it with Ctrl+Enter."""

    def act(dialog: QDialog) -> None:
        try:
            assert QTest.qWaitForWindowActive(dialog)
            fill(dialog)
            QTest.keyClick(
                dialog.windowHandle(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
            )
        finally:
            if dialog.isVisible():
                dialog.reject()

    during(act)


def visits_to(work: Work, name: str) -> list[Visit]:
    school = next(held for held in work.book.schools.open_ones() if held.name == name)
    return work.book.visits.of_school(school.id)


def because(words: str) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        box = dialog.findChild(QPlainTextEdit)
        assert box is not None
        box.setFocus()
        QTest.keyClicks(box, words)

    return fill


def said_in_the_panel(page: CalendarPage) -> list[str]:
    labels = [held.text() for held in page.panel.findChildren(QLabel)]
    return labels + [held.text() for held in page.panel.findChildren(TypedWords)]
