"""Amalgamations of which both schools say the same: which of the two came before the other.

The register's links say “Result of Amalgamation” or “Merged” from either side. Which school went
into the other then stands only in how the two are registered: one was closed by it, and one is not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from audit_app.intake.register.following import behind
from audit_app.intake.register.links import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from audit_app.intake.register.links import Links, Unsaid

Standing = tuple[str, str | None]
"""How a setting stands, and the day on which it closed."""

_SOON = timedelta(days=366)  # from an amalgamation, by when a school that it ended was closed


def with_directions(
    links: Links, here: AbstractSet[str], standing_of: Callable[[str], Standing | None]
) -> tuple[Links, tuple[tuple[str, str], ...]]:
    """The links with those amalgamations of which it is known who went into whom; the others.

    `here` are the schools that are held or come now. What comes along since one of them followed it
    is closed, and may say in its turn what went into it; so one look is not always enough.
    """
    pairs, unsaid = links.pairs, tuple[tuple[str, str], ...]()
    for _each in range(len(links.unsaid) + 1):
        ended = {pair.before: pair.on_date for pair in behind(here, pairs)}

        def standing(urn: str, ended: Mapping[str, str | None] = ended) -> Standing | None:
            return standing_of(urn) or (("closed", ended[urn]) if urn in ended else None)

        known, unsaid = told_apart(links.unsaid, standing)
        if (*links.pairs, *known) == pairs:
            break
        pairs = (*links.pairs, *known)
    return replace(links, pairs=pairs), unsaid


def told_apart(
    unsaid: Iterable[Unsaid], standing_of: Callable[[str], Standing | None]
) -> tuple[tuple[Pair, ...], tuple[tuple[str, str], ...]]:
    """Who followed whom where just one of the two is closed; and those where nobody can know."""
    held: dict[tuple[str, str], list[Unsaid]] = defaultdict(list)
    for link in unsaid:
        one, other = sorted((link.urn, link.other))
        held[one, other].append(link)
    known: list[Pair] = []
    left: list[tuple[str, str]] = []
    for (one, other), links in held.items():
        ways = [
            (before, after)
            for before, after in ((one, other), (other, one))
            if _went_into(standing_of(before), standing_of(after), links)
        ]
        if ways:
            known.append(_pair(*ways[0], links))
        else:
            left.append((one, other))
    return tuple(known), tuple(left)


def _went_into(before: Standing | None, after: Standing | None, links: list[Unsaid]) -> bool:
    """Whether the first was closed by the amalgamation, and the second was not."""
    if before is None or after is None or before[0] != "closed" or after[0] == "closed":
        return False
    days = [date.fromisoformat(link.on_date) for link in links if link.on_date]
    closed = date.fromisoformat(before[1]) if before[1] else None
    return closed is None or not days or closed <= max(days) + _SOON


def _pair(before: str, after: str, links: list[Unsaid]) -> Pair:
    """The following as the links have it; the day is that of what was before, where it is said."""
    by_side = sorted(links, key=lambda link: (link.urn != before, link.line))
    return Pair(
        before,
        after,
        "merged",
        next((link.on_date for link in by_side if link.on_date), None),
        next((link.name for link in by_side if link.name and link.urn == after), ""),
        tuple(sorted(link.line for link in links)),
    )
