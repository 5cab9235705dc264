"""A report as data: what it says, in reading order, before anyone decides how it looks.

Paper and sheet are two reports: a PDF is written from `blocks`, a workbook from `sheets`.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.picture import Drawing

Kind = Literal["text", "long", "date", "integer", "choice", "link", "status"]
Style = Literal["body", "lead", "small", "quote", "warning"]


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that carry the weight of a sentence."""

    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another place in the same document, by that place's anchor."""

    words: str
    to: str


Words = str | tuple[str | Strong | Link, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """A state: its word, with a shape of `audit_app.picture` and a tone that say the same."""

    word: str
    shape: str = ""
    tone: str = "text"
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows of a table match: counted again by the spreadsheet, printed on paper.

    `where` pairs a column's key with the word to match; `value` is the count when it was made.
    """

    table: str
    where: tuple[tuple[str, str], ...]
    value: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to fill in, with rules of its own where they differ from its column's."""

    value: str | int | date | None = None
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    prompt: str = ""
    locked: bool = False


Cell = str | int | date | None | Status | Link | Tally | Entry | tuple[str | Strong | Link, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, what its cells are, and who may change them.

    `width` is in characters and in proportion on paper; `blank` is what paper says for nothing;
    `statuses` gives a word its tone; above `longest` characters a spreadsheet warns.
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: its title, words and facts, then at most one table.

    `start` is the id of the row in which the cursor waits; `protected` guards against accidents
    only, without a password.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    landscape: bool = True
    protected: bool = True
    start: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole document: what it says, and what must stand on each of its pages.

    `meta` is what a workbook needs to be known again when it comes back; it holds no time.
    """

    title: str
    as_at: date
    organisation: str
    blocks: tuple[Block, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    subtitle: str = ""
    subject: str = ""
    marking: str = ""
    version: str = "Draft"
    language: str = "en-GB"
    landscape: bool = False
    large_print: bool = False
    meta: tuple[tuple[str, str], ...] = ()


_NOT_CONTENT = {"as_at", "version", "landscape", "large_print"}


def fingerprint(report: Report) -> str:
    """A mark of what a report says: the same content has the same, whenever it is made.

    SHA-256 over the canonical JSON of everything but the date, the version and the layout.
    """
    said = {
        each.name: _plain(getattr(report, each.name))
        for each in fields(report)
        if each.name not in _NOT_CONTENT
    }
    words = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(words.encode("ascii")).hexdigest()


def short(mark: str) -> str:
    """A fingerprint as people compare it by eye: `9f2c 41ab`."""
    return f"{mark[:4]} {mark[4:8]}"


def texts(report: Report) -> Iterator[str]:
    """Every text that the document says, wherever it stands; not what it carries unseen."""
    for each in fields(report):
        if each.name not in {"meta", "language"}:
            yield from _texts(getattr(report, each.name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in {"id", "key", "name"}:  # for programs, never for a reader
                yield from _texts(getattr(value, each.name))


def words(cell: Cell, blank: str = "") -> str:
    """A cell as plain words, as a person would read it out; `blank` is said for nothing."""
    match cell:
        case None | "":
            said = blank
        case date():
            said = f"{cell:%d/%m/%Y}"
        case Status():
            said = cell.word
        case Link():
            said = cell.words
        case Tally():
            said = str(cell.value)
        case Entry():
            said = words(cell.value, blank)
        case tuple():
            said = "".join(part if isinstance(part, str) else part.words for part in cell)
        case str() | int():
            said = str(cell)
    return said


def _plain(value: object) -> object:
    """The value as lists and words, each kind of thing told apart by its name."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    said = fields(value)  # type: ignore[arg-type]  # all that is left are dataclasses
    return [type(value).__name__, *(_plain(getattr(value, each.name)) for each in said)]
