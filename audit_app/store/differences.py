"""What people said differently about the same thing, and what waits behind a sign-off."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Difference:
    """One facet with more than one thing standing: each as its cells, with its author.

    `how` is `disputed`, or `waiting` for what came after a sign-off. The cells are None where what
    was said has been erased, and empty where it was taken away. The first is the one
    that the tables show.
    """

    kind: str
    row: str
    facet: str
    how: str
    said: tuple[tuple[Mapping[str, object] | None, str], ...]


def differences(file: WorkbookFile, rows: Collection[str] | None = None) -> list[Difference]:
    """Everything that is to be settled or waits: of these rows, or of all."""
    found = file.ask(
        "select row.kind, lower(hex(row.id)), differs.facet, how, row.n from differs "
        "cross join row on row.n = differs.row order by row.n, facet"  # the few first
    )
    return [
        Difference(of, row, facet, how, _said(file, number, facet))
        for of, row, facet, how, number in found
        if rows is None or row in rows
    ]


def _said(
    file: WorkbookFile, row: int, facet: str
) -> tuple[tuple[Mapping[str, object] | None, str], ...]:
    found = file.ask(
        "select line.value, deed.by from head join line on line.n = head.line "
        "join deed on deed.n = line.deed where head.row = ? and head.facet = ? order by line.id",
        row,
        facet,
    )
    return tuple((None if value is None else json.loads(value) or {}, by) for value, by in found)
