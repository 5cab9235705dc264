"""The numbers of all schools are those that every school's own standing adds up to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import hypothesis.strategies as st
from hypothesis import given

from audit_app.analysis.coverage import coverage, sentence
from audit_app.records import School, Succession
from audit_app.rules.schools.clock import audits_of
from audit_app.rules.schools.pressing import Days, numbers
from audit_app.rules.schools.standing import standings
from audit_app.rules.schools.terms import SchoolYears
from audit_app.rules.schools.threads import followed, thread

NOTHING = School("", "", "", *(None,) * 14)
NAMES = tuple("abcdefg")
# Leap days, the day itself, and days on both sides of three years before it.
DAYS = (
    "2016-09-01",
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2026-11-26",
    "2027-02-28",
    "2029-01-01",
)
day = st.one_of(st.none(), st.sampled_from(DAYS))
setting = st.builds(
    lambda name, standing, opened, last: replace(
        NOTHING, id=name, name=name, standing=standing, opened_on=opened, last_audit_on=last
    ),
    st.sampled_from(NAMES),
    st.sampled_from(("open", "open", "proposed", "closed", None)),
    day,
    day,
)
visit = st.tuples(st.sampled_from(NAMES), st.sampled_from(DAYS))
link = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))


@given(
    st.lists(setting, unique_by=lambda one: one.id),
    st.lists(visit),
    st.lists(link),
    st.sampled_from(("2026-11-26", "2027-02-28", "2027-03-01", "2028-02-29")),
)
def test_they_are_what_the_standings_add_up_to(
    schools: list[School], visits: list[tuple[str, str]], links: list[tuple[str, str]], now: str
) -> None:
    today = date.fromisoformat(now)
    before = followed(Succession("", earlier, later, None, None) for earlier, later in links)
    done = {
        name: tuple(sorted(date.fromisoformat(on) for of, on in visits if of == name))
        for name in NAMES
    }
    held = {one.id: one for one in schools}
    threads = {
        one.id: tuple(held[each] for each in thread(one.id, before) if each in held)
        for one in schools
        if one.standing != "closed"
    }
    whole = standings(threads, (), SchoolYears(), done)
    audited = {one.id: [str(on) for on in audits_of(one, done)] for one in schools}
    found = numbers(
        (
            Days(one.id, one.standing, one.opened_on, max(audited[one.id], default=None))
            for one in schools
        ),
        before,
        today,
    )
    told = coverage(whole, today, SchoolYears())
    assert (found.total, found.seen, found.never) == (told.total, told.seen, told.never)
    assert sentence(found) == sentence(told)
    assert found.whole == len(whole)
    assert found.overdue == {one.school.id for one in whole if one.clock.is_overdue(today)}
    assert found.unrecorded == sum(one.clock.is_unrecorded(today) for one in whole)


def test_an_opening_that_is_empty_is_no_opening() -> None:
    found = numbers([Days("a", "open", "", None)], {}, date(2026, 11, 26))
    assert (found.past, found.unrecorded, found.total, found.never) == (0, 0, 1, 1)


def test_a_school_that_is_still_to_open_is_neither_visited_nor_not() -> None:
    held = [Days("a", "open", None, "2025-03-14"), Days("b", "open", None, None)]
    coming = [Days("c", "proposed", None, None), Days("d", "open", "2027-09-01", None)]
    found = numbers([*held, *coming], {}, date(2026, 11, 26))
    assert (found.whole, found.total, found.seen, found.others) == (4, 2, 1, 1)
