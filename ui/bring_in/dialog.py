"""The trial run: what files would change, cell by cell, before anything is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import count
from audit_app.workbook.bring_in import ADDED, CHANGED, CONFLICT, PROBLEM, Item, Preview
from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label, row, scrolled
from ui.parts.size import size_dialog
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

_HERE, _THEIRS = 2, 3  # columns
_SORTS = {
    ADDED: ("Added", "tray", "accent"),
    CHANGED: ("Changed", "dot", "accent"),
    CONFLICT: ("Changed here too", "diamond", "warn"),
    PROBLEM: ("Cannot be taken", "cross", "bad"),
}


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at: its name, and what it would change."""

    file_name: str
    preview: Preview

    @property
    def title(self) -> str:
        """Which return it is, and what it says of its own signing; else the file's name."""
        about, says = self.preview.about or self.file_name, self.preview.says
        return f"{about}. {says}" if says else about


@dataclass(frozen=True, slots=True)
class Line:
    """One cell of one of the files, by their places."""

    file: int
    at: int
    item: Item


class TrialRun(QDialog):
    """Space takes or leaves; conflicts are left unless somebody takes them."""

    def __init__(self, looked: Sequence[Looked], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._looked = looked
        self._is_one = len(looked) == 1
        name = looked[0].file_name if self._is_one else count(len(looked), "spreadsheet")
        self.setWindowTitle(f"Bring in {name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 1000, 640)
        self._taken = {
            (file, at) for file, held in enumerate(looked) for at in held.preview.taken_first
        }
        self._sentence = label("", "h1")
        self.table: Table[Line] = Table(
            "What the file would change" if self._is_one else "What the files would change",
            (
                Column("Take", 90, self._take_cell),
                Column("Where", 0, lambda line: Cell(_named(line.item), line.item.column)),
                Column("Here now", 0, lambda line: Cell(line.item.here or "Nothing", tone="muted")),
                Column(
                    "In the file",
                    0,
                    lambda line: Cell(line.item.theirs or line.item.what or "Nothing"),
                ),
                Column("State", 180, _sort),
            ),
            row_height=54,
            grows=True,
        )
        self.table.opened.connect(self._turn)
        self._details = TypedWords("", "muted")
        self._below = scrolled(self._details, "side")  # long answers scroll, and push nothing away
        self._below.setFixedHeight(look.current().px(64))
        self.table.chosen.connect(self._say)
        self._take = button("", self.accept, "primary")
        self._lay_out()
        for keys, act in (("Space", self._turn_chosen), ("Ctrl+Down", self._next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._take.click)
        self._show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        words = "One undo takes all of it back."
        if self._is_one:
            words = _with_file(self._looked[0])
        keys = "Space or Enter takes or leaves. Ctrl+↓ goes to the next problem."
        self.setLayout(
            column(
                self._sentence,
                label(words, "muted"),
                frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
                self._below,
                row(label(keys, "small"), button("Take nothing", self.reject), self._take),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, both answers stand below the table only."""
        super().resizeEvent(event)
        width = self.width() / look.current().scale
        self.table.show_column(_HERE, shown=width >= 800)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(_THEIRS, shown=width >= 600)  # noqa: PLR2004 - the breakpoint

    def chosen(self) -> list[tuple[Preview, tuple[int, ...]]]:
        """What is taken: the places of each file that has some."""
        found = []
        for file, held in enumerate(self._looked):
            places = tuple(sorted(at for of, at in self._taken if of == file))
            if places:
                found.append((held.preview, places))
        return found

    def _show(self) -> None:
        rows: list[Line | Group] = []
        for file, held in enumerate(self._looked):
            if not self._is_one:
                same = "" if held.preview.items else ": just what stands here"
                rows.append(Group(f"{held.title}{same}"))
            rows += [Line(file, at, item) for at, item in enumerate(held.preview.items)]
        self.table.show_rows(rows)
        self._sentence.setText(self._said())
        taken = count(len(self._taken), "change")
        files = len({file for file, _at in self._taken})
        self._take.setText(f"Take {taken}{'' if self._is_one else f' from {files}'}")
        self._take.setEnabled(bool(self._taken))

    def _said(self) -> str:
        items = [item for held in self._looked for item in held.preview.items]
        can = sum(1 for item in items if item.can_be_taken)
        if not self._is_one:
            of = sum(1 for h in self._looked if any(i.can_be_taken for i in h.preview.items))
            return f"{of} of {len(self._looked)} spreadsheets can be taken now."
        if not items:
            return "The file says just what stands here: nothing to take."
        return f"{can} of {len(items)} differences can be taken now."

    def _take_cell(self, line: Line) -> Cell:
        if not line.item.can_be_taken:
            return Cell("No", shape="dash")
        taken = (line.file, line.at) in self._taken
        return Cell("Take" if taken else "Leave", shape="tick" if taken else "ring")

    def _turn(self, line: Line) -> None:
        if line.item.can_be_taken:
            self._taken ^= {(line.file, line.at)}
            self._show()
        else:
            announce(self.table, f"Cannot be taken. {line.item.what}".strip())

    def _turn_chosen(self) -> None:
        line = self.table.row()
        if line is not None:
            self._turn(line)

    def _say(self, line: Line) -> None:
        item = line.item
        parts = [] if self._is_one else [_with_file(self._looked[line.file])]
        parts.append(", ".join(part for part in (_named(item), item.column) if part))
        parts += [f"Here: {item.here or 'nothing'}", f"In the file: {item.theirs or 'nothing'}"]
        if item.what:
            parts.append(item.what)
        self._details.setText("\n".join(parts))

    def _next_problem(self) -> None:
        rows, at = self.table.rows, self.table.currentIndex().row()
        for place in [*range(at + 1, rows.rowCount()), *range(at)]:
            line = rows.row_at(place)
            if line is not None and line.item.sort in {CONFLICT, PROBLEM}:
                self.table.step_on(place)
                return


def _with_file(held: Looked) -> str:
    """What a file is, with its name where that is not said already."""
    return f"{held.title} ({held.file_name})" if held.preview.about else held.title


def _named(item: Item) -> str:
    """The row as it is printed, with what it is about where that is only a number."""
    return f"{item.row}: {item.about}" if item.about else item.row


def _sort(line: Line) -> Cell:
    words, shape, tone = _SORTS[line.item.sort]
    return Cell(words, shape=shape, tone=tone)
