"""Doing something in the next dialog that opens, as a person would who sees it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from collections.abc import Callable


def during(answer: Callable[[QDialog], None]) -> None:
    """When the next dialog opens, do this in it."""

    def attend() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            answer(dialog)
        else:
            QTimer.singleShot(5, attend)

    QTimer.singleShot(5, attend)
