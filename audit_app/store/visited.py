"""Visits as Home needs them: the days of those that are over, and which are not over yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def full_visit_days(file: WorkbookFile) -> dict[str, tuple[date, ...]]:
    """The days of the full visits that were done, by school, the earliest first."""
    found = file.ask(
        "select school_id, on_date from visit where gone = 0 and kind = 'full' "
        "and standing = 'done' and on_date is not null order by on_date"
    )
    days: dict[str, list[date]] = {}
    for school, day in found:
        days.setdefault(str(school), []).append(date.fromisoformat(day))
    return {school: tuple(held) for school, held in days.items()}


def visits_not_over(file: WorkbookFile) -> list[str]:
    """The ids of the visits that are still to be made, or whose report is not final."""
    found = file.ask(
        "select id from visit where gone = 0 and (standing = 'planned' "
        "or (comments_due is not null and final_on is null)) order by id"
    )
    return [str(identity) for (identity,) in found]
