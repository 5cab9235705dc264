"""What a page is made of, one block under another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from audit_app.document.table import Table

if TYPE_CHECKING:
    from audit_app.document.cells import Cell, Status, Words
    from audit_app.picture import Drawing

Style = Literal["body", "lead", "small", "quote", "warning", "key"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, 1 (a part) to 3; the report's title stands above them all."""

    text: str
    level: int = 1
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    words: Words
    style: Style = "body"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known, as labels and values."""

    name: str
    rows: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, with numbers where the order counts."""

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, the sentence a colleague would say about it, and the same values as a table."""

    drawing: Drawing
    alt: str
    title: str = ""
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """Ruled room to write in by hand, under what it is for."""

    label: str
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Card:
    """One thing with its facts under its title."""

    title: Words
    status: Status | None = None
    facts: tuple[tuple[str, Cell], ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards, one under another; a card is not parted over two pages where it fits on one."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings down to a level, with their pages."""

    title: str = "Contents"
    depth: int = 2


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = Heading | Paragraph | Facts | Bullets | Table | Picture | Box | Cards | Contents | PageBreak
