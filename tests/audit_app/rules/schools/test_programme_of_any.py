"""Of any schools and visits whatever, a plan of visits is fair: tried on many that were made up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.audit_app.rules.schools.making import YEARS, done, planned, school, standing_of
from tests.audit_app.rules.schools.proposing import (
    AUTUMN,
    SPRING,
    SUMMER,
    THIS_YEAR,
    TODAY,
    proposal,
)

if TYPE_CHECKING:
    from audit_app.records import School, Visit

_DAYS = st.dates(date(2020, 1, 1), date(2028, 1, 1)).map(date.isoformat)
_TERMS = st.sampled_from(["2025-26/summer", AUTUMN, SPRING, SUMMER])


@st.composite
def programmes(draw: st.DrawFn) -> tuple[list[School], list[Visit]]:
    schools, visits = [], []
    for n in range(draw(st.integers(0, 14))):
        cells = {
            "opened_on": draw(st.none() | _DAYS),
            "last_audit_on": draw(st.none() | st.dates(date(2020, 1, 1), TODAY).map(str)),
            "worry": draw(st.none() | st.just("A worry")),
            "officer_role": draw(st.none() | st.sampled_from(["North", "South"])),
        }
        schools.append(school(f"s{n:02}", **{k: v for k, v in cells.items() if v}))
        if draw(st.booleans()):
            visits.append(
                planned(f"s{n:02}", draw(_TERMS), draw(st.sampled_from(["full", "return"])))
            )
        if draw(st.booleans()):
            visits.append(done(f"s{n:02}", draw(st.dates(date(2023, 1, 1), TODAY).map(str))))
    return schools, visits


@given(programmes(), st.integers(1, 4))
def test_a_proposal_never_asks_more_of_an_officer_than_there_is_room_for(
    held: tuple[list[School], list[Visit]], capacity: int
) -> None:
    schools, visits = held
    made = proposal(schools, visits, capacity)
    whose = {one.id: one.officer_role or "" for one in schools}
    known = sorted({role for role in whose.values() if role}) or [""]
    for term in THIS_YEAR:
        for officer in [*known, ""]:
            new = [v for v in made.visits if (v.term, v.officer_role) == (term.code, officer)]
            before = [
                visit
                for visit in visits
                if whose[visit.school_id] == officer
                and (
                    visit.term == term.code
                    or term.first.isoformat() <= (visit.on_date or "") <= term.last.isoformat()
                )
            ]
            assert not new or len(new) + len(before) <= capacity


@given(programmes(), st.integers(1, 4))
def test_a_proposal_loses_no_school_and_gives_none_two_visits(
    held: tuple[list[School], list[Visit]], capacity: int
) -> None:
    schools, visits = held
    made = proposal(schools, visits, capacity)
    told = [*(one.school_id for one in made.visits), *made.left]
    assert len(told) == len(set(told))
    has_plan = {v.school_id for v in visits if v.standing == "planned" and v.kind == "full"}
    assert has_plan.isdisjoint(told)
    last = YEARS.terms(2026)[-1].last
    for one in standing_of(schools, visits):
        if one.school.id not in has_plan and (one.clock.due is None or one.clock.due <= last):
            assert one.school.id in told
    opened = {one.id: one.opened_on or "" for one in schools}
    for proposed in made.visits:
        begins = max(YEARS.term(proposed.term).first, TODAY)
        assert opened[proposed.school_id] <= begins.isoformat()


@given(programmes(), st.integers(1, 4), st.randoms(use_true_random=False))
def test_a_proposal_does_not_hang_on_the_order_of_the_list(
    held: tuple[list[School], list[Visit]], capacity: int, dice: object
) -> None:
    schools, visits = held
    mixed_schools, mixed_visits = list(schools), list(visits)
    dice.shuffle(mixed_schools)  # type: ignore[attr-defined]  # a random.Random
    dice.shuffle(mixed_visits)  # type: ignore[attr-defined]
    assert proposal(schools, visits, capacity) == proposal(mixed_schools, mixed_visits, capacity)


@given(programmes())
def test_a_visit_that_falls_due_is_proposed_in_time_wherever_there_is_room(
    held: tuple[list[School], list[Visit]],
) -> None:
    schools, visits = held
    unopened = {one.id for one in schools if (one.opened_on or "") > TODAY.isoformat()}
    for one in proposal(schools, visits, capacity=99).visits:
        if one.why == "due" and one.school_id not in unopened:
            assert one.due is not None
            assert YEARS.term(one.term).first <= one.due
            assert YEARS.term(one.term).last >= one.due - timedelta(days=366)
