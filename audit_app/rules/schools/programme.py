"""A fair plan of visits, proposed by rule; whoever is asked may overrule any part of it.

Overdue schools come first, the longest overdue before the others; then those with a worry noted,
whether or not a visit is recorded; then those with no visit recorded since they opened, for what
nobody wrote down is no lateness; then those that nobody knows a first date of; then the others by
the day they are due. The pressing ones take the earliest term with room. The others are spread:
each takes the least full of the terms before its day. What is planned already stays as it is and
counts towards the room of its term.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import add_months
from audit_app.rules.schools.standing import officer_of, term_of_visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears, Term

# So many visits an officer makes in a term where the partnership has set no other number: a
# published officer's year is about fifteen.
VISITS_PER_TERM = 5
# A visit comes this long before it is due at the most: earlier would shorten the three years.
_EARLY_MONTHS = 12
# A worry brings a visit forward, but not to a school that was visited this lately.
_LATELY_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Proposed:
    """One visit that is proposed: to which school, in which term, by whom, and why there.

    `why` is `overdue`, `worry`, `unrecorded` (overdue as counted from the opening, with no visit
    recorded), `no date` or `due`; `is_late` where its term begins after the day the visit is due,
    for want of room before.
    """

    school_id: str
    term: str
    officer_role: str
    why: str
    due: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed, in the order of need, and the schools that no term had room for."""

    visits: tuple[Proposed, ...]
    left: tuple[str, ...]


def coming_terms(years: SchoolYears, today: date, last_year: int) -> tuple[Term, ...]:
    """The terms from the one that today lies in to the end of a school year."""
    this_year = years.year_of(today)
    found = (term for year in range(this_year, last_year + 1) for term in years.terms(year))
    return tuple(term for term in found if term.last >= today)


def visits_per_term(held: object) -> int:
    """How many visits an officer makes in a term, as set; the usual number where none is set."""
    is_set = isinstance(held, int) and not isinstance(held, bool) and held > 0
    return held if is_set and isinstance(held, int) else VISITS_PER_TERM


def propose(
    all_standings: Iterable[Standing],
    terms: Sequence[Term],
    capacity: int,
    today: date,
    years: SchoolYears,
) -> Proposal:
    """A visit for each school that needs one in these terms and has none planned.

    `capacity` is how many visits each officer makes in a term. The same schools make the same
    proposal in whatever order they come.
    """
    schools = sorted(all_standings, key=lambda one: one.school.id)
    room = _Room(schools, terms, capacity, years)
    last_day = terms[-1].last if terms else today
    wanted = [
        (why, one)
        for one in schools
        if one.next_full is None and (why := _why(one, today, last_day))
    ]
    wanted.sort(key=lambda each: _need(*each))
    visits, left = [], []
    for why, one in wanted:
        found = _place(one, why, terms, room, today)
        if found is None:
            left.append(one.school.id)
            continue
        term, officer = found
        room.take(term, officer)
        due = one.clock.due
        is_late = why == "due" and due is not None and term.first > due
        visits.append(Proposed(one.school.id, term.code, officer, why, due, is_late))
    return Proposal(tuple(visits), tuple(left))


_ORDER = {"overdue": 0, "worry": 1, "unrecorded": 2, "no date": 3, "due": 4}


def _need(why: str, one: Standing) -> tuple[int, str, bool, str]:
    """The order of need; of two schools of one day the one with a worry noted comes first."""
    due = one.clock.due.isoformat() if one.clock.due else ""
    return _ORDER[why], due, not one.school.worry, one.school.id


def _why(one: Standing, today: date, last_day: date) -> str:
    """Why a school needs a visit in the terms that end on `last_day`; "" where it needs none."""
    due = one.clock.due
    if one.school.standing == "proposed" and not one.school.opened_on:
        return ""  # it is not open, and nobody knows when it will be
    is_unrecorded = one.clock.is_unrecorded(today)
    if due is not None and due < today and not is_unrecorded:
        return "overdue"
    if one.school.worry and (one.last is None or add_months(one.last, _LATELY_MONTHS) <= today):
        return "worry"
    if due is None:
        return "no date"
    if is_unrecorded:
        return "unrecorded"
    return "due" if due <= last_day else ""


def _place(
    one: Standing, why: str, terms: Sequence[Term], room: _Room, today: date
) -> tuple[Term, str] | None:
    """The term and the officer of a visit; None where no term has room."""
    opened = one.school.opened_on
    first_day = date.fromisoformat(opened) if opened else date.min
    free = [
        (term, officer)
        for term in terms
        if first_day <= max(term.first, today) and (officer := room.officer(term, one)) is not None
    ]
    due = one.clock.due
    if why == "due" and due is not None:
        early = add_months(due, -_EARLY_MONTHS)
        in_time = [held for held in free if held[0].first <= due and held[0].last >= early]
        if in_time:
            return min(in_time, key=lambda held: (room.taken(*held), held[0].first))
    return free[0] if free else None


class _Room:
    """How many visits each officer has in each term, and how many more there is room for."""

    def __init__(
        self, schools: Sequence[Standing], terms: Sequence[Term], capacity: int, years: SchoolYears
    ) -> None:
        self._capacity = capacity
        self._taken: dict[tuple[str, str], int] = {}
        officers = {officer_of(one) for one in schools}
        codes = {term.code for term in terms}
        seen = set()
        for one in schools:
            for visit in one.visits:
                if visit.id in seen or visit.standing not in {"planned", "done"}:
                    continue
                seen.add(visit.id)  # two schools that came of one share its visits
                officer = officer_of(one, visit)
                officers.add(officer)
                term = term_of_visit(visit, years)
                if term is not None and term.code in codes:
                    key = term.code, officer
                    self._taken[key] = self._taken.get(key, 0) + 1
        self._officers = sorted(officers - {""}) or [""]

    def taken(self, term: Term, officer: str) -> int:
        """How many visits an officer has in a term."""
        return self._taken.get((term.code, officer), 0)

    def officer(self, term: Term, one: Standing) -> str | None:
        """Who has room for a school in a term: its own officer, or the one with the fewest visits.

        None where nobody has.
        """
        own = officer_of(one)
        whom = [own] if own else self._officers
        found = min(whom, key=lambda name: (self.taken(term, name), name))
        return found if self.taken(term, found) < self._capacity else None

    def take(self, term: Term, officer: str) -> None:
        """One visit more."""
        self._taken[term.code, officer] = self.taken(term, officer) + 1
