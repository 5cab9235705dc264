"""The trial run: what a file would change, cell by cell, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.workbook.bring_in import ADDED, CHANGED, CONFLICT, PROBLEM, Item, Preview
from ui.parts.arrange import button, column, frame, label, row
from ui.parts.size import size_dialog
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

_SORTS = {
    ADDED: ("Added", "tray", "accent"),
    CHANGED: ("Changed", "dot", "accent"),
    CONFLICT: ("Changed here too", "diamond", "warn"),
    PROBLEM: ("Cannot be taken", "cross", "bad"),
}


class TrialRun(QDialog):
    """Space takes or leaves; conflicts are left unless somebody takes them."""

    def __init__(self, preview: Preview, file_name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Bring in {file_name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 1000, 640)
        self._preview = preview
        self._taken = set(preview.taken_first)
        self._sentence = label("", "h1")
        self.table: Table[Item] = Table(
            "What the file would change",
            (
                Column("Take", 90, self._take_cell),
                Column("Where", 0, lambda item: Cell(item.row, item.column)),
                Column("Here now", 0, lambda item: Cell(item.here or "Nothing", tone="muted")),
                Column("In the file", 0, lambda item: Cell(item.theirs or item.what or "Nothing")),
                Column("", 180, _sort),
            ),
            row_height=54,
        )
        self.table.opened.connect(self._turn)
        self._details = label("", "muted")
        self.table.chosen.connect(self._say)
        self._take = button("", self.accept, "primary")
        self.setLayout(
            column(
                self._sentence,
                label(f"{preview.about} ({file_name})" if preview.about else file_name, "muted"),
                frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
                self._details,
                row(
                    label(
                        "Space or Enter takes or leaves. Ctrl+↓ goes to the next problem.", "small"
                    ),
                    button("Take nothing", self.reject),
                    self._take,
                ),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        for keys, act in (("Space", self._turn_chosen), ("Ctrl+Down", self._next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._take.click)
        self._show()
        self.table.setFocus()

    def chosen(self) -> Sequence[int]:
        """The places of what is taken."""
        return sorted(self._taken)

    def _show(self) -> None:
        self.table.show_rows(self._preview.items)
        can = sum(1 for item in self._preview.items if item.can_be_taken)
        whole = len(self._preview.items)
        if not whole:
            self._sentence.setText("The file says just what stands here: nothing to take.")
        else:
            self._sentence.setText(f"{can} of {whole} differences can be taken now.")
        count = len(self._taken)
        self._take.setText(f"Take {count} change{'s' if count != 1 else ''}")
        self._take.setEnabled(bool(count))

    def _take_cell(self, item: Item) -> Cell:
        if not item.can_be_taken:
            return Cell("No", shape="dash")
        taken = self._preview.items.index(item) in self._taken
        return Cell("Take" if taken else "Leave", shape="tick" if taken else "ring")

    def _turn(self, item: Item) -> None:
        if item.can_be_taken:
            self._taken ^= {self._preview.items.index(item)}
            self._show()

    def _turn_chosen(self) -> None:
        item = self.table.row()
        if item is not None:
            self._turn(item)

    def _say(self, item: Item) -> None:
        parts = [f"Here: {item.here or 'nothing'}", f"In the file: {item.theirs or 'nothing'}"]
        if item.what:
            parts.append(item.what)
        self._details.setText("\n".join(parts))

    def _next_problem(self) -> None:
        items, at = self._preview.items, self.table.currentIndex().row()
        for place in [*range(at + 1, len(items)), *range(at)]:
            if items[place].sort in {CONFLICT, PROBLEM}:
                self.table.step_on(place)
                return


def _sort(item: Item) -> Cell:
    words, shape, tone = _SORTS[item.sort]
    return Cell(words, shape=shape, tone=tone)
