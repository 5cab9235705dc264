"""The trial run: what files would change, cell by cell, before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import count
from audit_app.workbook.bring_in import PROBLEM, Preview
from ui.bring_in.lines import (
    Line,
    Looked,
    details,
    here_cell,
    in_groups,
    kinds,
    sentence,
    sort_cell,
    theirs_cell,
    where_cell,
)
from ui.look import look
from ui.painter import ShapeMark
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.flow import Flow
from ui.parts.size import size_dialog
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

__all__ = ["Looked", "TrialRun"]

_HERE, _THEIRS = 2, 3  # columns
_READ_ONLY = "This is a trial run: files are only read, and one undo takes all of it back."
_LOW = 520  # a window that is lower keeps its room for the rows


class TrialRun(QDialog):
    """Space takes or leaves; conflicts are left unless somebody takes them."""

    def __init__(
        self,
        looked: Sequence[Looked],
        parent: QWidget | None,
        taken: Iterable[int] | None = None,
        passed: str = "",
    ) -> None:
        """`taken` are the places of the one file that are taken at first; else all that is fine.

        `passed` says what of a folder was passed over.
        """
        super().__init__(parent)
        self._passed = label(passed, "muted")
        self._looked = looked
        self._is_one = len(looked) == 1
        name = looked[0].file_name if self._is_one else count(len(looked), "spreadsheet")
        self.setWindowTitle(f"Bring in {name}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 1000, 640)
        self._taken = {
            (file, at)
            for file, held in enumerate(looked)
            for at in (held.preview.taken_first if taken is None else taken)
        }
        self._sentence = label("", "h1")
        name = "What the file would change" if self._is_one else "What the files would change"
        self.table = _changes(name, self._take_cell)
        self.table.opened.connect(self._turn)
        self._details = TypedWords("", "muted")
        self._below = scrolled(self._details, "side")  # long answers scroll, and push nothing away
        self._below.setFixedHeight(look.current().px(64))
        self.table.chosen.connect(self._say)
        self._take = button("", self.accept, "primary")
        self._lay_out()
        for keys, act in (("Space", self._turn_chosen), ("Ctrl+Down", self._next_problem)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._take.click)
        self._show()
        self.table.setFocus()

    def _lay_out(self) -> None:
        self._nothing_yet = Banner()
        self._counts = QWidget()
        counted = []
        for shape, words in kinds(self._looked):
            item = QWidget()
            item.setLayout(row(ShapeMark(shape), label(words, wrap=False), spacing=4))
            counted.append(item)
        self._counts.setLayout(Flow(*counted, spacing=12))
        keys = "Space or Enter takes or leaves. Ctrl+↓ goes to the next problem."
        foot = row(label(keys, "small"), button("Take nothing", self.reject), self._take)
        foot.setStretch(0, 1)
        whose = label(self._looked[0].with_file if self._is_one else "", "muted")
        whose.setVisible(self._is_one)
        rows = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self._passed.setVisible(bool(self._passed.text()))
        above = (self._sentence, whose, self._passed, self._counts, self._nothing_yet)
        parts = (*above, rows, self._below, foot)
        body = column(*parts, spacing=10, margins=(24, 20, 24, 20))
        body.setStretchFactor(rows, 1)
        self.setLayout(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, both answers stand below the table only."""
        super().resizeEvent(event)
        width = self.width() / look.current().scale
        self.table.show_column(_HERE, shown=width >= 800)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(_THEIRS, shown=width >= 600)  # noqa: PLR2004 - the breakpoint
        is_high = self.height() / look.current().scale >= _LOW
        self._counts.setVisible(is_high)  # the heads of the groups carry their counts too
        words = _READ_ONLY if is_high else ""
        self._nothing_yet.say("info", "Nothing has been saved yet", words, stands=True)

    def chosen(self) -> list[tuple[Preview, tuple[int, ...]]]:
        """What is taken: the places of each file that has some."""
        found = []
        for file, held in enumerate(self._looked):
            places = tuple(sorted(at for of, at in self._taken if of == file))
            if places:
                found.append((held.preview, places))
        return found

    def _show(self) -> None:
        self.table.show_rows(in_groups(self._looked))
        self._sentence.setText(sentence(self._looked))
        taken = count(len(self._taken), "change")
        files = len({file for file, _at in self._taken})
        words = f"Take {taken}{'' if self._is_one else f' from {files}'}"
        self._take.setText(words if files else self._why_none())
        self._take.setEnabled(bool(self._taken))

    def _why_none(self) -> str:
        """Why nothing can be taken as it stands, in the place of the button's words."""
        items = [item for held in self._looked for item in held.preview.items]
        can = any(item.can_be_taken for item in items)
        return "No change is chosen" if can else "Nothing to take"

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
        held = self._looked[line.file]
        self._details.setText(details(line, held, is_one=self._is_one))

    def _next_problem(self) -> None:
        to_next(self.table, lambda line: line.item.wants_a_decision or line.item.sort == PROBLEM)


def _changes(name: str, take_cell: Callable[[Line], Cell]) -> Table[Line]:
    """Each cell of the files: whether it is taken, what stands here, and what stands there."""
    columns = (
        Column("Take", 90, take_cell),
        Column("Where", 0, where_cell),
        Column("Here now", 0, here_cell),
        Column("In the file", 0, theirs_cell),
        Column("State", 180, sort_cell),
    )
    return Table(name, columns, row_height=54, grows=True)
