"""What becomes of the lines of a facet that was split: each is mirrored in every new facet.

A mirror says its columns of what the old line says, and nothing of its own. It is worked out from
the old line alone, so two laptops that split apart make the same bytes, and it is proved by being
worked out again: its commitment is made from the old line's commitment. A commitment of its own
value could not be made by the laptop on which the old line had been erased before the split, and
their digests would part. So a mirror stands only beside the line that it is a part of, and is
erased with it: without that line nothing would show that the mirror was altered.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from audit_app.journal.digests import line_digest
from audit_app.journal.facets import SPLITS
from audit_app.journal.lines import Line, canonical, mirrored_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from audit_app.journal.facets import Splits


def in_force(lines: Iterable[Line], splits: Splits = SPLITS) -> Iterator[Line]:
    """The lines that are still folded; those of a facet that was split are history."""
    return (line for line in lines if (line.kind, line.facet) not in splits)


def mirrors(
    lines: Iterable[Line], headers: Mapping[str, bytes], splits: Splits = SPLITS
) -> dict[str, Line]:
    """Every mirror of these lines by its id, in their order; `headers` are the deeds' digests.

    A line whose deed is not known, or that stands on a line that is not among these, has none. A
    facet that a split made may be split in its turn.
    """
    known = {line.id: line for line in lines} if splits else {}
    found: dict[str, Line] = {}
    for (kind, facet), new in splits.items():
        both = known | found
        old = {
            line.id: line
            for line in both.values()
            if (line.kind, line.facet) == (kind, facet) and line.deed in headers
        }
        made: dict[str, Line] = {}
        for line in _oldest_first(old):
            for name, columns in new.items():
                ids = [mirrored_id(held, name) for held in line.replaces]
                if all(held in made for held in ids):
                    mirror = _mirror(line, name, columns, headers[line.deed], made, ids)
                    made[mirror.id] = mirror
        ordered = (mirrored_id(line, name) for line in old for name in new)
        found |= {line: made[line] for line in ordered if line in made}
    return found


def _oldest_first(lines: Mapping[str, Line]) -> Iterator[Line]:
    sorter = TopologicalSorter({line.id: line.replaces for line in lines.values()})
    with suppress(CycleError):  # a forged circle is never ready, and so has no mirrors
        sorter.prepare()
    while sorter.is_active():
        ready = sorter.get_ready()
        yield from (lines[line] for line in ready if line in lines)
        sorter.done(*ready)


def _mirror(
    line: Line,
    facet: str,
    columns: tuple[str, ...],
    header: bytes,
    made: Mapping[str, Line],
    replaces: Iterable[str],
) -> Line:
    """One line as one new facet holds it; what was erased stays so, and what was taken away too."""
    identity, old = mirrored_id(line.id, facet), frozenset(replaces)
    hidden = hashlib.sha256(b"mirror" + line.commitment + facet.encode()).digest()
    digests = (made[held].digest for held in old)
    digest = line_digest(header, (line.kind, line.row, facet), identity, hidden, digests)
    value, salt = None, None
    if line.value is not None and line.salt is not None:
        cells = json.loads(line.value)
        said = None if cells is None else {name: cells[name] for name in columns if name in cells}
        value = canonical(said)
        salt = hashlib.sha256(line.salt + facet.encode()).digest()[:16]  # never the old one itself
    return Line(identity, line.deed, line.kind, line.row, facet, value, salt, old, hidden, digest)


def with_mirrors(
    lines: Iterable[str], kinds: Collection[str], splits: Splits = SPLITS
) -> frozenset[str]:
    """These ids of lines and those of every mirror that they may have.

    What names a line, a sign-off or the removal that saw it, names its mirrors with it: they say
    what it says. An id that no line has does no harm.
    """
    named = frozenset(lines)
    chains = [chain for kind in kinds for chain in _chains(kind, splits)]
    return named | {_along(line, chain) for line in named for chain in chains}


def _chains(kind: str, splits: Splits, of: str | None = None) -> Iterator[tuple[str, ...]]:
    for (split_kind, old), new in splits.items():
        if split_kind == kind and of in {None, old}:
            for facet in new:
                yield (facet,)
                yield from ((facet, *later) for later in _chains(kind, splits, facet))


def _along(line: str, chain: Iterable[str]) -> str:
    for facet in chain:
        line = mirrored_id(line, facet)
    return line


def with_their_like(
    lines: Iterable[Line], wanted: Iterable[str], splits: Splits = SPLITS
) -> frozenset[str]:
    """The wanted ones of a row's lines, the older lines that they are parts of, and all its parts.

    Words that are erased from one are then in none of them.
    """
    found = set(wanted)
    families = [
        {line.id, *(mirrored_id(line.id, facet) for facet in splits[line.kind, line.facet])}
        for line in lines
        if (line.kind, line.facet) in splits
    ]
    while more := {line for family in families if family & found for line in family} - found:
        found |= more
    return frozenset(found)
