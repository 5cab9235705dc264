"""As many children as there are to be: how many are still to come, and how they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.burden import still_to_enter
from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.parts.arrange import button, label, row

if TYPE_CHECKING:
    from ui.audits.children.table import ChildrenTable
    from ui.audits.steps.beside import Beside
    from ui.audits.steps.cohort import Cohort
    from ui.audits.steps.drawing import Drawing


class Numbering:
    """Adds children under the next free references until there are as many as were typed."""

    def __init__(
        self, drawing: Drawing, cohort: Cohort, table: ChildrenTable, said: Beside
    ) -> None:
        self._drawing, self._cohort, self._table, self._said = drawing, cohort, table, said
        self._still = label("", "muted")
        self.make = button("Number them", self.number)
        self.line = row(self._still, self.make)
        self.line.setStretch(0, 1)

    def number(self) -> None:
        """Add children until there are as many as were typed."""
        try:
            wanted = self._drawing.see_that_it_is_a_number()
        except Problem as problem:
            self._said.refuse(problem)
        else:
            there = len(self._table.rows.cases)
            self._add(wanted - there)
            if wanted <= there:
                already = count(there, "child", "children")
                verb = "is" if there == 1 else "are"
                self._said.say("info", f"There {verb} {already} already", "Del takes one out.")

    def _add(self, new: int) -> None:
        """Add so many children, and say which: the focus is not among them."""
        if self._cohort.add(new, self._table.rows.cases):
            first, last = self._table.rows.cases[-new], self._table.rows.cases[-1]
            which = f"{first.reference} to {last.reference}." if new > 1 else first.reference
            self._said.say("ok", f"{count(new, 'child', 'children')} added", which)

    def say_still(self) -> None:
        """Say how many are still to be entered."""
        self._still.setText(still_to_enter(self._drawing.wanted(), len(self._table.rows.cases)))
        self._still.setVisible(bool(self._still.text()))
