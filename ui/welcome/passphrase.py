"""The passphrase's field: hidden, shown while asked for, and Caps Lock is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class Passphrase(QLineEdit):
    """A passphrase, hidden; shown only while asked for, and hidden again when it is left.

    `caps` says whether Caps Lock is on, as far as the last letter told; `shown`, whether the
    letters can be read now; `entered` comes with the focus; `stepped` with an arrow, down as 1.
    """

    caps = Signal(bool)
    shown = Signal(bool)
    entered = Signal()
    stepped = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def show_words(self, *, shown: bool) -> None:
        """Show or hide what is typed."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.shown.emit(shown)

    @property
    def is_shown(self) -> bool:
        """Whether what is typed can be read."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice a capital without Shift: no platform tells of Caps Lock in one same way."""
        if event.key() in {QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == QtCore.Qt.Key.Key_Down else -1)
            return
        typed = event.text()
        if event.key() == QtCore.Qt.Key.Key_CapsLock:
            self.caps.emit(False)  # it was turned the other way; the next letter tells
        elif typed.isalpha() and typed.upper() != typed.lower():
            has_shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self.caps.emit(typed.isupper() != has_shift)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that it has the focus, so that it can be brought into sight."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        if event.reason() != QtCore.Qt.FocusReason.MouseFocusReason:
            self.show_words(shown=False)
