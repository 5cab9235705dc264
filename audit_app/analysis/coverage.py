"""How far the schools were visited: who was seen in three years, and the longest time between.

Coverage by blocks of school years is never told without the longest gap: a block can be wholly
covered and still leave one school nearly six years between two visits (analysis.md, §1).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from audit_app.rules.dates import add_months, full
from audit_app.rules.schools.clock import MONTHS_BETWEEN, longest_gap
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears

_BLOCK_YEARS = 3
_TWELVE, _MONTH = 12, 31


@dataclass(frozen=True, slots=True)
class Gap:
    """A time without a visit, in whole months, and the name of the school that it is of."""

    months: int
    name: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The counts of the programme on a day. `seen` were audited in the last three years.

    `never` have not been at all; `new` are those of them that opened less than three years ago.
    `no_date` have neither an audit nor an opening. `more_due` fall due from today to `year_ends`,
    `with_plan` of them have a visit planned. `block` says how many were seen in the three school
    years that end with this one.
    """

    total: int
    seen: int
    new: int
    never: int
    no_date: int
    more_due: int
    with_plan: int
    year_ends: date
    block: int
    block_years: tuple[int, int]
    gap: Gap | None
    block_gap: Gap | None

    @property
    def not_seen(self) -> int:
        """Those that have had no audit in the last three years."""
        return self.total - self.seen


class Counted(Protocol):
    """What the first line is said of: the whole programme, or its numbers alone."""

    @property
    def total(self) -> int:
        """The schools that are open."""

    @property
    def seen(self) -> int:
        """Those that were audited in the last three years."""

    @property
    def never(self) -> int:
        """Those that have not been audited at all."""


def coverage(every: Sequence[Standing], today: date, years: SchoolYears) -> Coverage:
    """Count the programme as it stands on a day: the schools that are open by then."""
    standings = [one for one in every if one.is_open(today)]
    year = years.year_of(today)
    year_ends = years.terms(year)[-1].last
    block = year - _BLOCK_YEARS + 1, year
    begins = years.terms(block[0])[0].first
    due = [one for one in standings if one.clock.due and today <= one.clock.due <= year_ends]
    return Coverage(
        total=len(standings),
        seen=sum(_is_seen(one, today) for one in standings),
        new=sum(_is_new(one, today) for one in standings),
        never=sum(not one.audits for one in standings),
        no_date=sum(one.clock.due is None for one in standings),
        more_due=len(due),
        with_plan=sum(one.next_full is not None for one in due),
        year_ends=year_ends,
        block=sum(any(begins <= day <= today for day in one.audits) for one in standings),
        block_years=block,
        gap=_longest((one.last, today, one.school.name) for one in standings if one.last),
        block_gap=_longest(_in_block(standings, begins, today)),
    )


def sentence(held: Counted) -> str:
    """The first line of the programme: how many have had an audit in the last three years."""
    if not held.total:
        return "No school is in the workbook yet."
    if held.total == 1:
        not_ = "" if held.seen else "not "
        return f"The one school has {not_}had an officer audit in the last three years."
    if held.never == held.total:
        return f"No visit to any of the {held.total} schools is recorded yet."
    who = f"{held.seen} of {held.total} schools {'has' if held.seen == 1 else 'have'}"
    if held.seen == held.total:
        who = f"All {held.total} schools have"
    elif not held.seen:
        who = f"None of the {held.total} schools has"
    return f"{who} had an officer audit in the last three years."


def further(held: Coverage) -> str:
    """What the first line leaves open: who has not, the longest gap, and what falls due."""
    told = []
    if held.total > 1 and held.never == held.total:
        told.append("Until the days of their last audits are brought in, all count from opening.")
    elif held.not_seen and held.total > 1:
        told.append(_who_has_not(held))
    elif held.gap:
        told.append(f"The longest gap is {gap_words(held.gap.months)} ({held.gap.name}).")
    more = "more " if held.not_seen else ""
    if held.more_due:
        falls = "falls" if held.more_due == 1 else "fall"
        words = f"{held.more_due} {more}{falls} due before {full(held.year_ends)}"
        told.append(f"{words}; {_planned(held)}.")
    else:
        told.append(f"{_none_more(held)} falls due before {full(held.year_ends)}.")
    if held.no_date:
        has = "school has" if held.no_date == 1 else "schools have"
        told.append(
            f"{held.no_date} {has} no first date, neither an audit nor an opening, and so no clock."
        )
    return " ".join(told) if held.total else ""


