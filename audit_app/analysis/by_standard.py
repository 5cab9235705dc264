"""What visits show standard by standard, where the officer gave a section no judgement.

A standard counts as it does on the school's own page. Many standards of one school are no many
schools, so nothing is said here of a lean.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.claims import COMPARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class SectionByStandard:
    """How the standards of one section compared, over the schools whose section is unjudged."""

    label: str
    schools: int
    same: int
    less: int
    more: int

    @property
    def of(self) -> int:
        """How many standards could be compared, each once for each school."""
        return self.same + self.less + self.more


@dataclass(frozen=True, slots=True)
class ByStandard:
    """In how many schools, of so many visited, and what their standards show there."""

    schools: int = 0
    visited: int = 0
    sections: tuple[SectionByStandard, ...] = ()

    @property
    def words(self) -> str:
        """The sentence; "" where the officer judged every section that could be compared."""
        if not self.schools:
            return ""
        of, same, less, more = (
            sum(getattr(one, name) for one in self.sections)
            for name in ("of", "same", "less", "more")
        )
        noun = "school" if self.visited == 1 else "schools"
        could = "standard" if of == 1 else "standards"
        return (
            f"In {self.schools} of {self.visited} {noun} visited, sections hold no judgement of "
            "the officer’s own. There the standards speak, one by one: of "
            f"{of} {could} that could be compared, we saw less than the school’s rating in {less}, "
            f"more in {more}, and what the school says in {same}."
        )


def by_standard(
    sections: Sequence[tuple[str, str]],
    visits: Iterable[Mapping[str, Sequence[str]]],
    visited: int,
) -> ByStandard:
    """Count the outcomes that each visit gives, by section, of what the officer left unjudged."""
    held = [
        {name: [one for one in its if one in COMPARED] for name, its in visit.items()}
        for visit in visits
    ]
    found = []
    for name, label in sections:
        these = [visit[name] for visit in held if visit.get(name)]
        counts = (sum(its.count(one) for its in these) for one in ("same", "less", "more"))
        if these:
            found.append(SectionByStandard(label, len(these), *counts))
    schools = sum(any(its for its in visit.values()) for visit in held)
    return ByStandard(schools, visited, tuple(found))
