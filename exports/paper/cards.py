"""Rows as cards, for large print: what was side by side stands one under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Card, Cards, Link, Status, words

if TYPE_CHECKING:
    from audit_app.document import Cell, Column, Row, Table, Words


def as_cards(table: Table) -> Cards:
    """The rows as cards: the first cell is the title, a state comes next, the rest are facts."""
    return Cards(tuple(_card(table, row) for row in table.rows))


def _card(table: Table, row: Row) -> Card:
    pairs = list(zip(table.columns, row.cells, strict=True))
    status = next((cell for _, cell in pairs if isinstance(cell, Status)), None)
    facts = tuple(
        (column.title, cell if words(cell) else column.blank)
        for column, cell in pairs[1:]
        if cell is not status or status is None
    )
    return Card(_title(table.columns[0], row.cells[0]), status, facts, row.anchor)


def _title(column: Column, cell: Cell) -> Words:
    mark = "" if column.title.endswith(".") else ":"
    if isinstance(cell, Link):
        return (f"{column.title}{mark} ", cell)
    return f"{column.title}{mark} {words(cell)}"
