"""Days in words, as people read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FULL_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_YEAR, _TWO_YEARS = 365.25, 730  # days
_HOUR = re.compile(r"(?<=\d)[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def short(day: date, today: date) -> str:
    """`12 Nov`, with the year when it is not this one. Never in the machine's own language."""
    words = f"{day.day} {_MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def full(day: date) -> str:
    """`24 November 2026`, for documents."""
    return f"{day.day} {_FULL_MONTHS[day.month - 1]} {day.year}"


def month_of(day: date) -> str:
    """`November 2026`, where the day of the month says no more."""
    return f"{_FULL_MONTHS[day.month - 1]} {day.year}"


def with_weekday(day: date) -> str:
    """`Tuesday 24 November 2026`."""
    return f"{_DAYS[day.weekday()]} {full(day)}"


def without_hour(typed: str) -> str:
    """A day as it was typed, without the hour that a .csv file says beside it."""
    return _HOUR.sub("", typed)


def late(days: int) -> str:
    """`12 days late`; months from the third on, years from the second: nobody counts so many."""
    if days < 1:
        return ""
    if days == 1:
        return "1 day late"
    if days > _TWO_YEARS:
        return f"{int(days / _YEAR)} years late"
    months = days // 30
    return f"{days} days late" if months < 3 else f"{months} months late"  # noqa: PLR2004 - as said


def add_months(day: date, months: int) -> date:
    """The same day of a later month; the last day of that month where it has no such day."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return day.replace(year=year, month=month + 1, day=min(day.day, last))
        except ValueError:
            continue
    raise AssertionError("every month has a 28th")
