"""Everything that the documents about the area are made from: counts and sentences, no school's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.standards import Counted, counted
from audit_app.analysis.year_on_year import Paired, only_in_one, paired
from audit_app.reports.words import SENSITIVE
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from audit_app.analysis.against_rating import AgainstRating, SectionSeen
    from audit_app.analysis.ageing import Ageing
    from audit_app.analysis.by_standard import ByStandard
    from audit_app.analysis.coverage import Coverage
    from audit_app.analysis.return_rate import ReturnRate
    from audit_app.analysis.standards import Standard

SMALLEST = 5  # a standard of fewer judgements is not told where the document leaves the partnership


@dataclass(frozen=True, slots=True)
class Year:
    """What the signed returns of one school year say.

    `standards` are those of each form, by the form's title; `said` gives, for each respondent (a
    school by its thread, or a trust), how it counts by standard.
    """

    year: int
    standards: Mapping[str, tuple[Standard, ...]]
    said: Mapping[str, Mapping[str, str]]

    def asked(self) -> dict[str, tuple[Standard, ...]]:
        """Of each form the standards that some signed return was asked, in the form's order."""
        names = {name for its in self.said.values() for name in its}
        return {
            title: tuple(one for one in its if one.name in names)
            for title, its in self.standards.items()
        }


@dataclass(frozen=True, slots=True)
class Shared:
    """One piece of good practice: its words, and of whom; "" where nobody may be told."""

    words: str
    whose: str
    is_seen: bool


@dataclass(frozen=True, slots=True)
class Area:
    """The area in one school year, as the partnership reads it.

    `asking` is how many returns ask the partnership for something, and `needs` what they ask for:
    their words, each once and by the alphabet.
    """

    partnership: str
    today: date
    now: Year
    before: Year | None
    rate: ReturnRate
    trusts: tuple[int, int]
    coverage: Coverage
    against: AgainstRating
    sections: tuple[SectionSeen, ...]
    by_standard: ByStandard
    ageing: Ageing
    merged: int = 0
    asking: int = 0
    needs: tuple[str, ...] = ()
    marking: str = SENSITIVE
    large_print: bool = False

    @property
    def words(self) -> str:
        """The school year as people write it."""
        return year_words(self.now.year)

    @property
    def fewest(self) -> int:
        """Of how many judgements a standard is told: of more where it leaves the partnership."""
        return 1 if self.marking == SENSITIVE else SMALLEST

    @property
    def beside(self) -> tuple[str, ...]:
        """What was seen beside the ratings: as officers judged sections, then by standards."""
        if self.is_few(max(self.against.visited, self.by_standard.visited)):
            return (f"Fewer than {self.fewest} schools were visited: what was seen is not told.",)
        standards = self.by_standard.words
        if not standards:
            return (self.against.told(f"visited in {self.words}"),)
        if self.is_few(self.by_standard.schools):
            standards = ""
        judged = self.against.told(f"visited in {self.words} and judged section by section")
        if not self.against.visited:
            judged = "No section was compared with the school’s own rating as a whole yet."
        elif self.is_few(self.against.visited):
            judged = f"Fewer than {self.fewest} schools were judged section by section: not told."
        return tuple(words for words in (judged, standards) if words)

    def is_few(self, schools: int) -> bool:
        """Whether so few schools are told of that it would point at them, outside of us."""
        return 0 < schools < self.fewest

    @property
    def sections_told(self) -> tuple[SectionSeen, ...]:
        """The sections that enough schools' visits judged; all of them within the partnership."""
        return tuple(
            one
            for one in self.sections
            if self.fewest == 1 or one.agree + one.less + one.more >= self.fewest
        )

    def counts(self) -> Mapping[str, tuple[Counted, ...]]:
        """Every standard that a return was asked, with its counts, in the form's order."""
        returns = list(self.now.said.values())
        found = {title: counted(its, returns) for title, its in self.now.standards.items()}
        return {title: tuple(one for one in its if one.asked) for title, its in found.items()}

    @property
    def not_asked(self) -> int:
        """How many standards of the forms no return of this year was asked."""
        asked = sum(len(its) for its in self.counts().values())
        return sum(len(its) for its in self.now.standards.values()) - asked

    def pairs(self) -> Mapping[str, tuple[Paired, ...]]:
        """The standards that both years asked, for the same schools; nothing without two years."""
        if self.before is None:
            return {}
        found = {}
        for title, its in self.now.standards.items():
            was = {one.name for one in self.before.standards.get(title, ())}
            both = [one for one in its if one.name in was]
            found[title] = paired(both, self.before.said, self.now.said)
        return found

    @property
    def years(self) -> tuple[str, str]:
        """The two school years that are compared, the earlier first."""
        return year_words(self.now.year - 1), self.words

    def in_both(self) -> tuple[int, int, int]:
        """How many returned in both years, in the earlier one, and in this one."""
        was = self.before.said.keys() if self.before else set()
        return len(was & self.now.said.keys()), len(was), len(self.now.said)

    def new_and_gone(self) -> tuple[tuple[Standard, ...], tuple[Standard, ...]]:
        """The standards in this year's returns alone, and in last year's, of forms in both."""
        if self.before is None:
            return (), ()
        was, now = self.before.asked(), self.now.asked()
        both = [title for title in now if title in was]
        return only_in_one(
            [one for title in both for one in was[title]],
            [one for title in both for one in now[title]],
        )

    def in_one_year(self) -> tuple[tuple[str, str], ...]:
        """Each form that one year alone holds a signed return of, with the year that holds none."""
        if self.before is None:
            return ()
        last, now = self.years
        was, is_now = self.before.standards, self.now.standards
        return (
            *((title, now) for title in was if title not in is_now),
            *((title, last) for title in is_now if title not in was),
        )
