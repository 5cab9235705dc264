"""The calendar says of a planned visit that its time is over, until it is moved or recorded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from audit_app.records import School, Visit
from audit_app.rules.schools.standing import standings
from audit_app.rules.schools.terms import SchoolYears
from ui.schools.shown import ShownSchool, calendar_cell, last_cell, shown_schools

YEARS = SchoolYears()
NOTHING = School("", "", "", *(None,) * 14)
PLANNED = Visit("v", "tern", "full", None, None, None, None, "planned", *(None,) * 6)


def shown(visit: Visit, today: date) -> ShownSchool:
    school = replace(NOTHING, id="tern", name="Tern", last_audit_on="2025-01-01")
    [one] = shown_schools(standings({"tern": (school,)}, [visit], YEARS), today, YEARS)
    return one


def test_a_visit_is_planned_while_its_term_lasts_and_was_planned_once_it_is_over() -> None:
    visit = replace(PLANNED, term="2026-27/autumn")
    for today, words in (
        (date(2026, 12, 31), "planned Autumn 2026"),
        (date(2027, 1, 1), "was planned Autumn 2026"),
    ):
        one = shown(visit, today)
        assert last_cell(one, today, YEARS).second == words
        assert f"Full visit {words}" in calendar_cell(one, today, YEARS).words


def test_a_visit_whose_day_is_past_was_planned_for_it() -> None:
    visit = replace(PLANNED, on_date="2026-12-09")
    for today, words in (
        (date(2026, 12, 9), "planned 9 Dec"),
        (date(2026, 12, 10), "was planned 9 Dec"),
    ):
        assert last_cell(shown(visit, today), today, YEARS).second == words
