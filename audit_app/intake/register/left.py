"""What a trial run of the register counts and leaves, in the words in which it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_AUDITED = "of a type that is not audited"
IN_ERROR = "entered in error"
CLOSED = "closed, with no school here that followed"
ELSEWHERE = "of another authority"
MISSING = "open here, and not in the file"
AHEAD = "followed by one that is not here: bring in the register first"
OTHER_LINKS = "links that say nothing of who followed whom"
BETWEEN_OTHERS = "links between schools that are not here"
UNSAID = (
    "amalgamations of which the links do not say which school came first: bring in the register "
    "with them, or say it by hand"
)
OTHER_FAULTS = "lines of other authorities that cannot be read"
_OF_ONE = {  # the words after a count of one, where they are others
    OTHER_LINKS: "link that says nothing of who followed whom",
    BETWEEN_OTHERS: "link between schools that are not here",
    UNSAID: UNSAID.replace("amalgamations", "amalgamation").replace("them", "it"),
    OTHER_FAULTS: "line of another authority that cannot be read",
}


def counted(left: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """What was left, and of each how many, in words that fit the number."""
    return tuple(
        (_OF_ONE.get(words, words) if count == 1 else words, count)
        for words, count in left.items()
        if count
    )
