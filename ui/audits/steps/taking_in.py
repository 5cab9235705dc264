"""Copied rows of children: looked at first, then taken in, with what was left out said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.audits.steps.pasted import see_that_it_can_be_looked_at
from ui.audits.steps.pasting import pasted_into, sort_out
from ui.audits.steps.preview import PasteDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.audits.children.table import ChildrenTable
    from ui.audits.steps.beside import Beside
    from ui.audits.steps.cohort import Cohort


def take_in(table: ChildrenTable, cohort: Cohort, said: Beside, watched: Sequence[str]) -> bool:
    """Show what copied rows would add, then add what is taken; whether there was any to show."""
    text = QApplication.clipboard().text()
    try:
        see_that_it_can_be_looked_at(text)
    except Problem as problem:
        said.refuse(problem)
        return False
    pasted = pasted_into(table, text, watched)
    if not pasted.lines:
        said.say("info", "There are no rows to paste", "Copy them in the spreadsheet first.")
        return False
    dialog = PasteDialog(pasted, table.rows.cases, table.window())
    chosen = dialog.chosen() if dialog.exec() == dialog.DialogCode.Accepted else []
    dialog.deleteLater()
    new, changed = sort_out(chosen, table.rows.cases)
    if chosen and cohort.put(new, changed):
        _say_pasted(said, len(chosen), pasted.left_out)
    return True


def _say_pasted(said: Beside, rows: int, left: Sequence[str]) -> None:
    title = f"{count(rows, 'row')} pasted"
    if left:
        title += f", {count(len(left), 'cell')} left out"
    more = [] if len(left) <= 6 else [f"and {len(left) - 6} more"]  # noqa: PLR2004 - what can be read
    said.say("warn" if left else "ok", title, "; ".join([*left[:6], *more]))
