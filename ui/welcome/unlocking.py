"""The card that unlocks a workbook: which one, its passphrase, and the role of who is there.

Nothing here names Qt's own `Qt` before the first window is painted; see `ui.welcome.page`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look import look
from ui.parts.arrange import button, card, column, label, row, rule
from ui.parts.line import LineBox, field
from ui.welcome.passphrase import Passphrase

if TYPE_CHECKING:
    from ui.welcome.recent import Recent

_FORGOTTEN = (
    "Nobody can reset a passphrase, not even us. Type the recovery key instead, from the sheet "
    "that was printed when this workbook was made."
)


class Unlocking(QWidget):
    """`pressed` by its button, or by Enter in the passphrase."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = button("Unlock", self.pressed.emit, "primary")
        self.show_button = button("Show", self._turn)
        self._caps = label("Caps Lock is on.", "warn")
        self._caps.hide()
        self.passphrase = Passphrase("Passphrase or recovery key")
        self.passphrase.returnPressed.connect(self.pressed)
        self.passphrase.caps.connect(self._caps.setVisible)
        self.passphrase.shown.connect(
            lambda is_on: self.show_button.setText("Hide" if is_on else "Show")
        )
        self.role = LineBox("Your role", "Such as Audit co-ordinator")
        self._name, self._said = label("", "h2"), label("", "muted")
        words = label("Passphrase or recovery key", "strong")
        words.setBuddy(self.passphrase)
        boxes = row(self.passphrase, self.show_button, spacing=8)
        boxes.setStretch(0, 1)
        parts = (
            *(self._name, self._said, 6, words, boxes, self._caps),
            *(field("Your role", self.role, "Written beside what you do. Never a name."), 4),
            *(self.button, 6, rule()),
            *(label("Forgotten it?", "strong"), label(_FORGOTTEN, "muted")),
        )
        self.setLayout(column(card(*parts, spacing=6), spacing=0))

    def name(self, told: Recent | None) -> None:
        """Say which workbook is unlocked."""
        self._caps.hide()
        if told is not None:
            self._name.setText(told.path.stem)
            self._said.setText(f"{told.words}.")

    def say_busy(self, *, is_busy: bool) -> None:
        """Say that the key is being made."""
        self.button.setText("Unlocking…" if is_busy else "Unlock")

    def fit(self) -> None:
        """Grow with the text."""
        self.button.setMinimumHeight(look.current().px(40))

    def _turn(self) -> None:
        self.passphrase.show_words(shown=not self.passphrase.is_shown)
