"""Beside the list: what stands against what, and what puts it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from audit_app.rules.still import RULES, SETTLED_BY
from ui.parts.arrange import clear, column, label, scrolled

if TYPE_CHECKING:
    from audit_app.rules.still import Still


class StillPanel(QFrame):
    """Always about the chosen line; Enter on it goes to the field."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        inner = QWidget()
        self._body = column(spacing=8, margins=(20, 18, 20, 12))
        inner.setLayout(self._body)
        self.setLayout(column(scrolled(inner, "side"), spacing=0))

    def show_one(self, one: Still | None) -> None:
        """Show what is known of a line."""
        clear(self._body)
        if one is not None:
            said = [
                label(f"{one.where} · {one.who}", "muted"),
                label(one.what, "h3"),
                label(RULES[one.rule], "strong"),
                *(label(words) for words in one.detail),
                label(SETTLED_BY[one.rule]),
            ]
            for line in said:
                self._body.addWidget(line)
        self._body.addStretch(1)
