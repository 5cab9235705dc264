"""How this window looks and when it locks: kept on this computer, not in the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from ui.look import look
from ui.parts.arrange import column, label, row
from ui.parts.fields import Choice, field

if TYPE_CHECKING:
    from ui.desk import Desk

_SCHEMES = (("system", "As the computer"), ("light", "Light"), ("dark", "Dark"))
_MINUTES = (2, 5, 10, 15, 30)


class WindowCard(QFrame):
    """Each choice counts at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self._scheme = Choice("Colours", _SCHEMES)
        self._scale = Choice("Size of text", [(str(s), f"{round(s * 100)} %") for s in look.SCALES])
        self._lock = Choice("Locks after", [(str(m), f"{m} quiet minutes") for m in _MINUTES])
        choices = row(
            field("Colours", self._scheme),
            field("Size of text", self._scale),
            field("Locks after", self._lock),
            spacing=12,
        )
        self.setLayout(
            column(label("This window", "h3"), choices, spacing=10, margins=(18, 14, 18, 16))
        )
        for choice in (self._scheme, self._scale, self._lock):
            choice.activated.connect(self._dress)

    def show_held(self) -> None:
        """Show what is remembered."""
        held = self._desk.memory.held
        self._scheme.choose(held.scheme)
        self._scale.choose(str(held.scale))
        self._lock.choose(str(held.lock_minutes))

    def _dress(self) -> None:
        self._desk.memory.put(
            scheme=self._scheme.word(),
            scale=float(self._scale.word()),
            lock_minutes=int(self._lock.word()),
        )
        self._desk.dress()
