"""School years and their terms. Where they begin is local, so both are settings.

A school year is named by the calendar year in which it begins: 2026 is "2026-27". The School
Information (England) Regulations 2008 let it begin on 1 August; schools speak of 1 September, which
stands until a partnership says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

TERMS = ("autumn", "spring", "summer")
TERM_WORDS = {"autumn": "Autumn", "spring": "Spring", "summer": "Summer"}


@dataclass(frozen=True, slots=True)
class Term:
    """One term of one school year; `first` and `last` are days of it."""

    code: str
    year: int
    name: str
    first: date
    last: date

    @property
    def words(self) -> str:
        """`Spring 2027`, by the calendar year that the term is in."""
        return f"{TERM_WORDS[self.name]} {self.first.year}"


@dataclass(frozen=True, slots=True)
class SchoolYears:
    """How this partnership counts school years: the month and day on which each term begins."""

    autumn: tuple[int, int] = (9, 1)
    spring: tuple[int, int] = (1, 1)
    summer: tuple[int, int] = (4, 1)

    def year_of(self, day: date) -> int:
        """The school year that a day lies in."""
        return day.year if (day.month, day.day) >= self.autumn else day.year - 1

    def terms(self, year: int) -> tuple[Term, Term, Term]:
        """The three terms of a school year, which leave no day between them."""
        return _terms(self, year)

    def term_of(self, day: date) -> Term:
        """The term that a day lies in."""
        return next(
            term for term in self.terms(self.year_of(day)) if term.first <= day <= term.last
        )

    def term(self, code: str) -> Term:
        """The term of a code such as `2026-27/spring`."""
        year, _, name = code.partition("/")
        return self.terms(int(year[:4]))[TERMS.index(name)]


@cache
def _terms(years: SchoolYears, year: int) -> tuple[Term, Term, Term]:
    begins = (
        date(year, *years.autumn),
        date(year + 1, *years.spring),
        date(year + 1, *years.summer),
        date(year + 1, *years.autumn),
    )
    one, two, three = (
        Term(f"{year_words(year)}/{name}", year, name, first, then - timedelta(days=1))
        for name, first, then in zip(TERMS, begins[:-1], begins[1:], strict=True)
    )
    return one, two, three


def year_words(year: int) -> str:
    """`2026-27`, as schools write it."""
    return f"{year}-{(year + 1) % 100:02}"


def years_from(settings: Mapping[str, object]) -> SchoolYears:
    """School years as the settings count them: `school_terms` holds `MM-DD` by term.

    Raises Problem where the terms are no days of a year or do not follow one another.
    """
    held = settings.get("school_terms")
    if not isinstance(held, dict):
        return SchoolYears()
    try:
        days = {name: date.fromisoformat(f"2001-{held[name]}") for name in TERMS}
    except (KeyError, ValueError):
        raise _no_terms() from None
    if not days["spring"] < days["summer"] < days["autumn"]:
        raise _no_terms()
    return SchoolYears(*((days[name].month, days[name].day) for name in TERMS))


def _no_terms() -> Problem:
    return Problem(
        "terms",
        "The days on which terms begin do not make a school year.",
        "Nothing was changed.",
        "Give autumn, spring and summer each a day such as 09-01; spring comes before summer, and "
        "summer before autumn.",
    )
