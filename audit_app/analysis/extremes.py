"""Which questions were met most and least often: of questions only, never of agencies or people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence


class Compared(Protocol):
    """What was judged so many times, and fully met in so many of them."""

    @property
    def of(self) -> int:
        """How many judged it."""

    @property
    def met(self) -> int:
        """In how many it was fully met."""


C = TypeVar("C", bound=Compared)


def lowest_and_highest(counts: Sequence[C], fewest: int, most: int = 3) -> tuple[list[C], list[C]]:
    """The questions least and most often fully met, the furthest out first, none in both lists.

    Only questions with at least `fewest` judgements are compared; where two are alike, the one
    that the form asks first stands first.
    """
    compared = [one for one in counts if one.of >= fewest]
    shown = min(most, len(compared) // 2)
    low = sorted(compared, key=_fully_met)[:shown]
    rest = [one for one in compared if one not in low]
    high = sorted(rest, key=lambda one: -_fully_met(one))[:shown]
    return low, high


def _fully_met(one: Compared) -> Fraction:
    return Fraction(one.met, one.of)
