"""What the schools need from their officer, in words and in its turn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.records import School, Visit
from audit_app.rules.needs import needs as every_need
from audit_app.rules.schools.needs import RoundOfReturns, school_needs
from audit_app.rules.schools.standing import standings
from audit_app.rules.schools.terms import SchoolYears

if TYPE_CHECKING:
    from audit_app.rules.needs import Need

TODAY = date(2026, 11, 26)
NOTHING = School("", "", "", *(None,) * 14)
PLANNED = Visit("v", "a", "full", None, None, None, None, "planned", *(None,) * 6)


def needs(
    held: dict[str, tuple[School, ...]],
    visits: list[Visit],
    rounds: list[RoundOfReturns],
    today: date,
) -> list[Need]:
    return school_needs(standings(held, visits, SchoolYears()), rounds, today, SchoolYears())


def threads(**last: str) -> dict[str, tuple[School, ...]]:
    return {
        name: (replace(NOTHING, id=name, name=name.title(), last_audit_on=day),)
        for name, day in last.items()
    }


def test_a_school_past_its_three_years_says_since_when_and_how_late() -> None:
    [need] = needs(threads(eelgrass="2023-06-26"), [], [], TODAY)
    assert (need.what, need.of, need.when) == (
        "Officer visit: Eelgrass",
        "Last visited June 2023",
        "5 months late",
    )
    assert (need.page, need.about) == ("school", "eelgrass")


def test_a_school_whose_visit_is_planned_is_not_asked_for_twice() -> None:
    planned = replace(PLANNED, school_id="a", term="2026-27/spring")
    assert needs(threads(a="2023-06-26"), [planned], [], TODAY) == []


def test_many_that_are_due_are_told_by_their_number() -> None:
    many = threads(**{f"s{number}": "2023-10-27" for number in range(4)})
    [need] = needs(many, [], [], TODAY)
    assert need.what == "4 schools are due a visit from us, and none is planned"
    assert (need.when, need.page) == ("30 days late", "schools")


def opened(*names: str) -> dict[str, tuple[School, ...]]:
    return {
        name: (replace(NOTHING, id=name, name=name.title(), opened_on="2006-09-01"),)
        for name in names
    }


def test_a_school_without_a_recorded_visit_is_not_late_since_it_may_have_been_visited() -> None:
    [need] = needs(opened("tern"), [], [], TODAY)
    assert need.what == "Officer visit: Tern"
    assert (need.of, need.when) == ("Opened September 2006", "No visit recorded")
    assert (need.is_late, need.page, need.about) == (False, "school", "tern")


def test_a_school_without_a_recorded_visit_comes_after_what_is_late() -> None:
    held = {**opened("avocet"), **threads(tern="2023-11-20")}
    found = every_need([], [], TODAY, others=needs(held, [], [], TODAY))
    assert [need.what for need in found] == ["Officer visit: Tern", "Officer visit: Avocet"]
    assert found[0].when == "6 days late"


def test_schools_without_a_recorded_visit_are_not_counted_among_the_many_that_are_due() -> None:
    late = threads(**{f"s{number}": "2023-10-27" for number in range(4)})
    many, tern = needs({**opened("tern"), **late}, [], [], TODAY)
    assert many.what == "4 schools are due a visit from us, and none is planned"
    assert tern.when == "No visit recorded"


def test_on_the_first_day_many_without_a_recorded_visit_are_one_line_and_not_late() -> None:
    held: dict[str, tuple[School, ...]] = {
        name: (replace(NOTHING, id=name, name=name, opened_on="1960-09-01"),) for name in "abcd"
    }
    late = threads(tern="2023-06-26")
    visit, bring = needs({**held, **late}, [], [], TODAY)
    assert visit.what == "Officer visit: Tern", "whose visit is really late is told apart"
    assert bring.what == ("Bring in when 4 schools were last audited: no visit to them is recorded")
    assert (bring.page, bring.is_late, bring.when) == ("register", False, "Not dated")


@pytest.mark.parametrize(
    ("day", "what", "when"),
    [
        ("2026-12-03", "Visit Tern", "on 3 Dec"),
        ("2026-11-26", "Visit Tern", "on 26 Nov"),
        ("2026-11-25", "Record the visit to Tern", "1 day late"),
    ],
)
def test_a_visit_is_told_a_week_before_and_until_it_is_recorded(
    day: str, what: str, when: str
) -> None:
    visit = replace(PLANNED, school_id="tern", on_date=day)
    [need] = needs(threads(tern="2025-01-01"), [visit], [], TODAY)
    assert (need.what, need.when) == (what, when)


def test_a_visit_further_off_needs_nobody_yet() -> None:
    visit = replace(PLANNED, school_id="tern", on_date="2026-12-04")
    assert needs(threads(tern="2025-01-01"), [visit], [], TODAY) == []


def test_a_visit_whose_term_is_over_is_to_be_moved_or_recorded() -> None:
    visit = replace(PLANNED, school_id="tern", term="2026-27/autumn")
    assert needs(threads(tern="2025-01-01"), [visit], [], date(2026, 12, 31)) == []
    [need] = needs(threads(tern="2025-01-01"), [visit], [], date(2027, 1, 2))
    assert need.what == "Move or record the visit to Tern: its term is over"
    assert (need.of, need.when) == ("Planned for Autumn 2026", "2 days late")
    assert (need.page, need.about) == ("school", "tern")
    agreed = replace(visit, on_date="2027-02-09")
    assert needs(threads(tern="2025-01-01"), [agreed], [], date(2027, 1, 2)) == []


def test_many_visits_whose_term_is_over_are_told_by_their_number() -> None:
    held = threads(**{f"s{number}": "2025-01-01" for number in range(4)})
    visits = [replace(PLANNED, id=one, school_id=one, term="2026-27/autumn") for one in held]
    [need] = needs(held, visits, [], date(2027, 1, 2))
    assert need.what == "4 visits were planned for a term that is over, and not made"
    assert (need.of, need.page) == ("Three-year programme", "schools")


def test_a_visit_planned_before_a_school_converted_is_told_of_the_school_that_followed() -> None:
    closed = replace(NOTHING, id="old", name="Old", standing="closed")
    new = replace(NOTHING, id="new", name="New", last_audit_on="2025-01-01")
    held: dict[str, tuple[School, ...]] = {"new": (new, closed)}
    visit = replace(PLANNED, school_id="old", on_date="2026-11-25")
    [need] = needs(held, [visit], [], TODAY)
    assert (need.what, need.about) == ("Record the visit to New", "new")


def test_a_draft_report_is_to_be_finished_once_the_time_for_comments_is_over() -> None:
    visit = replace(PLANNED, school_id="tern", standing="done", comments_due="2026-11-20")
    [need] = needs(threads(tern="2026-11-01"), [visit], [], TODAY)
    assert need.when == "6 days late"
    final = replace(visit, final_on="2026-11-23")
    assert needs(threads(tern="2026-11-01"), [final], [], TODAY) == []


def test_returns_that_are_not_back_are_counted_from_a_week_before_they_are_due() -> None:
    held = RoundOfReturns("r", "Returns 2026-27", 31, 34, date(2026, 11, 20))
    [need] = needs({}, [], [held], TODAY)
    assert (need.what, need.when, need.about) == ("3 school returns not back", "6 days late", "r")
    assert needs({}, [], [replace(held, due=date(2026, 12, 4))], TODAY) == []
    assert needs({}, [], [replace(held, back=34)], TODAY) == []
