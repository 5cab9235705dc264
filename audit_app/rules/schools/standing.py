"""Where each school stands in the programme of visits, read along its thread through time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.rules.schools.clock import Clock, audits_of, clock, full_visits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.records import School, Visit
    from audit_app.rules.schools.terms import SchoolYears, Term

LATER = "later"  # the group for which nothing presses
# The groups of the programme, the most pressing first, each a code with its words.
GROUPS: Mapping[str, str] = {
    "overdue": "Past three years",
    "unrecorded": "No visit recorded since opening",
    "never": "Never visited, no first date",
    "due": "Due this school year",
    "planned": "Planned",
    "done": "Visited this school year",
    LATER: "Due later",
}
# As the groups stand over their schools: “planned” alone also counts those past three years.
HEADINGS: Mapping[str, str] = {**GROUPS, "planned": "Planned, not past three years"}


@dataclass(frozen=True, slots=True)
class Standing:
    """One open school: its clock, its audits and its visits, with those of all that it followed.

    `visits` and `audits` are the earliest first; a visit counts wherever in the thread it was.
    """

    school: School
    thread: tuple[School, ...]
    clock: Clock
    visits: tuple[Visit, ...]
    audits: tuple[date, ...]

    @property
    def planned(self) -> tuple[Visit, ...]:
        """The visits that are still to be made, the earliest first."""
        return tuple(visit for visit in self.visits if visit.standing == "planned")

    @property
    def next_full(self) -> Visit | None:
        """The full visit that is planned, which will start the clock again."""
        return next((visit for visit in self.planned if visit.kind == "full"), None)

    def is_open(self, today: date) -> bool:
        """Whether it has opened: one that is proposed, or opens later, is not counted yet."""
        return self.school.standing != "proposed" and (self.school.opened_on or "") <= str(today)

    @property
    def last(self) -> date | None:
        """The day of the last officer audit; None where there was none."""
        return self.audits[-1] if self.audits else None


def standings(
    threads: Mapping[str, tuple[School, ...]],
    visits: Iterable[Visit],
    years: SchoolYears,
    done: Mapping[str, tuple[date, ...]] | None = None,
) -> tuple[Standing, ...]:
    """Where each open school stands, by name: `threads` are theirs, `visits` are all there are.

    Where `done` says on which days schools had their full visits, `visits` may be only those that
    are not over.
    """
    held = sorted(visits, key=lambda one: _order(one, years))
    done = full_visits(held) if done is None else done
    by_school: dict[str, list[Visit]] = {}
    for visit in held:
        by_school.setdefault(visit.school_id, []).append(visit)
    found = []
    for thread in threads.values():
        along = [visit for school in thread for visit in by_school.get(school.id, ())]
        if len(thread) > 1:
            along.sort(key=lambda one: _order(one, years))
        audits = {day for school in thread for day in audits_of(school, done)}
        began = clock(thread, done)
        found.append(Standing(thread[0], thread, began, tuple(along), tuple(sorted(audits))))
    return tuple(sorted(found, key=lambda one: (one.school.name.casefold(), one.school.id)))


def _order(visit: Visit, years: SchoolYears) -> tuple[str, str]:
    """By its day, or by the middle of its term; one that has neither comes last."""
    return visit.on_date or str(day_of_visit(visit, years) or date.max), visit.id


def group_of(standing: Standing, today: date, years: SchoolYears) -> str:
    """Which of the groups a school is in: a code of GROUPS.

    One past its three years stays there until it is visited, planned or not.
    """
    this_year = years.year_of(today)
    last_day = years.terms(this_year)[-1].last
    if standing.clock.is_overdue(today):
        return "unrecorded" if standing.clock.is_unrecorded(today) else "overdue"
    if standing.clock.due is None and standing.next_full is None:
        return LATER if standing.school.standing == "proposed" else "never"
    if standing.next_full is not None:
        return "planned"
    if standing.clock.due is not None and standing.clock.due <= last_day:
        return "due"
    if standing.last is not None and years.year_of(standing.last) == this_year:
        return "done"
    return LATER


def term_of_visit(visit: Visit, years: SchoolYears) -> Term | None:
    """The term that a visit lies in: that of its day, or the one it is planned into."""
    if visit.on_date:
        return years.term_of(date.fromisoformat(visit.on_date))
    return years.term(visit.term) if visit.term else None


def day_of_visit(visit: Visit, years: SchoolYears) -> date | None:
    """Where a visit stands in time: on its day, or in the middle of its term."""
    if visit.on_date:
        return date.fromisoformat(visit.on_date)
    term = term_of_visit(visit, years)
    if term is None:
        return None
    return term.first + timedelta(days=(term.last - term.first).days // 2)


def officer_of(standing: Standing, visit: Visit | None = None) -> str:
    """Whose visit it is, or whose school; "" where nobody is named."""
    return (visit.officer_role if visit else None) or standing.school.officer_role or ""
