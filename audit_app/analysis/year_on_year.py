"""The same schools a year on: who moved up, who moved down, and who stays, standard by standard.

Only a school that judged a standard in both years counts, along its thread: one that converted in
between is still the same school. Standards that only one of the two years asked are listed apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.chance import lean_words
from audit_app.analysis.standards import MET, NOT, PARTLY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.analysis.standards import Standard

_RANK = {MET: 3, PARTLY: 2, NOT: 1}


@dataclass(frozen=True, slots=True)
class Paired:
    """How the schools that judged one standard in both years have changed.

    `met_before` and `met_now` are of the same schools: how many met it fully in each year.
    """

    standard: Standard
    better: int = 0
    same: int = 0
    worse: int = 0
    met_before: int = 0
    met_now: int = 0

    @property
    def of(self) -> int:
        """How many schools judged it twice."""
        return self.better + self.same + self.worse

    @property
    def words(self) -> str:
        """The sentence: of so many that judged it twice, how many improved, slipped or stayed."""
        if not self.of:
            return "No school judged this in both years."
        schools = "school" if self.of == 1 else "schools"
        said = (
            f"Of {self.of} {schools} that judged it twice, {self.better} improved, "
            f"{self.worse} slipped, {self.same} stayed the same."
        )
        lean = lean_words(self.better, self.worse)
        return f"{said} {lean}" if lean else said


def paired(
    standards: Sequence[Standard],
    before: Mapping[str, Mapping[str, str]],
    now: Mapping[str, Mapping[str, str]],
) -> tuple[Paired, ...]:
    """Compare two years' returns, each by whose thread it is and then by standard."""
    both = sorted(before.keys() & now.keys())
    found = []
    for standard in standards:
        judged = [
            (earlier, later)
            for who in both
            if (earlier := before[who].get(standard.name, "")) in _RANK
            and (later := now[who].get(standard.name, "")) in _RANK
        ]
        moves = [_RANK[later] - _RANK[earlier] for earlier, later in judged]
        met = [sum(level == MET for level in levels) for levels in zip(*judged, strict=True)]
        better, worse = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
        same = len(moves) - better - worse
        found.append(Paired(standard, better, same, worse, *met))
    return tuple(found)


def together(pairs: Sequence[Paired]) -> tuple[int, int, int]:
    """Over every standard: how many answers are better, the same and worse than the year before."""
    return (
        sum(one.better for one in pairs),
        sum(one.same for one in pairs),
        sum(one.worse for one in pairs),
    )


def only_in_one(
    before: Sequence[Standard], now: Sequence[Standard]
) -> tuple[tuple[Standard, ...], tuple[Standard, ...]]:
    """The standards that are new, and those that are gone; each in its form's order."""
    was, is_now = {one.name for one in before}, {one.name for one in now}
    new = tuple(one for one in now if one.name not in was)
    return new, tuple(one for one in before if one.name not in is_now)
