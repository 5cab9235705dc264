"""What people said differently about the same thing, and what waits behind a sign-off."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Difference:
    """One facet with more than one thing standing: each as words, with its author.

    `how` is `disputed`, or `waiting` for what came after a sign-off.
    """

    kind: str
    row: str
    facet: str
    how: str
    said: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """Each thing that was said with who said it."""
        return "; ".join(f"“{words}” ({by})" for words, by in self.said)


def differences(file: WorkbookFile, kind: str = "") -> list[Difference]:
    """Everything that is to be settled or waits, of one kind or of all."""
    found = file.ask(
        "select row.kind, lower(hex(row.id)), differs.facet, how, row.n from differs "
        "join row on row.n = differs.row where ?1 = '' or row.kind = ?1 order by row.n, facet",
        kind,
    )
    return [
        Difference(of, row, facet, how, _said(file, number, facet))
        for of, row, facet, how, number in found
    ]


def _said(file: WorkbookFile, row: int, facet: str) -> tuple[tuple[str, str], ...]:
    found = file.ask(
        "select line.value, deed.by from head join line on line.n = head.line "
        "join deed on deed.n = line.deed where head.row = ? and head.facet = ? order by line.id",
        row,
        facet,
    )
    return tuple((_words(value), by) for value, by in found)


def _words(value: str | None) -> str:
    if value is None:
        return "erased"
    cells: dict[str, object] = json.loads(value) or {}
    told = [str(cell).strip('"') for cell in cells.values() if cell not in (None, "")]
    return ", ".join(told) or "nothing"
