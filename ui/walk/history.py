"""Everything that was ever said to one question: who, when, and what it replaced."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.store.history import history_of
from audit_app.workbook.answers import answer_id
from audit_app.workbook.unsettled.cells import cells_in_words
from ui.parts.arrange import button, column, frame, label, row
from ui.parts.moments import moment
from ui.parts.size import fill_dialog
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.compiled import CompiledForm
    from ui.desk import Desk
    from ui.walk.card import QuestionCard

_FACETS = (("value", "The answer"), ("note", "The note"), ("where", "Where the evidence lies"))


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was said: what, when, by whom, and the deed that said it."""

    words: str
    when: str
    by: str
    deed: str


class HistoryDialog(QDialog):
    """The newest first; what stands now is at the top of each part."""

    def __init__(self, title: str, rows: Sequence[Said | Group], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.table: Table[Said] = Table(
            "What was said",
            (
                Column("What was said", 0, lambda said: Cell(said.words, said.deed)),
                Column("By", 210, lambda said: Cell(said.by, said.when)),
            ),
            row_height=54,
        )
        self.table.show_rows(rows, keep=0)
        none = label("Nothing has been said yet.", "muted")
        none.setVisible(not rows)
        listed = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        listed.setVisible(bool(rows))
        body = column(label(title, "h2"), none, listed, None, spacing=12)
        self.table.show_whole()
        close = button("Close", self.accept, "primary")
        fill_dialog(self, body, row(None, close), 640)
        (self.table if rows else close).setFocus()


def said_to(
    desk: Desk, form: CompiledForm, return_id: str, card: QuestionCard
) -> list[Said | Group]:
    """Everything said to a card's question, facet by facet, the newest first."""
    identity = answer_id(return_id, *card.asked.key)
    rows: list[Said | Group] = []
    for facet, name in _FACETS:
        held = history_of(desk.workbook.file, "answer", identity, facet)
        if held:
            rows.append(Group(f"{name} ({len(held)})"))
        for deed, value in reversed(held):
            cells = None if value is None else json.loads(value) or {}
            words = cells_in_words(cells, str, (form, card.asked.question))
            rows.append(Said(words, moment(deed.at), deed.by, deed.label))
    return rows


def show_history(desk: Desk, form: CompiledForm, return_id: str, card: QuestionCard) -> None:
    """Show what was said to a card's question (H)."""
    rows = said_to(desk, form, return_id, card)
    dialog = HistoryDialog(card.asked.question.label, rows, card.window())
    dialog.exec()
    dialog.deleteLater()
