"""A year’s return workbooks, into one folder: built in the window’s turns, written beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.rules.returning import RETURNED
from audit_app.workbook.schools.going_out import GoingOut, exported_as
from ui.audits.grid.sending import write_all
from ui.jobs import Stopped
from ui.waiting import in_turns, the_window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.document import Report
    from audit_app.workbook.schools.year_stands import Stand, YearStands
    from ui.desk import Desk


def send_year(desk: Desk, year: YearStands, shown: Sequence[Stand]) -> None:
    """Write the workbook of every return that is shown and not back yet."""
    wanted = [held for held in shown if held.state != RETURNED]
    if not wanted:
        desk.saving.tell("Every return that is shown is back")
        return
    folder = desk.asks.folder(f"Where to write {count(len(wanted), 'return workbook')}")
    if folder is None:
        return
    going = GoingOut(desk.workbook, year.audit)
    steps = [partial(_built, desk, going, held, folder) for held in wanted]
    try:
        made = in_turns(steps, f"Making {count(len(wanted), 'return workbook')}", the_window())
    except Stopped:
        return  # nothing is written yet
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    write_all(desk, made)


def _built(desk: Desk, going: GoingOut, held: Stand, folder: Path) -> tuple[Report, Path, str]:
    returned = desk.workbook.returns.one(held.return_id)
    report = going.report(returned, desk.today())
    return report, folder / going.name(returned), exported_as(returned)
