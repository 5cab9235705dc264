"""The sheet of keys (F1): every key and what it does, drawn from the one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ui.menu import MENU, PLACES, Deed
from ui.parts.arrange import button, column, frame, label, row
from ui.parts.size import size_dialog
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence


class KeysSheet(QDialog):
    """Reads like the foot of a page: what it does, then its keys. Esc puts it away."""

    def __init__(self, parent: QWidget | None, deeds: Sequence[Deed] = MENU) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 560, 620)
        self.table: Table[Deed] = Table(
            "Keys and what they do",
            (
                Column("What it does", 0, lambda deed: Cell(_sentence(deed.words))),
                Column("Keys", 160, lambda deed: Cell(deed.keys, strong=True)),
            ),
            row_height=32,
        )
        rows: list[Deed | Group] = []
        for place in PLACES:
            held = [deed for deed in deeds if deed.where == place]
            rows += [Group(place), *held] if held else []
        self.table.show_rows(rows, keep=0)
        words = "Single letters and digits work while no box for words has the focus."
        self.setLayout(
            column(
                label("Keys", "h2"),
                label(words, "muted"),
                frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
                row(None, button("Close", self.accept, "primary")),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        self.table.setFocus()


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def show_keys(window: QWidget) -> None:
    """Show every key over a window."""
    sheet = KeysSheet(window)
    sheet.exec()
    sheet.deleteLater()
