"""How what needs somebody, and each audit, read as cells."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.parts.tables.rows import Cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.rules.needs import Need

_DEEDS = {
    "set-up": "Go on",
    "findings": "Open",
    "grid": "See who",
    "actions": "Open",
    "differences": "Settle",
    "walk": "Open",
    "schools": "See them",
    "school": "Open",
    "school-returns": "See who",
    "register": "Bring in",
}


def need_cell(need: Need, *, names_of: bool) -> Cell:
    """What is to be done; of what, such as "Action 12", where that has no column."""
    second = need.of if names_of else ""
    return Cell(need.what, second, shape=_shape(need), strong=need.is_late)


def when_cell(need: Need) -> Cell:
    """By when, or how late it is; that no visit is recorded in the calendar's words and colour."""
    if need.is_unrecorded:
        return Cell(need.when, tone="warn")
    return Cell(need.when, tone="bad" if need.is_late else "muted", strong=need.is_late)


def _shape(need: Need) -> str:
    if need.is_unrecorded:
        return "triangle"
    return "square" if need.is_late else "ring"


def deed_cell(need: Need) -> Cell:
    """What Enter does."""
    return Cell(_DEEDS[need.page], kind="link")


def with_more(cell: Cell, more: Sequence[str]) -> Cell:
    """A cell with further lines below its second one."""
    return replace(cell, second="\n".join([cell.second, *more]))
