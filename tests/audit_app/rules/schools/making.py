"""Schools and visits for a test, each with only the cells that matter to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.records import School, Visit
from audit_app.rules.schools.standing import standings
from audit_app.rules.schools.terms import SchoolYears

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.rules.schools.standing import Standing

YEARS = SchoolYears()
_NOTHING = School("", "", "", *(None,) * 14)
_NO_VISIT = Visit("", "", *(None,) * 12)


def school(name: str, **cells: str) -> School:
    return replace(_NOTHING, id=name, name=name, **cells)


def done(of: str, day: str, kind: str = "full") -> Visit:
    return replace(
        _NO_VISIT, id=f"{of} {day}", school_id=of, kind=kind, on_date=day, standing="done"
    )


def planned(of: str, term: str, kind: str = "full", **cells: str) -> Visit:
    return replace(
        _NO_VISIT,
        id=f"{of} {term} {kind}",
        school_id=of,
        kind=kind,
        term=term,
        standing="planned",
        **cells,
    )


def standing_of(schools: Iterable[School], visits: Iterable[Visit] = ()) -> tuple[Standing, ...]:
    """Schools that followed nothing, and their visits."""
    return standings({one.id: (one,) for one in schools}, visits, YEARS)
