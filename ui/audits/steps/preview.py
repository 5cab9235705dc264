"""What copied rows would add, row by row, before anything is added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import count
from ui.audits.children.facts import FACTS
from ui.look import look
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, frame, label, row, scrolled
from ui.parts.size import finish_by_keys, size_dialog
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from audit_app.records import Case
    from ui.audits.steps.pasted import Pasted, PastedRow

_HEADS = {fact.name: fact.head for fact in FACTS}
_KEYS = "Space or Enter takes or leaves a row. Esc takes nothing."
_LEFT = 3  # the column that a narrow dialog leaves to the words below the table


@dataclass(frozen=True, slots=True)
class Line:
    """A copied row beside the child that it is about, if there is one already."""

    at: int
    row: PastedRow
    case: Case | None

    @property
    def news(self) -> list[str]:
        """What it would write: each fact, with what stands there now where that is another."""
        said = []
        for name, word in self.row.cells.items():
            before = (getattr(self.case, name) or "") if self.case is not None else ""
            if word != before:
                said.append(f"{_HEADS[name]} {word}" + (f" (now {before})" if before else ""))
        return said

    @property
    def can_be_taken(self) -> bool:
        """Whether it would add a child or change one."""
        return not self.row.refused and (self.case is None or bool(self.news))

    @property
    def words(self) -> str:
        """What it would do, in words."""
        if self.row.refused:
            return f"Refused: {self.row.refused}."
        if self.case is None:
            return f"New: {', '.join(self.news) or 'the reference alone'}."
        return f"Changes {', '.join(self.news)}." if self.news else "Nothing new."


class PasteDialog(QDialog):
    """Space takes or leaves a row; `chosen` has the rows that are taken when it is accepted."""

    def __init__(self, pasted: Pasted, cases: Sequence[Case], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Paste rows")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 900, 560)
        held = {case.reference: case for case in cases}
        self.lines = [Line(at, one, held.get(one.reference)) for at, one in enumerate(pasted.lines)]
        self._taken = {line.at for line in self.lines if line.can_be_taken}
        self._sentence = label("", "h1")
        self.table: Table[Line] = Table(
            "Copied rows",
            (
                Column("Take", 90, self._take_cell),
                Column("Child", 130, lambda line: Cell(_child(line), strong=True)),
                Column("What it says", 0, lambda line: Cell(line.words)),
                Column("Left out", 0, _left_cell),
            ),
            row_height=54,
            grows=True,
        )
        self.table.opened.connect(self._turn)
        self.table.chosen.connect(self._say)
        self._details = TypedWords("", "muted")
        self._below = scrolled(self._details, "side")
        self._below.setFixedHeight(look.current().px(64))
        self.take = button("", self.accept, "primary")
        self._lay_out()
        QShortcut(QKeySequence("Space"), self).activated.connect(self._turn_chosen)
        finish_by_keys(self, self.take)
        self._show()
        self.table.setFocus()

    def chosen(self) -> list[dict[str, object]]:
        """The rows that are taken, by column name, in their order."""
        return [
            {"reference": line.row.reference, **line.row.cells}
            for line in self.lines
            if line.at in self._taken
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, what is left out is said below the table only."""
        super().resizeEvent(event)
        width = self.width() / look.current().scale
        self.table.show_column(_LEFT, shown=width >= 640)  # noqa: PLR2004 - the breakpoint

    def _lay_out(self) -> None:
        about = label("Nothing is added yet. One undo takes all of it back.", "muted")
        self.setLayout(
            column(
                self._sentence,
                about,
                frame(column(self.table, margins=(1, 1, 1, 1)), "card"),
                self._below,
                row(label(_KEYS, "small"), button("Take nothing", self.reject), self.take),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )

    def _show(self) -> None:
        self.table.show_rows(self.lines)
        can = sum(1 for line in self.lines if line.can_be_taken)
        self._sentence.setText(f"{can} of {count(len(self.lines), 'row')} can be taken.")
        children = {line.row.reference for line in self.lines if line.at in self._taken}
        self.take.setText(f"Take {count(len(children), 'child', 'children')}")
        self.take.setEnabled(bool(children))
        reason = "" if children else "First take a row: none can be taken, or all are left."
        self.take.setToolTip(reason)
        self.take.setAccessibleDescription(reason)

    def _take_cell(self, line: Line) -> Cell:
        if line.row.refused:
            return Cell("No", shape="cross", tone="bad")
        if not line.can_be_taken:
            return Cell("No", shape="dash")
        taken = line.at in self._taken
        return Cell("Take" if taken else "Leave", shape="tick" if taken else "ring")

    def _turn(self, line: Line) -> None:
        if line.can_be_taken:
            self._taken ^= {line.at}
            self._show()
        else:
            announce(self.table, f"Cannot be taken. {line.words}")

    def _turn_chosen(self) -> None:
        line = self.table.row()
        if line is not None:
            self._turn(line)

    def _say(self, line: Line) -> None:
        parts = [f"{_child(line)}. {line.words}"]
        if line.row.left_out:
            left = "; ".join(line.row.left_out)
            parts.append(f"Left out, not one of the words offered: {left}.")
        self._details.setText("\n".join(parts))


def _child(line: Line) -> str:
    """The child's reference; where there is none, which row it is."""
    return line.row.reference or f"Row {line.row.number}"


def _left_cell(line: Line) -> Cell:
    if line.row.refused:
        return Cell("The whole row", tone="muted")
    left = "; ".join(line.row.left_out)
    return Cell(left, shape="triangle", tone="warn") if left else Cell("Nothing", tone="muted")
