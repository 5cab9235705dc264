"""Tables: their columns, their rows, and when a row of them is late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from audit_app.document.cells import Cell, Kind, Status


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, what its cells are, and who may change them.

    `width` is in characters and in proportion on paper; `blank` is what paper says for nothing;
    `statuses` gives a word its tone; above `longest` characters a spreadsheet warns. Of a sheet
    only the last columns may be left out where it is `printed`.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: float = 12
    choices: tuple[str, ...] = ()
    locked: bool = True
    prompt: str = ""
    statuses: tuple[Status, ...] = ()
    blank: str = ""
    longest: int = 0
    earliest: date | None = None
    latest: date | None = None
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One row; its id finds it again when a spreadsheet comes back."""

    id: str
    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Late:
    """When a row is late: its date has passed and its status is none of the closed words.

    Each of `due`, `revised` and `status` is a column's key; a revised date replaces the first.
    """

    due: str
    status: str
    closed: tuple[str, ...]
    revised: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under one row of headings; `name` is unique in its report, without spaces.

    On paper in large print each row becomes a card, unless `cards` is false.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str = ""
    frozen: int = 1
    late: Late | None = None
    cards: bool = True
