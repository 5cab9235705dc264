"""Bringing in schools' returns: every file is read first, then one button takes the good ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from audit_app.intake.folders import named
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.bring_in.asked_of import Sorts
from audit_app.workbook.bring_in.corrected import corrected
from audit_app.workbook.bring_in.folder import compared
from audit_app.workbook.bring_in.school import ENDINGS, Back, read_school_returns
from audit_app.workbook.bring_in.taking import Taking
from ui.bring_in.dropped import passed_over, spreadsheets_in
from ui.bring_in.files import lines_of
from ui.bring_in.trial import Trial
from ui.jobs import Stopped
from ui.waiting import in_turns, the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from audit_app.intake.sheets import CameBack
    from audit_app.records import Audit
    from audit_app.workbook.bring_in.taking import Taken
    from ui.desk import Desk

_KINDS = f"Spreadsheets ({' '.join(f'*{ending}' for ending in ENDINGS)});;All files (*)"


def ask_files(desk: Desk) -> list[Path]:
    """Ask for returned files."""
    return desk.asks.open_files("Bring in returns", _KINDS)


def ask_folder(desk: Desk) -> list[Path]:
    """Ask for a folder of returned files."""
    folder = desk.asks.folder("Bring in the returns of a folder")
    return [] if folder is None else [folder]


def look_at(desk: Desk, held: Audit, chosen: Sequence[Path]) -> bool:
    """Look at files and folders, and keep the trial run; False where there is none to show."""
    try:
        paths = spreadsheets_in(chosen, ENDINGS)
        passed = passed_over(chosen, ENDINGS)
        read, backs = _looked_at(desk, held, paths)
    except Problem as problem:
        desk.asks.show_problem(problem)
        return False
    except Stopped:
        return False  # nothing is written by looking
    lines = lines_of([named(path, chosen) for path in paths], backs)

    def again(at: int, typed: Mapping[str, str]) -> Back | Problem:
        one = read[at]
        typed_over = one if isinstance(one, Problem) else corrected(one, typed)
        return compared(desk.workbook, typed_over, held.id)

    desk.put_away.pop(held.id, None)
    desk.trials[held.id] = Trial(_source(chosen, paths), lines, passed, again)
    return True


def _source(chosen: Sequence[Path], paths: Sequence[Path]) -> str:
    """What was brought, in words: a folder, a file, or how many files."""
    if len(chosen) == 1:
        return f"folder {chosen[0].name}" if chosen[0].is_dir() else chosen[0].name
    return count(len(paths), "file")


def _looked_at(
    desk: Desk, held: Audit, paths: Sequence[Path]
) -> tuple[list[CameBack | Problem], list[Back | Problem]]:
    """Read every file beside the window, then compare each with what stands here; both."""
    what = count(len(paths), "file")
    work = partial(read_school_returns, paths)
    read = wait_for(desk.jobs, work, f"Reading {what}", the_window())
    sorts = Sorts(desk.workbook)
    steps = [partial(compared, desk.workbook, back, held.id, sorts) for back in read]
    return read, in_turns(steps, f"Comparing {what}", the_window())


def take(desk: Desk, chosen: Sequence[tuple[Back, tuple[int, ...]]]) -> None:
    """Take them one after another; what was taken before a stop stays, until it is undone."""
    taking = Taking(desk.workbook)
    steps = [partial(taking.take, back, places) for back, places in chosen]
    stopped = ""
    try:
        in_turns(steps, f"Taking {count(len(chosen), 'file')}", the_window())
    except Stopped:
        stopped = ", then stopped"
    told = taking.told()
    desk.saving.tell(f"{_said(told)}{stopped}. Ctrl+Z to undo. Saved")
    if told.refused:
        back, problem = told.refused[0]
        others = len(told.refused) - 1
        more = f" {count(others, 'other file')} likewise." if others else ""
        what = f"{back.name}: {problem.what}{more}"
        desk.asks.show_problem(
            Problem(problem.code, what, problem.safe, problem.remedy, problem.details)
        )


def _said(told: Taken) -> str:
    if not told.changed:
        return "Nothing new was in them"
    of_them = f"{told.sealed} of them " if told.changed > 1 else ""
    sealed = f", {of_them}signed and sealed" if told.sealed else ""
    return f"{count(told.changed, 'return')} taken{sealed}"
