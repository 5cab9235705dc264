"""Which links matter to the schools of a workbook, how one followed the other, and loops."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from audit_app.rules.schools.types import kind_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from audit_app.intake.register.links import Pair

Step = tuple[str, str]
"""That the second followed the first, by whatever they are known by."""


def behind(here: Collection[str], pairs: Iterable[Pair]) -> list[Pair]:
    """The links that say what came before the schools that are here, however far back.

    In the order of the walk, the nearest first; links that run in a loop are walked once.
    """
    before: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        before[pair.after].append(pair)
    reached, waiting = set(here), list(here)
    found: list[Pair] = []
    for urn in waiting:  # grows while it is walked
        for pair in before.get(urn, ()):
            found.append(pair)
            if pair.before not in reached:
                reached.add(pair.before)
                waiting.append(pair.before)
    return found


def how_followed(
    pair: Pair, befores: Counter[str], afters: Counter[str], types: Mapping[str, str]
) -> str:
    """How one setting followed another: `converted`, `merged`, `split` or `replaced`.

    The link's own word stands first, then that several became one, or one several; of one after
    one, a school that became an academy was converted. `types` are the names of types by URN.
    """
    if pair.how:
        return pair.how
    if befores[pair.after] > 1:
        return "merged"
    if afters[pair.before] > 1:
        return "split"
    then, now = (kind_of("", types.get(urn, "")) for urn in (pair.before, pair.after))
    became = now is not None and now.is_academy and not (then is not None and then.is_academy)
    return "converted" if became else "replaced"


def in_a_loop(steps: Sequence[Step]) -> set[Step]:
    """The steps that are part of a loop: following them leads back to where they began.

    What is only before or after a loop is not part of it. (Each strongly connected set is found by
    Tarjan's way, without recursion: a file may hold a chain as long as itself.)
    """
    after: dict[str, list[str]] = defaultdict(list)
    for first, second in steps:
        after[first].append(second)
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    group: dict[str, str] = {}
    stack: list[str] = []
    for root in list(after):
        if root in number:
            continue
        walk = [(root, iter(after[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        while walk:
            at, ways = walk[-1]
            for way in ways:
                if way not in number:
                    number[way] = low[way] = len(number)
                    stack.append(way)
                    walk.append((way, iter(after.get(way, ()))))
                    break
                if way not in group:
                    low[at] = min(low[at], number[way])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[at])
                if low[at] == number[at]:
                    _close(at, stack, group)
    return {(one, two) for one, two in steps if one == two or group[one] == group.get(two)}


def _close(at: str, stack: list[str], group: dict[str, str]) -> None:
    """Everything on the stack down to here leads to one another."""
    while at not in group:
        group[stack.pop()] = at
