"""Days in words."""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.rules.dates import add_months, late, short, with_weekday
from audit_app.rules.stages import next_stage, what_moves_it_on


def test_the_year_is_said_when_it_is_not_this_one() -> None:
    today = date(2026, 11, 25)
    assert short(date(2026, 11, 12), today) == "12 Nov"
    assert short(date(2027, 1, 2), today) == "2 Jan 2027"
    assert with_weekday(today) == "Wednesday 25 November 2026"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 25), 1, date(2026, 12, 25)),
    ],
)
def test_a_later_month_keeps_the_day_or_ends_at_its_last(
    day: date, months: int, then: date
) -> None:
    assert add_months(day, months) == then


def test_days_late_are_said_in_days_then_in_months_and_then_in_years() -> None:
    assert [late(0), late(1), late(12), late(150), late(729), late(731), late(26_750)] == [
        "",
        "1 day late",
        "12 days late",
        "5 months late",
        "24 months late",
        "2 years late",
        "73 years late",
    ]


def test_a_stage_says_what_moves_it_on() -> None:
    assert next_stage("review") == "closed"
    assert what_moves_it_on("collect", 31, 44, 0, 0, 0) == "13 of 44 returns to come."
