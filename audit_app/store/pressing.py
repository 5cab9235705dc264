"""Actions as Home and the sidebar need them: a county holds thousands, and few want somebody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.records import Action
from audit_app.rules.actions import OPEN
from audit_app.store import read
from audit_app.store.lines import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from audit_app.store.file import WorkbookFile

_OPEN = "(status is null or status in ({}))".format(", ".join("?" for _ in OPEN))
_DUE = "coalesce(revised_due, due_on)"

_BY_WORDS = "coalesce(ask, ''), number, id"


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


@dataclass(frozen=True, slots=True)
class PressingActions:
    """The actions that want somebody first, and how many want somebody: late ones, and others."""

    first: tuple[Action, ...]
    late: int
    others: int


def pressing_actions(file: WorkbookFile, today: date, soon: date, most: int) -> PressingActions:
    """The first actions of each sort that Home would show of them all, and how many there are.

    An open one is late, or due by `soon`; a done one is to be looked at by today. Of each sort the
    `most` that were due first are read, by the words of their ask where days are equal.
    """
    day, is_open = today.isoformat(), sorted(OPEN)
    first: list[Action] = []
    counts: list[int] = []
    for condition, values, in_order in (
        (f"{_OPEN} and {_DUE} < ?", (*is_open, day), f"{_DUE}, {_BY_WORDS}"),
        (
            f"{_OPEN} and {_DUE} between ? and ?",
            (*is_open, day, soon.isoformat()),
            f"{_DUE}, {_BY_WORDS}",
        ),
        ("status = 'done' and next_review <= ?", (day,), _BY_WORDS),
    ):
        [(count,)] = file.ask(
            f"select count(*) from action where gone = 0 and {condition}", *values
        )
        counts.append(int(count))
        if count:
            order = f"{in_order} limit {most:d}"
            first += read.rows_where(file, Action, condition, *values, order=order)
    return PressingActions(tuple(first), counts[0], counts[1] + counts[2])


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


def names_of_schools(file: WorkbookFile, schools: Iterable[str]) -> dict[str, str]:
    """The names of these settings alone, by their ids, such as of those that actions are of."""
    return {
        str(identity): str(name)
        for these in chunks(sorted(schools))
        for identity, name in file.ask(
            f"select id, name from school where gone = 0 and id in ({marks(these)})", *these
        )
    }
