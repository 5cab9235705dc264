"""Small parts that the pages of the schools share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def boxed(layout: QLayout) -> QWidget:
    """A layout as a widget, where only a widget can stand."""
    made = QWidget()
    made.setLayout(layout)
    return made
