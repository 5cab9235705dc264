"""What speaks against a visit there and then: said before it is planned, and never a refusal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full, with_weekday
from audit_app.rules.schools.standing import officer_of, term_of_visit
from audit_app.rules.working_days import working_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears, Term


def cautions(
    standing: Standing,
    kind: str,
    term: Term,
    day: date | None,
    today: date,
    *,
    moved: str = "",
) -> tuple[str, ...]:
    """Sentences on a visit of this kind in a term, on a day if one is agreed.

    `moved` is the id of the visit where one is moved: it does not stand in its own way.
    """
    told = []
    when = day or term.last
    if day is not None and working_day(day) != day:
        told.append(f"{with_weekday(day)} is a weekend or a bank holiday: schools are closed.")
    if when < today:
        told.append("That is past.")
    opened = standing.school.opened_on
    if opened and when < date.fromisoformat(opened):
        told.append(f"The school opens on {full(date.fromisoformat(opened))}, after that.")
    other = standing.next_full
    if kind == "full" and other is not None and other.id != moved:
        told.append("A full visit to this school is planned already.")
    due = standing.clock.due
    first = day or term.first
    if kind == "full" and due is not None and due >= today and first > due:
        told.append(f"It is due on {full(due)}, before that.")
    return tuple(told)


def room_words(
    every: Iterable[Standing],
    officer: str,
    term: Term,
    capacity: int,
    years: SchoolYears,
    *,
    moved: str = "",
) -> str:
    """How many visits an officer has in a term, where that is as many as are set; "" otherwise."""
    held = {
        visit.id
        for one in every
        for visit in one.visits
        if visit.standing in {"planned", "done"}
        and visit.id != moved
        and officer_of(one, visit) == officer
        and (there := term_of_visit(visit, years)) is not None
        and there.code == term.code
    }
    if len(held) < capacity:
        return ""
    who = "This officer has" if officer else "There are"
    visits = "1 visit" if len(held) == 1 else f"{len(held)} visits"
    return f"{who} {visits} in {term.words} already; {capacity} a term are set."
