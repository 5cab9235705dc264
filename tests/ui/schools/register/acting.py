"""A dialog of the register that opens next, as tests act in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import School
    from tests.ui.schools.register.conftest import Register


def during(act: Callable[[QDialog], None]) -> list[str]:
    """Act in the dialog that opens next, and close it whatever happens; what went wrong there."""
    wrong: list[str] = []

    def attend() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(5, attend)
            return
        try:
            act(dialog)
        except AssertionError as failed:
            wrong.append(str(failed))
        if dialog.isVisible():
            wrong.append("it stayed open")
            dialog.reject()

    QTimer.singleShot(5, attend)
    return wrong


def named(register: Register, name: str) -> School:
    return next(one for one in register.book.schools.all() if one.name == name)


def press(dialog: QDialog, words: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()
