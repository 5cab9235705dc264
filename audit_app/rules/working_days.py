"""Days on which somebody is at work: no weekend and no bank holiday of England and Wales."""

from __future__ import annotations

from datetime import date, timedelta

from audit_app.problems import Problem

# One made for a single year is known some two years before; a later count could be a day short.
KNOWN_TO = 2028
_MONDAY, _SATURDAY = 0, 5


def working_day(day: date) -> date:
    """The day itself, or the next on which somebody is at work."""
    while day.weekday() >= _SATURDAY or day in bank_holidays(day.year):
        day += timedelta(days=1)
    return day


def working_days_after(day: date, count: int) -> date:
    """The day on which so many working days after a day are over.

    Raises Problem beyond the years whose bank holidays are known.
    """
    for _each in range(count):
        day = working_day(day + timedelta(days=1))
    if day.year > KNOWN_TO:
        raise Problem(
            "holidays-unknown",
            f"The bank holidays after {KNOWN_TO} are not known to this program.",
            "Nothing was changed.",
            "Count the working days by hand, or ask for a newer version of the program.",
        )
    return day


def bank_holidays(year: int) -> frozenset[date]:
    """The yearly bank holidays of England and Wales; those made for one year only are not known."""
    easter = _easter(year)
    new_year = _put_off(date(year, 1, 1), frozenset())
    christmas = _put_off(date(year, 12, 25), frozenset({date(year, 12, 26)}))
    boxing = _put_off(date(year, 12, 26), frozenset({date(year, 12, 25), christmas}))
    return frozenset(
        {
            new_year,
            easter - timedelta(days=2),
            easter + timedelta(days=1),
            _monday_from(date(year, 5, 1)),
            _monday_from(date(year, 5, 25)),
            _monday_from(date(year, 8, 25)),
            christmas,
            boxing,
        }
    )


def _put_off(day: date, taken: frozenset[date]) -> date:
    """One that falls on a weekend is kept on the next weekday that is not taken."""
    if day.weekday() < _SATURDAY:
        return day
    while day.weekday() >= _SATURDAY or day in taken:
        day += timedelta(days=1)
    return day


def _monday_from(day: date) -> date:
    return day + timedelta(days=(_MONDAY - day.weekday()) % 7)


def _easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)
