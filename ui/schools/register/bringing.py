"""Bringing in the register of schools and its links: read beside the window, then a trial run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.intake.register.any_file import read_any
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.schools.taking import held, take
from ui.jobs import Stopped
from ui.schools.register.trial import RegisterTrial
from ui.waiting import the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register
    from ui.desk import Desk

_KINDS = "CSV files (*.csv);;All files (*)"
_NONE = Problem(
    "nothing-dropped",
    "No CSV file was in what was dropped.",
    "Nothing was brought in.",
    "Drop the register of schools, its file of links, or both.",
)


def bring_in_register(desk: Desk, dropped: Sequence[Path] = ()) -> None:
    """A register, its links or both: dropped on the window, or else asked for."""
    try:
        paths = _meant(dropped) or desk.asks.open_files("Bring in the register of schools", _KINDS)
        if paths:
            _bring_in(desk, paths)
    except Problem as problem:
        desk.asks.show_problem(problem)
    except Stopped:
        return  # nothing is written by reading


def _meant(dropped: Sequence[Path]) -> list[Path]:
    """The files that were dropped, and the CSV files in folders that were."""
    found: list[Path] = []
    try:
        for path in dropped:
            inside = sorted(path.iterdir()) if path.is_dir() else [path]
            found += [one for one in inside if one == path or one.suffix.lower() == ".csv"]
    except OSError:
        raise _NONE from None
    if dropped and not found:
        raise _NONE
    return found


def _bring_in(desk: Desk, paths: Sequence[Path]) -> None:
    def work(tick: Callable[[int, int], None]) -> tuple[Register | None, Links | None]:
        return read_any(paths, tick)

    window = the_window()
    what = paths[0].name if len(paths) == 1 else count(len(paths), "file")
    register, links = wait_for(desk.jobs, work, f"Reading {what}", window)
    dialog = RegisterTrial(register, links, held(desk.workbook), what, window)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        chosen = dialog.chosen()
        whole = count(len(chosen), "change")
        desk.saving.do(lambda: take(desk.workbook, chosen), named=f"{whole} taken")
    dialog.deleteLater()
