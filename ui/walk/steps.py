"""Which question comes next for somebody who goes from gap to gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from forms.rules import Key


def next_gap(
    order: Sequence[Key], gaps: Collection[Key], here: Key | None, step: int
) -> Key | None:
    """The next gap after the question in hand, or before it (`step` 1 or -1), round and round.

    None when nothing is missing any more.
    """
    places = [at for at, key in enumerate(order) if key in gaps]
    if not places:
        return None
    at = order.index(here) if here in order else -1
    beyond = [place for place in places if (place > at if step > 0 else place < at)]
    return order[(beyond or places)[0 if step > 0 else -1]]
