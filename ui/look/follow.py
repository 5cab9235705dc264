"""Hears when the platform turns dark, light or high in contrast while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ui.look.look import platform_hints

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Follow(QObject):
    """`changed` after the platform's wish has changed; whoever dresses looks whether it matters.

    It is said only once the application has settled, so that dressing cannot set off itself.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        hints, access = platform_hints(app)
        later = Qt.ConnectionType.QueuedConnection
        hints.colorSchemeChanged.connect(self._say, later)
        access.contrastPreferenceChanged.connect(self._say, later)

    def _say(self) -> None:
        self.changed.emit()
