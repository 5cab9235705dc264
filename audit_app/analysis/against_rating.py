"""What the officer saw beside what schools say of themselves: a census of the schools visited.

A difference is nobody's mistake. Each school counts once, whatever the number of its sections, so
that a lean is never made of one school's many sections.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.chance import lean_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

AGREE, LESS, MORE, NOT_LOOKED_AT = "agree", "less", "more", "not_tested"


_OF_ONE = {
    "same": "we saw what its own rating says in all that was looked at",
    "less": "we saw less than its own rating in one section or more",
    "more": "we saw more than its own rating in one section or more",
    "both": "we saw less than its own rating in one section and more in another",
}


@dataclass(frozen=True, slots=True)
class AgainstRating:
    """How many schools were seen as they say; where less, more, or both; or nothing compared."""

    same: int = 0
    less: int = 0
    more: int = 0
    both: int = 0
    nothing: int = 0

    @property
    def visited(self) -> int:
        """How many schools' visits compare anything."""
        return self.same + self.less + self.more + self.both

    @property
    def words(self) -> str:
        """The sentence: of so many visited, in how many it matched, where we saw less or more."""
        return self.told("visited")

    def told(self, which: str) -> str:
        """The sentence, with the words for which schools these are."""
        if not self.visited:
            return "No visit has been compared with a school’s own rating yet."
        if self.visited == 1:
            [what] = [words for name, words in _OF_ONE.items() if getattr(self, name)]
            return f"At the one school {which}, {what}."
        said = (
            f"Of {self.visited} schools {which}, {self.same} matched their own rating in every "
            f"section that was looked at; we saw less than the school’s rating in {self.less}, "
            f"more in {self.more}"
        )
        if self.both:
            said += f", and less in one section and more in another in {self.both}"
        lean = lean_words(self.less, self.more)
        return f"{said}. {lean}" if lean else f"{said}."


@dataclass(frozen=True, slots=True)
class SectionSeen:
    """How one section compared over the schools visited."""

    label: str
    agree: int = 0
    less: int = 0
    more: int = 0
    not_looked_at: int = 0


def against_rating(visits: Iterable[Sequence[str]]) -> AgainstRating:
    """Count visits, each given as what the officer said of each section."""
    found = {"same": 0, "less": 0, "more": 0, "both": 0, "nothing": 0}
    for views in visits:
        has_less, has_more = LESS in views, MORE in views
        if has_less and has_more:
            found["both"] += 1
        elif has_less or has_more:
            found["less" if has_less else "more"] += 1
        else:
            found["same" if AGREE in views else "nothing"] += 1
    return AgainstRating(**found)


def by_section(
    sections: Sequence[tuple[str, str]], visits: Iterable[Mapping[str, str]]
) -> tuple[SectionSeen, ...]:
    """Each section, by name and label in the form's order, over visits that say it by name."""
    held = list(visits)
    return tuple(
        SectionSeen(
            label,
            *(
                sum(views.get(name) == view for views in held)
                for view in (AGREE, LESS, MORE, NOT_LOOKED_AT)
            ),
        )
        for name, label in sections
    )
