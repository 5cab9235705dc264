"""An audit that is set up by keys: its pages, its children, and what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.audits.set_up import SetUpPage
from ui.audits.steps.preview import PasteDialog

if TYPE_CHECKING:
    from audit_app.records import Case
    from ui.audits.steps import ChildrenStep
    from ui.window import Window

AGE, SEX = 1, 2


def shown(window: Window, about: str = "") -> SetUpPage:
    assert window.work is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.work.go("set-up", about)
    page = window.work.frame.page()
    assert isinstance(page, SetUpPage)
    return page


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, held)
    for _ in range(3):
        QApplication.processEvents()


def type_words(words: str) -> None:
    for letter in words:  # the first may open an editor, which the next then goes to
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, letter)


def paste(text: str) -> None:
    """Copy rows, press Ctrl+V and take what the preview says, where there is one."""
    QApplication.clipboard().setText(text)
    window = next(held for held in QApplication.topLevelWidgets() if held.isVisible())
    met: list[bool] = []
    QTimer.singleShot(0, lambda: take_previewed(met))
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    if met:  # without a desktop, a dialog that was closed gives the focus back to nobody
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        for _ in range(3):
            QApplication.processEvents()


def take_previewed(met: list[bool]) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, PasteDialog):
        met.append(True)
        assert QTest.qWaitForWindowActive(dialog)
        dialog.take.click()
        if dialog.isVisible():  # there is nothing to take
            dialog.reject()


def cases(step: ChildrenStep) -> list[Case]:
    return step.tools.book.audits.cases(step.tools.need().id)


def references(step: ChildrenStep) -> list[str]:
    return [case.reference for case in cases(step)]


def at(step: ChildrenStep, row: int, column: int = 0) -> None:
    step.table.setFocus()
    step.table.setCurrentIndex(step.table.rows.index(row, column))


def panel_words(page: SetUpPage) -> str:
    return " | ".join(held.text() for held in page.panel.findChildren(QLabel))
