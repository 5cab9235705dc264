"""The three-year clock: when a school is due its next visit from the officer.

The rule is an interval (analysis.md §5): due is the last officer's audit and 36 months, or the
opening and 36 months where there was none. Only a full visit that was done starts it again. The
clock follows a school through conversion; of two that merged, the later start counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from audit_app.rules.dates import add_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.records import School, Visit

MONTHS_BETWEEN = 36


@dataclass(frozen=True, slots=True)
class Clock:
    """When a school's clock began, by what, and when a visit is due; None where nothing is known.

    `began_by` is `visit`, `opening` or "". `from_school` is the id of the setting of the thread
    whose visit or opening it was, so that a page can say "as St Anne's, before it converted".
    """

    began: date | None
    began_by: str
    due: date | None
    from_school: str

    def is_overdue(self, today: date) -> bool:
        """Whether the day it was due has passed."""
        return self.due is not None and self.due < today

    def is_unrecorded(self, today: date) -> bool:
        """Whether that day has passed only as counted from the opening: no visit is recorded.

        It may well have been visited before there was a workbook, so nobody says that it is late.
        """
        return self.began_by == "opening" and self.is_overdue(today)


def full_visits(visits: Iterable[Visit]) -> dict[str, tuple[date, ...]]:
    """The days of the full visits that were done, by school, oldest first."""
    found: dict[str, list[date]] = {}
    for visit in visits:
        if visit.kind == "full" and visit.standing == "done" and visit.on_date:
            found.setdefault(visit.school_id, []).append(date.fromisoformat(visit.on_date))
    return {school: tuple(sorted(days)) for school, days in found.items()}


def audits_of(school: School, done: Mapping[str, tuple[date, ...]]) -> tuple[date, ...]:
    """The days of one setting's own audits: its full visits, and the last from before the workbook.

    The thread's other settings have their own.
    """
    days = set(done.get(school.id, ()))
    if school.last_audit_on:
        days.add(date.fromisoformat(school.last_audit_on))
    return tuple(sorted(days))


def clock(the_thread: Sequence[School], done: Mapping[str, tuple[date, ...]]) -> Clock:
    """The clock of the thread's first school; `done` are the full visits by school.

    Where no audit is known it runs from the oldest opening in the thread.
    """
    audits = [(day, held.id) for held in the_thread for day in audits_of(held, done)]
    if audits:
        began, school = max(audits)
        return Clock(began, "visit", add_months(began, MONTHS_BETWEEN), school)
    openings = [
        (date.fromisoformat(held.opened_on), held.id) for held in the_thread if held.opened_on
    ]
    if openings:
        began, school = min(openings)
        return Clock(began, "opening", add_months(began, MONTHS_BETWEEN), school)
    return Clock(None, "", None, "")


def first_in_time(today: date) -> date:
    """The first day from which a clock has not run out: one that began before it has."""
    day = add_months(today, -MONTHS_BETWEEN)
    while add_months(day, MONTHS_BETWEEN) < today:  # after the shorter February
        day += timedelta(days=1)
    return day


def longest_gap(days: Sequence[date], today: date) -> int:
    """The longest time between two audits, or since the last one, in whole months; 0 for none.

    A three-year block can be wholly covered and still leave five years between two visits of one
    school, so coverage is never shown without this.
    """
    marks = [*sorted(days), today]
    return max((_months(a, b) for a, b in pairwise(marks)), default=0)


def _months(earlier: date, later: date) -> int:
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - 1 if add_months(earlier, months) > later else months
