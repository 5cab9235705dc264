"""What of the schools presses: their numbers, and the few whose standing Home has to know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from audit_app.records import School, Succession
from audit_app.rules.schools.needs import SOON
from audit_app.rules.schools.pressing import Numbers, numbers
from audit_app.rules.schools.standing import Standing, standings
from audit_app.rules.schools.threads import followed, thread
from audit_app.store import read
from audit_app.store.lines import chunks, marks
from audit_app.store.visited import (
    days_of_settings,
    full_visit_days,
    schools_with_visits_by,
    visits_not_over,
)

if TYPE_CHECKING:
    from datetime import date

    from audit_app.rules.schools.terms import SchoolYears
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Pressing:
    """The numbers of all schools; `standings` are of those alone that may need somebody.

    Every school that needs somebody is among them, with those of its visits that are not over.
    """

    numbers: Numbers
    standings: tuple[Standing, ...]


def pressing(file: WorkbookFile, years: SchoolYears, today: date) -> Pressing:
    """Count all schools by their days, and read only those past their time or soon to be visited.

    What needs somebody is then said by the same rule as of every school's whole standing.
    """
    before = followed(read.rows(file, Succession))
    held = numbers(days_of_settings(file), before, today)
    soon, term = today + timedelta(days=SOON), years.term_of(today).code
    visited = schools_with_visits_by(file, soon, term)
    following = {one for one in before if visited.intersection(thread(one, before))}
    wanted = held.overdue | visited | following
    along = {one: thread(one, before) for one in sorted(wanted)}
    every = sorted({each for those in along.values() for each in those})
    schools = {
        school.id: school
        for these in chunks(every)
        for school in read.rows_where(file, School, f"id in ({marks(these)})", *these)
    }
    threads = {
        one: tuple(schools[each] for each in those if each in schools)
        for one, those in along.items()
        if one in schools and schools[one].standing != "closed"
    }
    done = full_visit_days(file, every)
    return Pressing(held, standings(threads, visits_not_over(file, every), years, done))
