"""School days: no weekend, no bank holiday and none of the long holidays."""

from __future__ import annotations

from datetime import date, timedelta

from audit_app.rules.working_days import bank_holidays

_SATURDAY = 5
_DAY = timedelta(days=1)
# First and last, as month and day; where Easter falls makes no holiday of its own here.
_HOLIDAYS = (((1, 1), (1, 6)), ((7, 20), (9, 5)), ((12, 18), (12, 31)))


def school_day(day: date, *, back: bool) -> date:
    """The day itself, or the nearest school day before it, or else after it."""
    while not _is_school_day(day):
        day += -_DAY if back else _DAY
    return day


def _is_school_day(day: date) -> bool:
    here = (day.month, day.day)
    return (
        day.weekday() < _SATURDAY
        and day not in bank_holidays(day.year)
        and not any(first <= here <= last for first, last in _HOLIDAYS)
    )
