"""How the children of an audit were chosen, as one line of words that says it the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass

AT_RANDOM = ("Drawn at random", "Drawn at random within groups")
WAYS = (*AT_RANDOM, "Every child who fits", "Chosen by the group", "Named by an agency")

_WRITTEN = re.compile(
    rf"(?:(?P<way>{'|'.join(sorted(WAYS, key=len, reverse=True))})"
    r"(?:, from (?P<of>[1-9]\d{0,5}))?|From (?P<alone>[1-9]\d{0,5}))(?:: (?P<why>.*))?",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """How children were chosen: the way, from how many (0 is not said), and why so.

    `way` is one of WAYS, or "" where somebody said it in words of their own, which are `why` then.
    """

    way: str = ""
    of: int = 0
    why: str = ""

    @property
    def is_at_random(self) -> bool:
        """Whether chance chose, so that the children can stand for those who were not chosen."""
        return self.way in AT_RANDOM


def read_drawn(text: str | None) -> Drawn:
    """What a line says of how children were chosen; words that we did not write stay whole."""
    found = _WRITTEN.fullmatch(text or "")
    if found is None:
        return Drawn(why=text or "")
    of = int(found["of"] or found["alone"] or 0)
    return Drawn(found["way"] or "", of, found["why"] or "")


def drawn_words(drawn: Drawn) -> str:
    """The line: `Drawn at random, from 84: known to three agencies`; "" where nothing is said."""
    why = drawn.why.strip()
    of = f", from {drawn.of}" if drawn.of else ""
    how = f"{drawn.way}{of}" if drawn.way else of.replace(", from", "From")
    return f"{how}: {why}" if how and why else how or why
