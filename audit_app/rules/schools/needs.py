"""What the schools need from their officer: visits due, reports to finish, late returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import late, short
from audit_app.rules.needs import Need
from audit_app.rules.schools.standing import term_of_visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from audit_app.records import School, Visit
    from audit_app.rules.schools.clock import Clock
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears

NAMED = 3  # so many schools are told one by one; more are told by their number
SOON = 7
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoundOfReturns:
    """How a school year's returns stand: back, of all, and the day they are due."""

    id: str
    title: str
    back: int
    whole: int
    due: date


def school_needs(
    standings: Iterable[Standing],
    rounds: Iterable[RoundOfReturns],
    today: date,
    years: SchoolYears,
) -> list[Need]:
    """What needs the officer, of the open schools and of the years' returns."""
    held = tuple(standings)
    past = [one for one in held if one.clock.is_overdue(today) and one.next_full is None]
    unrecorded = [one for one in past if one.clock.is_unrecorded(today)]
    found = _overdue([one for one in past if one not in unrecorded], today)
    found += _unrecorded(unrecorded)
    visits = tuple(_each_once(held))
    for school, visit in visits:
        found += _of_visit(school, visit, today)
    found += _lapsed(visits, today, years)
    return [*found, *(need for year in rounds for need in _of_round(year, today))]


def most_pressing(standings: Iterable[Standing], today: date) -> Standing | None:
    """The school whose visit is to be planned first: with none planned, the longest due.

    One whose visit is late comes before one that only counts from its opening.
    """
    left = [one for one in standings if one.next_full is None and one.is_open(today)]
    return min(
        left,
        key=lambda one: (
            one.clock.is_unrecorded(today),
            one.clock.due or date.max,
            one.school.name.casefold(),
        ),
        default=None,
    )


def _each_once(standings: Iterable[Standing]) -> Iterator[tuple[School, Visit]]:
    """Every visit with the school that it is told of: its own, or one that followed a closed one.

    Of several that followed, the first: a visit is told once, not by each.
    """
    told: set[str] = set()
    for one in standings:
        closed = {school.id for school in one.thread if school.standing == "closed"}
        for visit in one.visits:
            if visit.school_id == one.school.id or (
                visit.school_id in closed and visit.id not in told
            ):
                told.add(visit.id)
                yield one.school, visit


def _lapsed(visits: Iterable[tuple[School, Visit]], today: date, years: SchoolYears) -> list[Need]:
    """Visits that were planned into a term that is over, without a day; their number, where many.

    Nobody would hear of them again: a school with a visit planned counts as planned.
    """
    found = [
        (term, school)
        for school, visit in visits
        if visit.standing == "planned"
        and not visit.on_date
        and (term := term_of_visit(visit, years)) is not None
        and term.last < today
    ]
    if len(found) > NAMED:
        days = _days_since(min(term.last for term, _school in found), today)
        words = f"{len(found)} visits were planned for a term that is over, and not made"
        return [_need(words, "Three-year programme", days, today, "schools", "")]
    return [
        _need(
            f"Move or record the visit to {school.name}: its term is over",
            f"Planned for {term.words}",
            _days_since(term.last, today),
            today,
            "school",
            school.id,
        )
        for term, school in found
    ]


def _overdue(those: Sequence[Standing], today: date) -> list[Need]:
    """Visits that are due from us, the longest first; by number where they are many."""
    ordered = sorted(those, key=lambda one: (one.clock.due or today, one.school.name))
    if len(ordered) > NAMED:
        days = _days_since(ordered[0].clock.due, today)
        words = f"{len(ordered)} schools are due a visit from us, and none is planned"
        return [_need(words, "Three-year programme", days, today, "schools", "")]
    return [
        _need(
            f"Officer visit: {one.school.name}",
            f"Last visited {_month(one.clock)}",
            _days_since(one.clock.due, today),
            today,
            "school",
            one.school.id,
        )
        for one in ordered
    ]


def _unrecorded(those: Sequence[Standing]) -> list[Need]:
    """Schools without a recorded visit, which are not late; their number, where they are many.

    They are many on the first day, before anybody said when the schools were last audited.
    """
    if len(those) > NAMED:
        words = (
            f"Bring in when {len(those)} schools were last audited: no visit to them is recorded"
        )
        return [replace(_no_visit(words, "Three-year programme", "register", ""), when="Not dated")]
    return [
        _no_visit(
            f"Officer visit: {one.school.name}",
            f"Opened {_month(one.clock)}",
            "school",
            one.school.id,
        )
        for one in those
    ]


def _no_visit(what: str, of: str, page: str, about: str) -> Need:
    when = "No visit recorded"
    return Need(what, of, when, is_late=False, days=0, page=page, about=about, is_unrecorded=True)


def _month(its: Clock) -> str:
    """The month in which a clock that has run out began."""
    return f"{_MONTHS[its.began.month - 1]} {its.began.year}" if its.began else ""


def _of_visit(school: School, visit: Visit, today: date) -> list[Need]:
    if visit.standing == "planned" and visit.on_date:
        days = _days_since(date.fromisoformat(visit.on_date), today)
        if days > 0:
            words = f"Record the visit to {school.name}"
            return [_need(words, "Visit", days, today, "school", school.id)]
        if days >= -SOON:
            need = _need(f"Visit {school.name}", "Visit", days, today, "school", school.id)
            return [replace(need, when=f"on {short(date.fromisoformat(visit.on_date), today)}")]
    if visit.comments_due and not visit.final_on:
        days = _days_since(date.fromisoformat(visit.comments_due), today)
        if days >= 0:
            words = f"Finish the report on {school.name}: the time for comments is over"
            return [_need(words, "Visit report", days, today, "school", school.id)]
    return []


def _of_round(held: RoundOfReturns, today: date) -> list[Need]:
    left, days = held.whole - held.back, _days_since(held.due, today)
    if not left or days < -SOON:
        return []
    words = f"{left} school return{'s' if left != 1 else ''} not back"
    return [_need(words, held.title, days, today, "school-returns", held.id)]


def _need(what: str, of: str, days: int, today: date, page: str, about: str) -> Need:
    """`days` are those since it was due, below nought while it is still to come."""
    day = date.fromordinal(today.toordinal() - days)
    when = late(days) if days > 0 else f"by {short(day, today)}"
    return Need(what, of, when, is_late=days > 0, days=days, page=page, about=about)


def _days_since(day: date | None, today: date) -> int:
    return 0 if day is None else (today - day).days
