"""Bringing in what came back: a trial run first, then one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from audit_app.problems import Problem
from audit_app.workbook.bring_in import Preview, preview_plan, preview_return, take
from ui.bring_in.dialog import TrialRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk

_KINDS = "Excel workbooks (*.xlsx *.xlsm);;All files (*)"


def bring_in_plan(desk: Desk) -> None:
    """An action plan that was edited in a spreadsheet."""
    _bring_in(desk, "Bring in an edited plan", preview_plan)


def bring_in_return(desk: Desk, _audit_id: str) -> None:
    """A return that was filled in elsewhere; which one it is stands in the file."""
    _bring_in(desk, "Bring in a return", preview_return)


def _bring_in(desk: Desk, title: str, look: Callable[[Workbook, Path], Preview]) -> None:
    path = desk.asks.open_file(title, _KINDS)
    if path is None:
        return
    try:
        preview = look(desk.workbook, path)
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    dialog = TrialRun(preview, path.name, QApplication.activeWindow())
    if dialog.exec() == QDialog.DialogCode.Accepted:
        chosen = dialog.chosen()
        desk.saving.do(
            lambda: take(desk.workbook, preview, chosen),
            named=f"{len(chosen)} change{'s' if len(chosen) != 1 else ''} taken",
        )
