"""What comes from another copy, and which rows of it are sound enough to be taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.digests import commitment, deed_digest, line_digest
from audit_app.journal.facets import (
    LISTS,
    NEVER_ERASED,
    POINTS_AT,
    REMOVAL,
    Splits,
    columns,
    is_known,
)
from audit_app.journal.fold import decoded, makings_of
from audit_app.journal.splits import mirrors
from audit_app.store.lines import deeds_where

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Bundle:
    """Lines and their deeds from elsewhere, in the order in which they arrived there."""

    deeds: tuple[Deed, ...]
    lines: tuple[Line, ...]


def sound(
    file: WorkbookFile, bundle: Bundle, held: Mapping[str, Line]
) -> tuple[list[Line], tuple[str, ...]]:
    """The lines whose whole row is sound, with all that it rests on, and the rows that are not.

    Lines of a facet that was split come with their mirrors, whether the other copy has them yet or
    not. What it calls a mirror must be what is made of the old line here.
    """
    deeds = {deed.id: deed_digest(deed) for deed in (*bundle.deeds, *deeds_where(file, "1 = 1"))}
    whole, mirrored = _with_mirrors(bundle, held, deeds, file.splits)
    known = {**{line.id: line for line in whole}, **held}

    def fits(line: Line) -> bool:
        if line.id in mirrored:
            return line == mirrored[line.id] and line.digest == known[line.id].digest
        return _says_what_it_committed_to(line) and _fits(line, deeds, known, file.splits)

    bad = {(line.kind, line.row) for line in whole if not fits(line)}
    made = set(makings_of(held.values()))
    new = [line for line in whole if line.id not in held]
    while True:
        left = [line for line in new if (line.kind, line.row) not in bad]
        there = made | set(makings_of(left))
        loose = {(line.kind, line.row) for line in left if not _rests_on(line) <= there}
        if not loose:
            break
        bad |= loose
    good = [line for line in whole if (line.kind, line.row) not in bad]
    return good, tuple(sorted(f"{kind} {row[:8]}" for kind, row in bad))


def _with_mirrors(
    bundle: Bundle, held: Mapping[str, Line], deeds: Mapping[str, bytes], splits: Splits
) -> tuple[list[Line], dict[str, Line]]:
    """A bundle's lines and the mirrors that they lack, and every mirror as it must be."""
    known = {**held, **{line.id: line for line in bundle.lines}}
    readable = [
        line
        for line in known.values()
        if (line.kind, line.facet) in splits and _is_readable(line, splits)
    ]
    mirrored = mirrors(readable, deeds, splits)
    there = {line.id for line in bundle.lines}
    lacking = (line for line in mirrored.values() if line.id not in there)
    return [*bundle.lines, *(line for line in lacking if held.get(line.id) != line)], mirrored


def _says_what_it_committed_to(line: Line) -> bool:
    """Whether a line's value is the one that its commitment was made of; erased, it may be."""
    if line.value is None:
        return True
    return line.salt is not None and commitment(line.salt, line.value) == line.commitment


def _rests_on(line: Line) -> set[tuple[str, str]]:
    """The rows that must be here before a line can be: its own, and those that it points at."""
    value = decoded(line) or {}
    return {
        (line.kind, line.row),
        *((kind, value[column]) for column, kind in POINTS_AT.items() if value.get(column)),
    }


def _fits(
    line: Line, deeds: Mapping[str, bytes], known: Mapping[str, Line], splits: Splits
) -> bool:
    if not is_known(line.kind, line.facet, splits):
        return False
    if line.facet in NEVER_ERASED and line.value is None:
        return False
    if line.deed not in deeds or not line.replaces <= known.keys():
        return False
    old = [known[held] for held in line.replaces]
    if any(held.register != line.register for held in old) or not _is_readable(line, splits):
        return False
    digests = (held.digest for held in old)
    wanted = line_digest(deeds[line.deed], line.register, line.id, line.commitment, digests)
    return wanted == line.digest == known[line.id].digest


def _is_readable(line: Line, splits: Splits) -> bool:
    """Whether a line's value is nothing, or columns of its facet that hold what they can."""
    try:
        value = json.loads(line.value or "null")
    except ValueError:
        return False
    names = (
        {"reason", "saw"} if line.facet == REMOVAL else set(columns(line.kind, line.facet, splits))
    )
    if not isinstance(value, dict):
        return value is None
    return set(value) <= names and all(_can_hold(name, held) for name, held in value.items())


def _can_hold(column: str, held: object) -> bool:
    """Whether a column can hold a value: in a list words, in any other one thing."""
    if column in LISTS or column == "saw":
        return held is None or (
            isinstance(held, list) and all(isinstance(one, str) for one in held)
        )
    if isinstance(held, int):
        return -_BEYOND <= held < _BEYOND
    return held is None or isinstance(held, str | float)


_BEYOND = 1 << 63  # no file holds a number as large as this
