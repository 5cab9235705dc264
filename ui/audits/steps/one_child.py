"""What is done with one child of the table: taken out, or the agencies chosen that are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits.children.agencies import AgenciesDialog
from ui.keeping import about

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Case
    from ui.audits.children.table import ChildrenTable
    from ui.audits.steps.beside import Beside
    from ui.audits.steps.cohort import Cohort

_LATER = "This audit was sent. On its grid, an agency can still be asked about a child."


class OneChild:
    """The child in hand, or one that is named; `first` is where the focus goes after one is out."""

    def __init__(
        self, cohort: Cohort, table: ChildrenTable, said: Beside, first: Callable[[], QWidget]
    ) -> None:
        self._cohort, self._table, self._said, self._first = cohort, table, said, first

    def take_out(self, case: Case) -> None:
        """Take a child out of the audit."""
        self._said.say("ok", "")  # what was said of it is gone with it
        self._cohort.remove(case)
        self._first().setFocus()

    def choose_in_hand(self) -> None:
        """Choose for the child whose row we are on."""
        place = self._table.currentIndex().row()
        if 0 <= place < len(self._table.rows.cases):
            self.choose(self._table.rows.cases[place])

    def choose(self, case: Case) -> None:
        """Ask who is asked about a child; once the audit is sent, say where that is done."""
        if self._cohort.open_audit() is None:
            self._said.say("info", _LATER)
            return
        dialog = about(
            AgenciesDialog(case, self._table.rows.agencies, self._table.window()), case.id
        )
        if dialog.exec() == dialog.DialogCode.Accepted:
            self._cohort.ask(case, dialog.chosen())
        dialog.deleteLater()
        self._table.setFocus()
