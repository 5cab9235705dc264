"""A school's clock and its visits, told as sentences: what began it, and when a visit is due."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full
from audit_app.rules.schools.phases import VISIT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.records import School, Succession, Visit
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears

_BEFORE = {
    "converted": "before it converted",
    "merged": "before the merger",
    "split": "before it was split",
    "replaced": "before it was replaced",
}
STANDINGS = {
    "planned": "planned",
    "declined": "declined",
    "called_off": "called off",
    "done": "done",
}


def clock_sentence(standing: Standing, successions: Iterable[Succession]) -> str:
    """Such as: Last visited 3 May 2023 as St Anne’s, before it converted; due 3 May 2026."""
    clock = standing.clock
    if clock.began is None or clock.due is None:
        return "Never visited, and no opening date is known: it has no clock until one is."
    as_which = _as(standing, clock.from_school, successions)
    if clock.began_by == "visit":
        return f"Last visited {full(clock.began)}{as_which}; due {full(clock.due)}."
    opened = f"Opened {full(clock.began)}{as_which}"
    return f"No visit is recorded. {opened}; due {full(clock.due)}, counted from then."


def _as(standing: Standing, school_id: str, successions: Iterable[Succession]) -> str:
    """As which school it was, where it had another name or number then."""
    if school_id == standing.school.id:
        return ""
    name = next((one.name for one in standing.thread if one.id == school_id), "")
    ids = {one.id for one in standing.thread}
    links = (one for one in successions if one.before_id == school_id and one.after_id in ids)
    how = next((_BEFORE.get(one.how or "", "") for one in links), "")
    return f" as {name}, {how or 'before it was followed'}"


def histories(standing: Standing, years: SchoolYears) -> tuple[tuple[School, tuple[str, ...]], ...]:
    """Each setting of the thread with what is known of its visits, the latest first.

    Of two schools that merged, both histories are told.
    """
    return tuple((school, _history(school, standing, years)) for school in standing.thread)


def _history(school: School, standing: Standing, years: SchoolYears) -> tuple[str, ...]:
    own = [visit for visit in standing.visits if visit.school_id == school.id]
    told = [visit_words(visit, years) for visit in reversed(own)]
    if school.last_audit_on and not any(
        visit.on_date == school.last_audit_on and visit.standing == "done" for visit in own
    ):
        told.append(f"{full(date.fromisoformat(school.last_audit_on))}: officer audit")
    if school.opened_on:
        told.append(f"{full(date.fromisoformat(school.opened_on))}: opened")
    return tuple(told)


def visit_words(visit: Visit, years: SchoolYears) -> str:
    """`9 February 2027: full visit, planned`, or its term where no day is agreed."""
    kind = VISIT_KINDS.get(visit.kind or "", "Visit").lower()
    stands = STANDINGS.get(visit.standing or "", "")
    words = f"{when_words(visit, years)}: {kind}"
    return f"{words}, {stands}" if stands else words


def when_words(visit: Visit, years: SchoolYears) -> str:
    """The day of a visit, or its term where no day is agreed."""
    if visit.on_date:
        return full(date.fromisoformat(visit.on_date))
    return years.term(visit.term).words if visit.term else "No term"
