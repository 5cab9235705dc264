"""The third step: children by reference and bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits.children.facts import LOCAL, Fact, facts_with
from ui.audits.children.table import ChildrenTable
from ui.audits.steps.beside import Beside
from ui.audits.steps.cohort import Cohort
from ui.audits.steps.drawing import Drawing
from ui.audits.steps.numbering import Numbering
from ui.audits.steps.one_child import OneChild
from ui.audits.steps.taking_in import take_in
from ui.audits.steps.tools import SENT, Step, Tools, children_and_agencies
from ui.parts.arrange import button, card, column, frame, label
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.workbook.pen import Change

_WARNING = (
    "Use made-up references and bands only. The list that says who a reference is stays outside "
    "this workbook; “Key sheets” on the grid writes an empty one for each agency."
)
_NONE = "No children yet. Say how many and number them, press Ins to add one, or paste rows."


class ChildrenStep(Step):
    """Children by reference and banded facts: never a name, a birth date or a system number."""

    rows_of = "a child"
    takes_pasted = True

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.said = Beside()
        self.cohort = Cohort(tools, self.said.refuse)
        self.table = ChildrenTable(self.cohort.keep, tools.desk.watched)
        self.said.stand_at(self.table)
        self.drawing = Drawing(tools)
        self.numbering = Numbering(self.drawing, self.cohort, self.table, self.said)
        self.one_child = OneChild(self.cohort, self.table, self.said, self.first)
        self.table.taken_out.connect(self.one_child.take_out)
        self.table.agencies_wanted.connect(self.one_child.choose)
        self.table.rows.refused.connect(self.said.refuse)
        self.table.rows.kept.connect(lambda: self.said.say("ok", ""))
        self.table.cells.rows_pasted.connect(self.paste)
        self.drawing.changed.connect(self.changed)
        self.drawing.drafted.connect(self.drafted)
        self.drawing.many.rows_pasted.connect(self.paste)
        self.drawing.many.returnPressed.connect(self.numbering.number)
        self.drawing.changed.connect(self.numbering.say_still)
        self._paste_button = button("Paste from a spreadsheet…", self.paste)
        self._add_button = button("Add a child (Ins)", self.add_row)
        self._ask_button = button("Agencies asked…", self.one_child.choose_in_hand)
        self._none, self._sent = label(_NONE, "muted"), label(SENT, "strong")
        self._framed = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self.setLayout(
            column(
                self._sent,
                label(_WARNING, "muted"),
                card(self.drawing, self.numbering.line, spacing=10),
                self._framed,
                self._none,
                Flow(self._paste_button, self._add_button, self._ask_button),
                None,
                spacing=12,
            )
        )

    def first(self) -> QWidget:
        """The children, or how many there are to be."""
        return self.table if self.table.rows.cases else self.drawing.many

    def show_held(self) -> None:
        """Show the children and how they were chosen."""
        audit = self.tools.audit()
        is_sent = audit is not None and audit.sent_on is not None
        self.drawing.show_held(audit, is_locked=is_sent)
        self._sent.setVisible(is_sent)
        for part in (self.numbering.make, self._paste_button, self._add_button):
            part.setEnabled(not is_sent)
        self._again()

    def save(self) -> None:
        """Keep how they were chosen; each child was saved as it was typed."""
        audit = self.tools.audit()
        if audit is not None and audit.sent_on is None:
            self.drawing.save(audit)

    def see_that_it_fits(self) -> None:
        """Whether how they were chosen can be kept as it is typed. Raises Problem where not."""
        self.drawing.see_that_it_fits()

    def rest(self) -> None:
        """Keep what cannot be saved yet of how they were chosen."""
        self.drawing.rest()

    def is_done(self) -> bool:
        """Whether there is a child, and as many as there are to be."""
        return bool(self.table.rows.cases) and not self.so_far()

    def so_far(self) -> tuple[int, int] | None:
        """How many of how many children are entered, while some are still to come."""
        entered, wanted = len(self.table.rows.cases), self.drawing.wanted()
        return (entered, wanted) if 0 < entered < wanted else None

    def add_row(self) -> None:
        """Add a child under the next reference, and begin typing over it."""
        if self.cohort.add(1, self.table.rows.cases):
            self.table.type_in(len(self.table.rows.cases) - 1)

    def paste(self) -> None:
        """Show what copied rows would add; then add what is taken, and say what was left out."""
        if self.cohort.open_audit() is None:
            return
        if take_in(self.table, self.cohort, self.said, self.tools.desk.watched):
            self.first().setFocus()

    def hear(self, change: Change) -> None:
        """Show the children anew: one was added or taken out, or what is asked of them changed."""
        if change.kinds & {"case", "setting", "audit", "asked", "agency"}:
            self._again()

    def _again(self) -> None:
        audit = self.tools.audit()
        cases, agencies = children_and_agencies(self.tools.book, audit)
        is_sent = audit is not None and audit.sent_on is not None
        self.table.show_cases(cases, _facts(self.tools), agencies, is_locked=is_sent)
        self._ask_button.setEnabled(bool(cases and agencies) and not is_sent)
        self._framed.setVisible(bool(cases))
        self._none.setVisible(not cases)
        self.numbering.say_still()
        self.changed.emit()


def _facts(tools: Tools) -> tuple[Fact, ...]:
    """The columns, with the lists that the partnership has set."""
    settings = tools.book.settings.all()
    return facts_with(
        {
            name: [str(item["label"]) for item in settings.get(key, ())]
            for name, key in LOCAL.items()
        }
    )
