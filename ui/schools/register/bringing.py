"""Bringing in the register, its links, or a list of last audits: read, then a trial run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from audit_app.intake.register.any_file import Told, read_files, said_left, told_apart
from audit_app.intake.register.last_audits import RETURNED, pasted_last_audits, read_last_audits
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.schools.taking import LABEL, LABEL_AUDITS, compare_list, held, take
from ui.jobs import Stopped
from ui.returned import take_returned
from ui.schools.register.trials import AuditsTrial, RegisterTrial
from ui.waiting import the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.intake.register.last_audits import LastAudits
    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register
    from ui.desk import Desk
    from ui.schools.register.trial import Trial

_LISTS = ("*.xlsx", "*.xlsm", "*.xls", "*.ods", "*.csv")
_KINDS = f"Register, links or last audits ({' '.join(_LISTS)});;All files (*)"
_KINDS_OF_LIST = f"A list of last audits ({' '.join(_LISTS)});;All files (*)"
_SUFFIXES = frozenset(pattern[1:] for pattern in _LISTS)
_NONE = Problem(
    "nothing-dropped",
    "No CSV file or spreadsheet was in what was dropped.",
    "Nothing was brought in.",
    "Drop the register of schools, its file of links, or both; or your list of last audits.",
)
_NOTHING_COPIED = Problem(
    "nothing-copied",
    "No rows were copied.",
    "Nothing was brought in.",
    "In your spreadsheet, copy the rows of your list of last audits with their heads.",
)


def bring_in_register(desk: Desk, dropped: Sequence[Path] = ()) -> None:
    """A register, its links or a list of last audits: dropped on the window, or asked for.

    Where they are returned files instead, they are looked at as such.
    """
    paths: Sequence[Path] = ()
    try:
        paths = _meant(dropped) or desk.asks.open_files("Bring in the register of schools", _KINDS)
        told = _told_apart(desk, paths)
        if told.registers or told.links:
            _bring_in(desk, told)
        left = "" if told.registers or told.links else said_left(told)
        for path in told.lists:  # one by one: each may say something else of a school
            _bring_in_list(desk, path, left)
    except Problem as problem:
        if problem.code == RETURNED:
            take_returned(desk, dropped or paths)
        else:
            desk.asks.show_problem(problem)
    except Stopped:
        return  # nothing is written by reading


def bring_in_last_audits(desk: Desk) -> None:
    """A list of last audits, which is asked for."""
    try:
        for path in desk.asks.open_files("Bring in last audits", _KINDS_OF_LIST):
            _bring_in_list(desk, path)
    except Problem as problem:
        desk.asks.show_problem(problem)
    except Stopped:
        return


def paste_last_audits(desk: Desk) -> None:
    """Rows of such a list that were copied from a spreadsheet."""
    text = QGuiApplication.clipboard().text()
    try:
        if not text.strip():
            raise _NOTHING_COPIED
        _try_out(desk, pasted_last_audits(text, desk.today()), "what was copied")
    except Problem as problem:
        desk.asks.show_problem(problem)


def _meant(dropped: Sequence[Path]) -> list[Path]:
    """The files that were dropped, and the CSV files and spreadsheets in folders that were."""
    found: list[Path] = []
    try:
        for path in dropped:
            inside = sorted(path.iterdir()) if path.is_dir() else [path]
            found += [one for one in inside if one == path or _is_meant(one)]
    except OSError:
        raise _NONE from None
    if dropped and not found:
        raise _NONE
    return found


def _is_meant(path: Path) -> bool:
    """Whether a file of a folder is one, and not what a program leaves while it has it open."""
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(("~$", "."))


def _named(paths: Sequence[Path]) -> str:
    return paths[0].name if len(paths) == 1 else count(len(paths), "file")


def _told_apart(desk: Desk, paths: Sequence[Path]) -> Told:
    """Which of the files is which; a spreadsheet is read for that, beside the window."""
    if not paths:
        return Told((), (), ())
    return wait_for(
        desk.jobs, lambda _tick: told_apart(paths), f"Looking at {_named(paths)}", the_window()
    )


def _bring_in(desk: Desk, told: Told) -> None:
    def work(tick: Callable[[int, int], None]) -> tuple[Register | None, Links | None]:
        return read_files(told.registers, told.links, tick)

    window = the_window()
    what = _named((*told.registers, *told.links))
    register, links = wait_for(desk.jobs, work, f"Reading {what}", window)
    dialog = RegisterTrial(register, links, held(desk.workbook), what, window, said_left(told))
    _ask(desk, dialog, LABEL)


def _bring_in_list(desk: Desk, path: Path, left: str = "") -> None:
    today = desk.today()

    def work(_tick: Callable[[int, int], None]) -> LastAudits:
        return read_last_audits(path, today)

    listed = wait_for(desk.jobs, work, f"Reading {path.name}", the_window())
    _try_out(desk, listed, path.name, left)


def _try_out(desk: Desk, listed: LastAudits, what: str, left: str = "") -> None:
    found = compare_list(desk.workbook, listed)
    _ask(desk, AuditsTrial(found, what, the_window(), left), LABEL_AUDITS)


def _ask(desk: Desk, dialog: Trial, deed: str) -> None:
    """Show a trial run, and take what was chosen in it."""
    if dialog.exec() == QDialog.DialogCode.Accepted:
        chosen = dialog.chosen()
        whole = count(len(chosen), "change")
        desk.saving.do(lambda: take(desk.workbook, chosen, deed), named=f"{whole} taken")
    dialog.deleteLater()