def block_sentence(held: Coverage) -> str:
    """Coverage by block, and beside it the longest gap that it would hide."""
    if not held.total:
        return ""
    years = f"{year_words(held.block_years[0])} to {year_words(held.block_years[1])}"
    said = f"By blocks: {held.block} of {held.total} visited in the school years {years} so far"
    if held.block_gap is None:
        return f"{said}."
    gap = f"{gap_words(held.block_gap.months)} ({held.block_gap.name})"
    return f"{said}; the longest time between two visits, or since the last, is {gap}."


def gap_words(months: int) -> str:
    """`3 years 5 months`, `3 years`, `11 months`; under a month is said so."""
    if not months:
        return "less than a month"
    years, rest = divmod(months, _TWELVE)
    parts = [_count(years, "year"), _count(rest, "month")]
    return " ".join(part for part in parts if part)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""


def _none_more(held: Coverage) -> str:
    """What does not fall due; `None` alone would deny what is overdue already."""
    if not held.not_seen:
        return "None"
    return "No other school" if held.total > held.not_seen else "No other visit"


def _who_has_not(held: Coverage) -> str:
    has = "has" if held.not_seen == 1 else "have"
    said = f"{held.not_seen} {has} not"
    parts, before = [], held.not_seen - held.never
    if held.never and before:
        parts.append(f"{before} visited longer ago")
    if held.never:
        parts.append(f"{held.never} with no visit recorded")
    if held.new:
        of_them = f"{held.new} of them " if held.never > 1 else ""
        parts.append(f"{of_them}opened less than three years ago")
    if parts:
        said = f"{said} ({', '.join(parts)})"
    if held.gap:
        known = "known " if held.never else ""  # nobody knows how long the others have waited
        said = f"{said}; the longest {known}gap is {gap_words(held.gap.months)} ({held.gap.name})"
    return f"{said}."


def _planned(held: Coverage) -> str:
    if not held.with_plan:
        return "it is not planned" if held.more_due == 1 else "none of them is planned"
    if held.with_plan == held.more_due:
        return "it is planned" if held.more_due == 1 else "all of them are planned"
    return f"{held.with_plan} of them {'is' if held.with_plan == 1 else 'are'} planned"


def _is_seen(one: Standing, today: date) -> bool:
    return one.last is not None and add_months(one.last, MONTHS_BETWEEN) >= today


def _is_new(one: Standing, today: date) -> bool:
    if not all(held.opened_on for held in one.thread):
        return False  # what it was before may be of any age
    began = one.clock.began if one.clock.began_by == "opening" else None
    return began is not None and add_months(began, MONTHS_BETWEEN) >= today


def _longest(spans: Iterable[tuple[date, date, str]]) -> Gap | None:
    """The longest of some times between two days, in whole months.

    Of as many months the one of more days is the longest, since its school is named; of as many
    days the first by name. Months are counted only of those that may be the longest: no month has
    more than 31 days.
    """
    held = list(spans)
    if not held:
        return None
    most = max((last - first).days for first, last, _name in held) - _MONTH
    near = [span for span in held if (span[1] - span[0]).days >= most]
    months, _days, name = min(
        (-longest_gap([first], last), (first - last).days, name) for first, last, name in near
    )
    return Gap(-months, name)


def _in_block(
    standings: Iterable[Standing], begins: date, today: date
) -> Iterable[tuple[date, date, str]]:
    """The times between visits that reach into the block: the last one is still open."""
    for one in standings:
        for first, last in pairwise([*one.audits, today]):
            if last >= begins:
                yield first, last, one.school.name
