"""Proposals of visits, as tests ask for them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.schools.programme import Proposal, coming_terms, propose
from tests.audit_app.rules.schools.making import YEARS, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.records import School, Visit

TODAY = date(2026, 11, 25)
THIS_YEAR = coming_terms(YEARS, TODAY, 2026)
AUTUMN, SPRING, SUMMER = (f"2026-27/{name}" for name in ("autumn", "spring", "summer"))


def proposal(
    schools: Iterable[School], visits: Iterable[Visit] = (), capacity: int = 5
) -> Proposal:
    return propose(standing_of(schools, visits), THIS_YEAR, capacity, TODAY, YEARS)


def placed(made: Proposal) -> dict[str, str]:
    return {one.school_id: one.term for one in made.visits}
