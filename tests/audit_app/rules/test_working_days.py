"""A day that is offered is one on which somebody is at work.

The bank holidays are those that the government published for England and Wales.
"""

from __future__ import annotations

from datetime import date

import pytest

from audit_app.rules.working_days import bank_holidays, working_day

PUBLISHED = {
    2021: ((1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)),
    2024: ((1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)),
    2025: ((1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)),
    2026: ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)),
    2027: ((1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)),
}


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_bank_holidays_are_those_that_were_published(year: int) -> None:
    assert bank_holidays(year) == {date(year, month, day) for month, day in PUBLISHED[year]}


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        (date(2026, 11, 25), date(2026, 11, 25)),
        (date(2026, 11, 28), date(2026, 11, 30)),  # a Saturday
        (date(2026, 12, 25), date(2026, 12, 29)),  # Christmas, a weekend, Boxing Day put off
        (date(2027, 1, 1), date(2027, 1, 4)),
        (date(2026, 4, 3), date(2026, 4, 7)),
    ],
)
def test_a_day_when_nobody_is_at_work_becomes_the_next_when_somebody_is(
    day: date, offered: date
) -> None:
    assert working_day(day) == offered
