"""Visits as Home needs them: the days of those that are over, and which are not over yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.records import Visit
from audit_app.rules.schools.pressing import Days
from audit_app.store import read
from audit_app.store.lines import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.store.file import WorkbookFile

# As the indexes have them.
_DONE = "gone = 0 and kind = 'full' and standing = 'done'"
_NOT_OVER = "(standing = 'planned' or (comments_due is not null and final_on is null))"


def full_visit_days(
    file: WorkbookFile, schools: Iterable[str] | None = None
) -> dict[str, tuple[date, ...]]:
    """The days of the full visits that were done, by school, the earliest first.

    Of all schools, unless some are named.
    """
    question = f"select school_id, on_date from visit where {_DONE} and on_date is not null"
    found = [] if schools is not None else file.ask(f"{question} order by on_date")
    for these in chunks(schools or ()):
        condition = f"{question} and school_id in ({marks(these)}) order by on_date"
        found += file.ask(condition, *these)
    days: dict[str, list[date]] = {}
    for school, day in found:
        days.setdefault(str(school), []).append(date.fromisoformat(day))
    return {school: tuple(held) for school, held in days.items()}


def days_of_settings(file: WorkbookFile) -> list[Days]:
    """Of every setting when it opened, and when it was last audited: also before the workbook."""
    found = file.ask(
        "select id, standing, opened_on, nullif(max(coalesce(last_audit_on, ''), coalesce("
        f"(select max(on_date) from visit where school_id = school.id and {_DONE}), '')), '') "
        "from school where gone = 0"
    )
    return [Days(*one) for one in found]


def schools_with_visits_by(file: WorkbookFile, day: date, term: str) -> set[str]:
    """The schools with a visit that is not over, and whose day or day for comments is by then.

    Also those of a visit without a day in a term before `term`: the codes of terms are in order.
    """
    found = file.ask(
        f"select school_id from visit where gone = 0 and {_NOT_OVER} "
        "and (on_date <= ? or comments_due <= ? or (on_date is null and term < ?))",
        day.isoformat(),
        day.isoformat(),
        term,
    )
    return {str(school) for (school,) in found}


def next_visit(file: WorkbookFile, day: date) -> tuple[date, str] | None:
    """The day of the first planned visit from a day on, and to which school; None for none."""
    found = file.ask(
        "select visit.on_date, school.name from visit join school on school.id = visit.school_id "
        "where visit.gone = 0 and visit.standing = 'planned' and visit.on_date >= ? "
        "order by visit.on_date, school.name limit 1",
        day.isoformat(),
    )
    return (date.fromisoformat(found[0][0]), str(found[0][1])) if found else None


def visits_not_over(file: WorkbookFile, schools: Iterable[str]) -> list[Visit]:
    """Some schools' visits that are still to be made, or whose report is not final.

    They are sought among those of all schools, which are few, and not among all of the schools'.
    """
    wanted = set(schools)
    found = file.ask(f"select id, school_id from visit where gone = 0 and {_NOT_OVER}")
    ours = sorted(str(identity) for identity, school in found if school in wanted)
    return [
        visit
        for these in chunks(ours)
        for visit in read.rows_where(file, Visit, f"id in ({marks(these)})", *these)
    ]
