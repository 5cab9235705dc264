"""A field of one line, and any field under its label: what the first window needs of the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.parts.arrange import column, label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class LineBox(QLineEdit):
    """One line of words; `left` when the focus goes elsewhere."""

    left = Signal()

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._be_one_line)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _be_one_line(self, typed: str) -> None:
        """Lines that were pasted become one: Qt keeps their ends, and shows them as arrows."""
        if typed and typed.splitlines() != [typed]:
            before = typed[: self.cursorPosition()]
            self.setText(_one_line(typed))
            self.setCursorPosition(len(_one_line(before)))
            self.setModified(True)


def _one_line(words: str) -> str:
    return " ".join(line.strip() for line in words.splitlines() if line.strip())


def field(name: str, box: QWidget, help_text: str = "") -> QWidget:
    """A box under its label, with help below; all three reach a screen reader together."""
    title = QLabel(name)
    title.setObjectName("strong")
    title.setWordWrap(True)
    stop = box.focusProxy() or box  # what only stands around a field is not read out too
    title.setBuddy(stop)
    if not stop.accessibleName():
        stop.setAccessibleName(name)
    made = QFrame()
    layout: QVBoxLayout = column(title, box, spacing=4)
    if help_text:
        stop.setAccessibleDescription(help_text)
        layout.addWidget(label(help_text, "small"))
    layout.addStretch(1)  # beside a taller field, this one stays at the top
    made.setLayout(layout)
    return made
