"""Actions as Home and the sidebar need them: a county holds thousands, and few want somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.records import Action
from audit_app.rules.actions import OPEN
from audit_app.store import read

if TYPE_CHECKING:
    from datetime import date

    from audit_app.store.file import WorkbookFile

_OPEN = "(status is null or status in ({}))".format(", ".join("?" for _ in OPEN))
_DUE = "coalesce(revised_due, due_on)"


def due_by(file: WorkbookFile, day: date) -> list[Action]:
    """Open actions that are due by a day, and done ones that are to be looked at by then."""
    return read.rows_where(
        file,
        Action,
        f"{_OPEN} and {_DUE} <= ? or status = 'done' and next_review <= ?",
        *sorted(OPEN),
        day.isoformat(),
        day.isoformat(),
        order="number, id",
    )


def count_before(file: WorkbookFile, day: date) -> int:
    """How many open actions were due before a day."""
    [(count,)] = file.ask(
        f"select count(*) from action where gone = 0 and {_OPEN} and {_DUE} < ?",
        *sorted(OPEN),
        day.isoformat(),
    )
    return int(count)


def open_and_done(file: WorkbookFile) -> dict[str, tuple[int, int]]:
    """How many actions of each audit are open, and how many are done, by its id."""
    found = file.ask(
        f"select audit_id, sum({_OPEN}), sum(coalesce(status, '') = 'done') from action "
        "where gone = 0 and audit_id is not null group by audit_id",
        *sorted(OPEN),
    )
    return {str(audit): (int(are_open), int(done)) for audit, are_open, done in found}
