"""Turning what a deed means, in columns of a record, into puts on that record's facets."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from audit_app.journal.facets import KEY, KINDS, columns
from audit_app.journal.lines import Put
from audit_app.safety.text import checked_value
from audit_app.store.read import TABLES

if TYPE_CHECKING:
    from audit_app.records import Record


def making(kind: str, row: str, /, **cells: object) -> list[Put]:
    """The puts that make a row: its key, and every facet that any of the cells belongs to."""
    puts = []
    left = set(cells)
    for facet in KINDS[kind]:
        names = columns(kind, facet)
        left -= set(names)
        if facet == KEY or any(cells.get(name) is not None for name in names):
            kept = checked_value if facet == KEY else _plain  # a key's "" is a word of its own
            value = {name: kept(cells.get(name)) for name in names}
            puts.append(Put(kind, row, facet, value))
    if left:
        raise KeyError(f"{kind} has no {', '.join(sorted(left))}")
    return puts


def changing(record: Record, /, **cells: object) -> list[Put]:
    """The puts that change a record: each facet touched, its other columns as they stand."""
    kind = TABLES[type(record)]
    puts = []
    left = set(cells)
    for facet in KINDS[kind]:
        names = columns(kind, facet)
        if left.isdisjoint(names):
            continue
        left -= set(names)
        value = {
            name: _plain(cells[name] if name in cells else getattr(record, name)) for name in names
        }
        puts.append(Put(kind, record.id, facet, value))
    if left:
        raise KeyError(f"{kind} has no {', '.join(sorted(left))}")
    return puts


def cells_of(record: Record) -> dict[str, Any]:
    """A record's cells but for its id: what a copy of it would begin with."""
    return {
        field.name: getattr(record, field.name) for field in fields(record) if field.name != "id"
    }


def _plain(value: object) -> object:
    """A value as the journal keeps it: blank text is nothing, and no text hides a character."""
    held = checked_value(value)
    return None if held == "" else held
