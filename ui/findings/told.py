"""What agencies wrote in their own words, on the page where findings are made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from audit_app.workbook.figures import written_in
from audit_app.workbook.schools.agreed import alike
from ui.parts.arrange import column, frame, label
from ui.parts.tables.one_of import OneOfTables
from ui.parts.tables.rows import Cell, Column, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.analysis.own_words import OwnWords
    from audit_app.records import Action, Finding
    from ui.desk import Desk
    from ui.findings.writing import Writing

_ABOUT = "From signed returns, question by question. Read it as one agency’s view of its own work."
_NONE = "Nothing was written in a signed return yet."


class Told(QWidget):
    """Notes, what worked and what would help, and what agencies will do; Enter takes it up."""

    def __init__(self, desk: Desk, audit_id: str, writing: Writing) -> None:
        super().__init__()
        self._desk, self._id, self._writing = desk, audit_id, writing
        self._findings: Sequence[Finding] = ()
        self._asked: set[tuple[str | None, str]] = set()
        self._about = label(_NONE, "muted")
        self.table: OneOfTables[OwnWords] = OneOfTables(
            "In their own words",
            (
                Column("What was written", 0, lambda held: Cell(held.words, held.beside)),
                Column("Whose", 190, lambda held: Cell(held.agency, held.child)),
                Column("Enter", 150, self._deed),
            ),
            row_height=54,
            grows=True,
        )
        self.table.show_whole()
        self.table.opened.connect(self._open)
        self._card = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self.setLayout(column(self._about, self._card, spacing=12))

    def show_told(self, findings: Sequence[Finding], actions: Iterable[Action]) -> None:
        """Show what stands, beside the findings and actions that were made of it."""
        self._findings = findings
        self._asked = {(action.lead_agency, alike(action.ask)) for action in actions}
        told = written_in(self._desk.workbook, self._desk.workbook.audits.one(self._id))
        self._about.setText(_ABOUT if told else _NONE)
        self._card.setVisible(bool(told))
        self.table.show_rows(_by_question(told))

    def _deed(self, held: OwnWords) -> Cell:
        what = "an action" if held.agreed else "a finding"
        return Cell(f"{'Make' if self._made_of(held) is None else 'Has'} {what}", kind="link")

    def _open(self, held: OwnWords) -> None:
        """Make what it calls for, unless it was made: then say which that is."""
        made = self._made_of(held)
        if made is not None:
            self._desk.saving.tell(made)
        elif held.agreed:
            self._writing.take_up(held)
        else:
            self._writing.make_finding(held)

    def _made_of(self, held: OwnWords) -> str | None:
        """What was made of it already, in words.

        Several rows are one answer: a finding is of the row whose words it has in its title.
        """
        if held.agreed:
            stands = (held.agency, alike(held.words)) in self._asked
            return "It stands in the plan already" if stands else None
        is_note = held.question.type == "note_long"
        for finding in self._findings:
            is_its = is_note or alike(finding.title) == alike(held.words)
            if is_its and held.answer_id in finding.rests_on:
                return f"Finding {finding.number} rests on it already"
        return None


def _by_question(told: Iterable[OwnWords]) -> list[OwnWords | Group]:
    rows: list[OwnWords | Group] = []
    before = ""
    for held in told:
        if held.question.name != before:
            before = held.question.name
            rows.append(Group(held.question.label))
        rows.append(held)
    return rows
