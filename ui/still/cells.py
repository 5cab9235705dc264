"""How what is still to look at reads as a table: what, where, who can put it right, how late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.tables.rows import Cell, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    from audit_app.rules.still import Still

WHERE, WHO, WHEN = 1, 2, 3
_SHAPES = {"far": "diamond", "late": "square"}


def columns(hidden: Callable[[], Container[int]]) -> tuple[Column[Still], ...]:
    """The columns; what is `hidden` now stands below what is wrong."""
    return (
        Column("What", 0, lambda one: _what_cell(one, hidden())),
        Column("Where", 190, lambda one: Cell(one.where, tone="muted")),
        Column("Who can put it right", 170, lambda one: Cell(one.who)),
        Column("How late", 110, lambda one: Cell(one.when or "Not dated", tone=_tone(one))),
    )


def _what_cell(one: Still, hidden: Container[int]) -> Cell:
    places = ((WHERE, one.where), (WHO, one.who), (WHEN, one.when))
    second = [words for at, words in places if words and at in hidden]
    return Cell(one.what, " · ".join(second), shape=_SHAPES.get(one.rule, "triangle"))


def _tone(one: Still) -> str:
    return "bad" if one.when else "muted"
