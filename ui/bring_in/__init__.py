"""Bringing in what came back: a trial run first, then one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.bring_in import (
    Preview,
    compare_plan,
    compare_return,
    read_plan,
    read_return,
    take,
)
from ui.bring_in.dialog import TrialRun
from ui.jobs import Stopped
from ui.waiting import the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk

_KINDS = "Excel workbooks (*.xlsx *.xlsm);;All files (*)"


def bring_in_plan(desk: Desk) -> None:
    """An action plan that was edited in a spreadsheet."""
    _bring_in(desk, "Bring in an edited plan", read_plan, compare_plan)


def bring_in_return(desk: Desk, _audit_id: str) -> None:
    """A return that was filled in elsewhere; which one it is stands in the file."""
    _bring_in(desk, "Bring in a return", read_return, compare_return)


def _bring_in(
    desk: Desk,
    title: str,
    read: Callable[[Path], CameBack],
    compare: Callable[[Workbook, CameBack], Preview],
) -> None:
    path = desk.asks.open_file(title, _KINDS)
    if path is None:
        return
    window = the_window()
    try:
        back = wait_for(desk.jobs, lambda _tick: read(path), f"Reading {path.name}", window)
        preview = compare(desk.workbook, back)
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    except Stopped:
        return  # nothing is written by looking
    dialog = TrialRun(preview, path.name, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        chosen = dialog.chosen()
        desk.saving.do(
            lambda: take(desk.workbook, preview, chosen),
            named=f"{count(len(chosen), 'change')} taken",
        )
    dialog.deleteLater()
