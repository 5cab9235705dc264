"""School years and terms, which are local."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.problems import Problem
from audit_app.rules.schools.terms import SchoolYears, year_words, years_from

AUGUST = SchoolYears(autumn=(8, 1))


@pytest.mark.parametrize(
    ("day", "from_september", "from_august"),
    [("07-31", 2025, 2025), ("08-01", 2025, 2026), ("08-31", 2025, 2026), ("09-01", 2026, 2026)],
)
def test_the_school_year_turns_on_the_day_that_is_set(
    day: str, from_september: int, from_august: int
) -> None:
    on = date.fromisoformat(f"2026-{day}")
    assert (SchoolYears().year_of(on), AUGUST.year_of(on)) == (from_september, from_august)


def test_a_school_year_is_written_as_schools_write_it() -> None:
    assert [year_words(year) for year in (2026, 1999, 2009)] == ["2026-27", "1999-00", "2009-10"]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_every_day_lies_in_one_term_and_terms_leave_no_day_between_them(day: date) -> None:
    years = SchoolYears()
    term = years.term_of(day)
    assert term.first <= day <= term.last
    assert years.term(term.code) == term
    assert years.term_of(term.last + timedelta(days=1)) != term


def test_a_term_is_named_by_the_calendar_year_that_it_is_in() -> None:
    assert [term.words for term in SchoolYears().terms(2026)] == [
        "Autumn 2026",
        "Spring 2027",
        "Summer 2027",
    ]


def test_terms_are_taken_from_the_settings() -> None:
    held = {"school_terms": {"autumn": "08-25", "spring": "01-05", "summer": "04-20"}}
    assert years_from(held) == SchoolYears((8, 25), (1, 5), (4, 20))
    assert years_from({}) == SchoolYears()


@pytest.mark.parametrize(
    "terms",
    [
        {"autumn": "02-31", "spring": "01-05", "summer": "04-20"},
        {"autumn": "09-01", "spring": "04-20", "summer": "01-05"},
        {"autumn": "09-01"},
    ],
)
def test_terms_that_make_no_year_are_refused(terms: dict[str, str]) -> None:
    with pytest.raises(Problem, match="school year"):
        years_from({"school_terms": terms})
