"""The third step: children by reference and bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from audit_app.analysis.burden import still_to_enter
from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.audits.children.agencies import AgenciesDialog
from ui.audits.children.facts import LOCAL, Fact, facts_with
from ui.audits.children.table import ChildrenTable
from ui.audits.steps.cohort import Cohort
from ui.audits.steps.drawing import Drawing
from ui.audits.steps.pasted import see_that_it_can_be_looked_at
from ui.audits.steps.pasting import pasted_into, sort_out
from ui.audits.steps.preview import PasteDialog
from ui.audits.steps.tools import SENT, Step, Tools, children_and_agencies
from ui.keeping import about
from ui.parts.arrange import button, card, column, frame, label, row
from ui.parts.banner import Banner
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Case
    from audit_app.workbook.pen import Change

_WARNING = (
    "Use made-up references and bands only. The list that says who a reference is stays outside "
    "this workbook; “Key sheets” on the grid writes an empty one for each agency."
)
_NONE = "No children yet. Say how many and number them, press Ins to add one, or paste rows."
_LATER = "This audit was sent. On its grid, an agency can still be asked about a child."


class ChildrenStep(Step):
    """Children by reference and banded facts: never a name, a birth date or a system number."""

    rows_of = "a child"
    takes_pasted = True

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.cohort = Cohort(tools, self.refuse)
        self.table = ChildrenTable(self.cohort.keep, tools.desk.watched)
        self.table.taken_out.connect(self._take_out)
        self.table.agencies_wanted.connect(self._choose_agencies)
        self.table.rows.refused.connect(self.refuse)
        self.table.rows.kept.connect(lambda: self.say("ok", ""))
        self.table.cells.rows_pasted.connect(self.paste)
        self.drawing = Drawing(tools)
        self.drawing.changed.connect(self.changed)
        self.drawing.drafted.connect(self.drafted)
        self._many = self.drawing.many
        self._many.rows_pasted.connect(self.paste)
        self._many.returnPressed.connect(self._number)
        self._still = label("", "muted")
        self.drawing.changed.connect(self._say_still)
        self._make = button("Number them", self._number)
        self._paste_button = button("Paste from a spreadsheet…", self.paste)
        self._add_button = button("Add a child (Ins)", self.add_row)
        self._ask_button = button("Agencies asked…", self._choose_for_child_in_hand)
        self.said = Banner()
        self._none, self._sent = label(_NONE, "muted"), label(SENT, "strong")
        self._lay_out()
        tools.desk.changes.heard.connect(self._heard)

    def _lay_out(self) -> None:
        number = row(self._still, self._make)
        number.setStretch(0, 1)
        self._framed = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self.setLayout(
            column(
                self._sent,
                label(_WARNING, "muted"),
                card(self.drawing, number, spacing=10),
                self._framed,
                self._none,
                Flow(self._paste_button, self._add_button, self._ask_button),
                None,
                spacing=12,
            )
        )

    def first(self) -> QWidget:
        """The children, or how many there are to be."""
        return self.table if self.table.rows.cases else self._many

    def show_held(self) -> None:
        """Show the children and how they were chosen."""
        audit = self.tools.audit()
        is_sent = audit is not None and audit.sent_on is not None
        self.drawing.show_held(audit, is_locked=is_sent)
        self._sent.setVisible(is_sent)
        for part in (self._make, self._paste_button, self._add_button):
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
        text = QApplication.clipboard().text()
        try:
            see_that_it_can_be_looked_at(text)
        except Problem as problem:
            self.refuse(problem)
            return
        pasted = pasted_into(self.table, text, self.tools.desk.watched)
        if not pasted.lines:
            self.say("info", "There are no rows to paste", "Copy them in the spreadsheet first.")
            return
        dialog = PasteDialog(pasted, self.table.rows.cases, self.window())
        chosen = dialog.chosen() if dialog.exec() == dialog.DialogCode.Accepted else []
        dialog.deleteLater()
        new, changed = sort_out(chosen, self.table.rows.cases)
        if chosen and self.cohort.put(new, changed):
            self._say_pasted(len(chosen), pasted.left_out)
        self.first().setFocus()

    def _say_pasted(self, rows: int, left: Sequence[str]) -> None:
        title = f"{count(rows, 'row')} pasted"
        if left:
            title += f", {count(len(left), 'cell')} left out"
        more = [] if len(left) <= 6 else [f"and {len(left) - 6} more"]  # noqa: PLR2004 - what can be read
        self.say("warn" if left else "ok", title, "; ".join([*left[:6], *more]))

    def refuse(self, problem: Problem) -> None:
        """Say in words, beside the table and aloud, why a cell was not taken."""
        self.say("warn", problem.what, f"{problem.safe} {problem.remedy}".strip())

    def say(self, tone: str, title: str, words: str = "") -> None:
        """Say something beside the table; a screen reader hears it, and finds it at the table."""
        self.said.say(tone, title, words)
        self.table.setAccessibleDescription(f"{title} {words}".strip())

    def _heard(self, change: Change) -> None:
        """A method and no lambda: Qt lets it go with the page, which may be put away by then."""
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
        self._say_still()
        self.changed.emit()

    def _take_out(self, case: Case) -> None:
        self.say("ok", "")  # what was said of it is gone with it
        self.cohort.remove(case)
        self.first().setFocus()

    def _choose_for_child_in_hand(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.table.rows.cases):
            self._choose_agencies(self.table.rows.cases[place])

    def _choose_agencies(self, case: Case) -> None:
        """Ask who is asked about a child; once the audit is sent, say where that is done."""
        if self.cohort.open_audit() is None:
            self.say("info", _LATER)
            return
        dialog = about(AgenciesDialog(case, self.table.rows.agencies, self.window()), case.id)
        if dialog.exec() == dialog.DialogCode.Accepted:
            self.cohort.ask(case, dialog.chosen())
        dialog.deleteLater()
        self.table.setFocus()

    def _number(self) -> None:
        """Add children until there are as many as were typed."""
        try:
            wanted = self.drawing.see_that_it_is_a_number()
        except Problem as problem:
            self.refuse(problem)
        else:
            there = len(self.table.rows.cases)
            self._add(wanted - there)
            if wanted <= there:
                already = count(there, "child", "children")
                verb = "is" if there == 1 else "are"
                self.say("info", f"There {verb} {already} already", "Del takes one out.")

    def _add(self, new: int) -> None:
        """Add so many children, and say which: the focus is not among them."""
        if self.cohort.add(new, self.table.rows.cases):
            first, last = self.table.rows.cases[-new], self.table.rows.cases[-1]
            which = f"{first.reference} to {last.reference}." if new > 1 else first.reference
            self.say("ok", f"{count(new, 'child', 'children')} added", which)

    def _say_still(self) -> None:
        self._still.setText(still_to_enter(self.drawing.wanted(), len(self.table.rows.cases)))
        self._still.setVisible(bool(self._still.text()))


def _facts(tools: Tools) -> tuple[Fact, ...]:
    """The columns, with the lists that the partnership has set."""
    settings = tools.book.settings.all()
    return facts_with(
        {
            name: [str(item["label"]) for item in settings.get(key, ())]
            for name, key in LOCAL.items()
        }
    )
