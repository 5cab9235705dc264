"""The side panel that says what a set-up makes so far; it can be stepped on and read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.parts.arrange import clear, column, label, rule
from ui.parts.ring import Ring

if TYPE_CHECKING:
    from ui.audits.so_far import Told

_TITLE = "What this makes so far"


class SoFarPanel(QFrame):
    """A figure, the line that explains it, and short blocks under hairlines."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        Ring(self)
        self.setAccessibleName(_TITLE)
        self._told: Told | None = None
        self._body: QVBoxLayout = column(spacing=8)
        self.setLayout(
            column(label(_TITLE, "h3"), self._body, None, spacing=6, margins=(20, 18, 20, 18))
        )

    def show_told(self, told: Told) -> None:
        """Say this; what is said already is left as it stands."""
        if told == self._told:
            return
        self._told = told
        self.setAccessibleDescription(told.aloud)
        clear(self._body)
        self._body.addWidget(label(told.figure, "figure"))
        self._body.addWidget(label(told.made_of, "muted"))
        for head, lines in told.blocks:
            self._body.addWidget(rule())
            self._body.addWidget(label(head, "strong"))
            for line in lines:
                self._body.addWidget(label(line))

    def be_beside(self, *, is_beside: bool) -> None:
        """Stand at the page's right as a pane, or under its fields as a card."""
        self.setObjectName("pane" if is_beside else "card")
        self.style().unpolish(self)
        self.style().polish(self)
