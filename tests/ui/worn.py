"""The look that every test of the window begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.look import look
from ui.look.tokens import LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def give_back(app: QApplication) -> None:
    """Give the application its light look again, where a test left another: dressing costs."""
    if look.current() != look.Look(LIGHT, 1.0):
        look.apply(app, "light", 1.0)
