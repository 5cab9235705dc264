"""What comes from another copy, and which rows of it are sound enough to be taken."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.digests import commitment, deed_digest, line_digest
from audit_app.journal.facets import KINDS, NEVER_ERASED, POINTS_AT, REMOVAL, columns
from audit_app.journal.fold import decoded, makings_of
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
    """The lines whose whole row is sound, with all that it rests on, and the rows that are not."""
    deeds = {deed.id: deed_digest(deed) for deed in (*bundle.deeds, *deeds_where(file, "1 = 1"))}
    known = {**{line.id: line for line in bundle.lines}, **held}
    bad = {(line.kind, line.row) for line in bundle.lines if not _fits(line, deeds, known)}
    made = set(makings_of(held.values()))
    new = [line for line in bundle.lines if line.id not in held]
    while True:
        left = [line for line in new if (line.kind, line.row) not in bad]
        there = made | set(makings_of(left))
        loose = {(line.kind, line.row) for line in left if not _rests_on(line) <= there}
        if not loose:
            break
        bad |= loose
    whole = [line for line in bundle.lines if (line.kind, line.row) not in bad]
    return whole, tuple(sorted(f"{kind} {row[:8]}" for kind, row in bad))


def _rests_on(line: Line) -> set[tuple[str, str]]:
    """The rows that must be here before a line can be: its own, and those that it points at."""
    value = decoded(line) or {}
    return {
        (line.kind, line.row),
        *((kind, value[column]) for column, kind in POINTS_AT.items() if value.get(column)),
    }


def _fits(line: Line, deeds: Mapping[str, bytes], known: Mapping[str, Line]) -> bool:
    if line.kind not in KINDS or (line.facet != REMOVAL and line.facet not in KINDS[line.kind]):
        return False
    if line.value is not None and (
        line.salt is None or commitment(line.salt, line.value) != line.commitment
    ):
        return False
    if line.facet in NEVER_ERASED and line.value is None:
        return False
    if line.deed not in deeds or not line.replaces <= set(known):
        return False
    old = [known[held] for held in line.replaces]
    if any(held.register != line.register for held in old) or not _is_readable(line):
        return False
    digests = (held.digest for held in old)
    wanted = line_digest(deeds[line.deed], line.register, line.id, line.commitment, digests)
    return wanted == line.digest == known[line.id].digest


def _is_readable(line: Line) -> bool:
    """Whether a line's value is nothing, or columns of its facet."""
    try:
        value = json.loads(line.value or "null")
    except ValueError:
        return False
    names = {"reason", "saw"} if line.facet == REMOVAL else set(columns(line.kind, line.facet))
    return value is None or (isinstance(value, dict) and set(value) <= names)
