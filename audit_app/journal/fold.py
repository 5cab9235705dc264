"""The typed tables are the fold of the lines, by the same pure fold everywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.facets import (
    BLANKS,
    KEY,
    LISTS,
    REMOVAL,
    SEAL,
    SEALED_KINDS,
    SPLITS,
    columns,
    kinds_under,
)
from audit_app.journal.heads import heads, sealed_standing, standing
from audit_app.journal.lines import Line, canonical
from audit_app.journal.seals import named_lines
from audit_app.journal.splits import with_mirrors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.journal.facets import Splits


@dataclass(frozen=True, slots=True)
class FoldedRow:
    """One row as its table shows it: its cells, whether it is gone, and which facets need people.

    A row that was removed or whose making was undone is `gone` but stays in its table, because
    other people's rows may point at it.
    """

    kind: str
    id: str
    cells: Mapping[str, str | int | None]
    gone: bool
    disputed: frozenset[str]
    waiting: frozenset[str]


def decoded(line: Line | None) -> Mapping[str, Any] | None:
    """A line's value, or None where nothing stands: never written, taken back or erased."""
    if line is None or line.value is None:
        return None
    value: Mapping[str, Any] | None = json.loads(line.value)
    return value


def cells_of(
    kind: str, facet: str, value: Mapping[str, Any] | None, splits: Splits = SPLITS
) -> dict[str, str | int | None]:
    """What a facet's value puts in its columns; blanks where there is no value."""
    cells: dict[str, str | int | None] = {}
    for column in columns(kind, facet, splits):
        held = None if value is None else value.get(column)
        if column in LISTS:
            cells[column] = canonical(held or [])
        elif held is None:
            cells[column] = BLANKS.get((kind, column))
        else:
            cells[column] = held
    return cells


def is_gone(removals: Iterable[Line], others: Iterable[Line], splits: Splits = SPLITS) -> bool:
    """Whether the row is gone: all of it taken back, or removed by someone who saw all that stands.

    What somebody else wrote in it, unseen by the undo or the removal, keeps the row in sight, so
    that it can be settled. Who saw a line has seen its mirrors.
    """
    standing_lines = tuple(others)
    if all(decoded(line) is None for line in standing_lines):
        return True
    standing_ids = {line.id for line in standing_lines}
    return any(
        standing_ids <= with_mirrors(value["saw"], {line.kind}, splits)
        for line in removals
        if (value := decoded(line)) is not None
    )


def fold_row(
    kind: str,
    row: str,
    by_facet: Mapping[str, tuple[Line, ...]],
    made: Line,
    sealed: Mapping[str, tuple[Line, ...]] | None,
    splits: Splits = SPLITS,
) -> FoldedRow:
    """Fold one row from its facets' heads.

    `made` is a line of its key that holds a value (the row stays known when its making is undone);
    `sealed` gives, for a row under a seal, the named lines of each facet, and None otherwise. A row
    that a seal names stays whatever is undone or removed elsewhere; that waits.
    """
    cells: dict[str, str | int | None] = {}
    disputed, waiting = set(), set()
    for facet in kinds_under(splits)[kind]:
        found = by_facet.get(facet, ())
        if facet == KEY:  # a row is made or not; its key never says two things
            cells |= cells_of(kind, facet, decoded(made), splits)
            continue
        stand = standing(found) if sealed is None else sealed_standing(found, sealed.get(facet, ()))
        if stand.disputed:
            disputed.add(facet)
        if stand.waiting:
            waiting.add(facet)
        cells |= cells_of(kind, facet, decoded(stand.shown), splits)
    stood = {
        facet: found for facet, found in (sealed or by_facet).items() if (kind, facet) not in splits
    }
    removals = stood.get(REMOVAL, ())
    others = [line for facet, found in stood.items() if facet != REMOVAL for line in found]
    gone = is_gone(removals, others, splits)
    if not gone and any(decoded(line) is not None for line in removals):
        disputed.add(REMOVAL)
    return FoldedRow(kind, row, cells, gone, frozenset(disputed), frozenset(waiting))


def fold(lines: Iterable[Line], splits: Splits = SPLITS) -> Mapping[tuple[str, str], FoldedRow]:
    """Fold every line there is: what all the tables must hold. The order of lines never counts."""
    held = {line.id: line for line in lines}
    standing_heads = heads(held.values())
    rows: dict[tuple[str, str], dict[str, tuple[Line, ...]]] = {}
    for (kind, row, facet), found in standing_heads.items():
        rows.setdefault((kind, row), {})[facet] = found
    makings = makings_of(held.values())
    seals = {
        row: named_lines((line.value for line in found), splits)
        for (kind, row, facet), found in standing_heads.items()
        if kind == "return" and facet == SEAL
    }
    sealed_rows = {row: _named_rows(named, held) for row, named in seals.items() if named}
    folded = {}
    for (kind, row), by_facet in rows.items():
        made = makings.get((kind, row))
        if made is None:  # no line says yet what it is
            continue
        sealed = None
        if kind in SEALED_KINDS:
            named = sealed_rows.get((decoded(made) or {})["return_id"])
            if named is not None:
                sealed = named.get((kind, row), {})
        folded[kind, row] = fold_row(kind, row, by_facet, made, sealed, splits)
    return folded


def makings_of(lines: Iterable[Line]) -> Mapping[tuple[str, str], Line]:
    """For each row, the key line that says what it is: the smallest id that holds a value."""
    makings: dict[tuple[str, str], Line] = {}
    for line in sorted(lines, key=lambda line: line.id, reverse=True):
        if line.facet == KEY and line.value not in {None, "null"}:
            makings[line.kind, line.row] = line
    return makings


def _named_rows(
    named: frozenset[str], held: Mapping[str, Line]
) -> dict[tuple[str, str], dict[str, tuple[Line, ...]]]:
    """What a seal names, by row and facet."""
    rows: dict[tuple[str, str], dict[str, tuple[Line, ...]]] = {}
    for line_id in sorted(named):
        line = held.get(line_id)
        if line is not None:
            by_facet = rows.setdefault((line.kind, line.row), {})
            by_facet[line.facet] = (*by_facet.get(line.facet, ()), line)
    return rows
