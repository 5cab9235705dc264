"""What the programme of visits is made from, and what its three forms say alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Status
from audit_app.reports.words import SENSITIVE
from audit_app.rules.schools.phases import VISIT_KINDS
from audit_app.rules.schools.standing import (
    GROUPS,
    HEADINGS,
    group_of,
    officer_of,
    term_of_visit,
)
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Container

    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears

# Where a school stands, as a document shows it: shape and word.
STATES = {
    "overdue": Status("Past three years", "square", "bad"),
    "unrecorded": Status("No visit recorded", "triangle", "warn"),
    "never": Status("No first date", "dash", "muted"),
    "due": Status("Due this school year", "triangle", "warn"),
    "planned": Status("Planned", "ring", "accent"),
    "done": Status("Visited this year", "tick", "ok"),
    "later": Status("Due later", "dash", "muted"),
}
VISIT_STATES = {
    "planned": Status("Planned", "ring", "accent"),
    "declined": Status("Declined", "dash", "muted"),
    "called_off": Status("Called off", "dash", "muted"),
    "done": Status("Done", "tick", "ok"),
}


@dataclass(frozen=True, slots=True)
class Programme:
    """Every open school's standing, and the school year whose visits are listed."""

    partnership: str
    today: date
    year: int
    years: SchoolYears
    standings: tuple[Standing, ...]
    marking: str = SENSITIVE
    final: bool = False
    large_print: bool = False

    @property
    def title(self) -> str:
        """`Programme of visits 2026-27`."""
        return f"Programme of visits {year_words(self.year)}"


def visits_in(held: Programme, one: Standing) -> list[Visit]:
    """The visits of a school in the year, the earliest first."""
    return [
        visit
        for visit in one.visits
        if (term := term_of_visit(visit, held.years)) is not None and term.year == held.year
    ]


def state_of(held: Programme, one: Standing) -> Status:
    """Where a school stands today."""
    return STATES[group_of(one, held.today, held.years)]


def in_groups(held: Programme, left_out: Container[str] = ()) -> list[tuple[str, list[Standing]]]:
    """The groups of the calendar, the most pressing first, each with its count and its schools.

    `left_out` are the codes of groups that are not wanted.
    """
    found: dict[str, list[Standing]] = {code: [] for code in GROUPS}
    for one in held.standings:
        found[group_of(one, held.today, held.years)].append(one)
    return [
        (f"{HEADINGS[code]} ({len(those)})", sorted(those, key=_by_due))
        for code, those in found.items()
        if those and code not in left_out
    ]


def _by_due(one: Standing) -> tuple[date, str]:
    return one.clock.due or date.max, one.school.name.casefold()


def by_officer(held: Programme) -> list[tuple[str, list[tuple[Standing, Visit]]]]:
    """Each officer's visits of the year in the order of time; last those that nobody is named for.

    A visit to a school that two came of is listed once, with the first of them by name.
    """
    seen: set[str] = set()
    found: dict[str, list[tuple[Standing, Visit]]] = {}
    for one in held.standings:
        for visit in visits_in(held, one):
            if visit.id not in seen and visit.standing in {"planned", "done"}:
                seen.add(visit.id)
                found.setdefault(officer_of(one, visit), []).append((one, visit))
    return [
        (officer, sorted(found[officer], key=lambda each: _when(held, each[1])))
        for officer in sorted(found, key=lambda name: (not name, name.casefold()))
    ]


def _when(held: Programme, visit: Visit) -> tuple[date, bool, str]:
    """A term's visits with a day first, in their order; then those without one."""
    term = term_of_visit(visit, held.years)
    first = term.first if term else date.max
    day = date.fromisoformat(visit.on_date) if visit.on_date else date.max
    return first, visit.on_date is None, f"{day} {visit.id}"


def kind_words(visit: Visit) -> str:
    """The kind of a visit in words."""
    return VISIT_KINDS.get(visit.kind or "", "Visit")
