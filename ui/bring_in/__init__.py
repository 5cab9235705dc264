"""Bringing in what came back: a trial run first, then one button."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.intake.folders import named
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.bring_in import (
    PROBLEM,
    Item,
    Preview,
    compare_plan,
    compare_return,
    read_plan,
    read_return,
    take_all,
    together,
)
from ui.bring_in.dialog import Looked, TrialRun
from ui.bring_in.dropped import passed_over, spreadsheets_in
from ui.jobs import Stopped
from ui.waiting import in_turns, the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk

_ONE_PLAN = Problem(
    "one-plan",
    "More than one file was dropped, and there is one plan.",
    "Nothing was brought in.",
    "Drop the plan alone. Returns are dropped on the grid of their audit.",
)
_KINDS = "Excel workbooks (*.xlsx *.xlsm);;All files (*)"


def bring_in_plan(desk: Desk, dropped: Sequence[Path] = ()) -> None:
    """An action plan that was edited in a spreadsheet: dropped on the window, or else asked for."""
    paths, passed = _meant(desk, dropped)
    if len(paths) > 1:
        desk.asks.show_problem(_ONE_PLAN)
        return
    if not dropped:
        path = desk.asks.open_file("Bring in an edited plan", _KINDS)
        paths = [] if path is None else [path]
    if paths:
        names = [named(path, dropped or paths) for path in paths]
        _bring_in(desk, (paths, names), read_plan, compare_plan, passed)


def bring_in_return(desk: Desk, dropped: Sequence[Path] = ()) -> None:
    """Returns that were filled in elsewhere; which return each is stands in its file."""
    paths, passed = _meant(desk, dropped)
    if not dropped:
        paths = desk.asks.open_files("Bring in returns", _KINDS)
    if paths:
        names = [named(path, dropped or paths) for path in paths]
        _bring_in(desk, (paths, names), read_return, compare_return, passed)


def _meant(desk: Desk, dropped: Sequence[Path]) -> tuple[list[Path], str]:
    """The spreadsheets among what was dropped, and what of it was passed over, in words.

    None, with the reason shown, where there is none.
    """
    try:
        return (spreadsheets_in(dropped), passed_over(dropped)) if dropped else ([], "")
    except Problem as problem:
        desk.asks.show_problem(problem)
        return [], ""


def _bring_in(
    desk: Desk,
    files: tuple[Sequence[Path], Sequence[str]],
    read: Callable[[Path], CameBack],
    compare: Callable[[Workbook, CameBack], Preview],
    passed: str,
) -> None:
    """Read every file beside the window, show what each would change, take what is chosen.

    `files` are their paths, and their names as they are shown.
    """
    paths, names = files

    def work(tick: Callable[[int, int], None]) -> list[CameBack | Problem]:
        found: list[CameBack | Problem] = []
        for at, path in enumerate(paths):
            tick(at, len(paths))
            found.append(_read(read, path))
        return found

    window = the_window()
    what = paths[0].name if len(paths) == 1 else count(len(paths), "spreadsheet")
    try:
        backs = wait_for(desk.jobs, work, f"Reading {what}", window)
        steps = [partial(_compared, desk.workbook, back, compare) for back in backs]
        previews = in_turns(steps, f"Comparing {what}", window)
    except Stopped:
        return  # nothing is written by looking
    if len(previews) == 1 and isinstance(previews[0], Problem) and not passed:
        desk.asks.show_problem(previews[0])
        return
    shown = together([_shown(preview) for preview in previews])
    looked = [Looked(name, preview) for name, preview in zip(names, shown, strict=True)]
    dialog = TrialRun(looked, window, passed=passed)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        chosen = dialog.chosen()
        whole = count(sum(len(places) for _preview, places in chosen), "change")
        of = "" if len(chosen) == 1 else f" from {len(chosen)} spreadsheets"
        desk.saving.do(lambda: take_all(desk.workbook, chosen), named=f"{whole} taken{of}")
    dialog.deleteLater()


def _read(read: Callable[[Path], CameBack], path: Path) -> CameBack | Problem:
    try:
        return read(path)
    except Problem as problem:
        return problem


def _compared(
    book: Workbook, back: CameBack | Problem, compare: Callable[[Workbook, CameBack], Preview]
) -> Preview | Problem:
    if isinstance(back, Problem):
        return back
    try:
        return compare(book, back)
    except Problem as problem:
        return problem


def _shown(preview: Preview | Problem) -> Preview:
    """A file that cannot be taken at all, as one line that says why."""
    if isinstance(preview, Preview):
        return preview
    why = f"{preview.what} {preview.remedy}".strip()
    return Preview("", (Item(PROBLEM, "The whole file", "", "", "", why),), "")
