"""What stands in one cell or sentence: words, links, states, counts, and places to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["text", "long", "date", "integer", "choice", "link", "status"]


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

    `where` pairs a column's key with the word to match, `over` is the key of a column that must be
    more than nothing, `none` of one that must be nothing; without any of them every row counts.
    `value` is the count when it was made.
    """

    table: str
    where: tuple[tuple[str, str], ...]
    value: int
    over: str = ""
    none: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """How many cells of one column hold something, over several tables that all have it.

    `key` is the column's; `value` is the count when it was made. `above` counts only what is more
    than nothing; with `left_of` it is how many are left of so many.
    """

    tables: tuple[str, ...]
    key: str
    value: int
    above: bool = False
    left_of: int = 0


@dataclass(frozen=True, slots=True)
class DaysLate:
    """How many days a row is late by its table's `late`: counted again by the spreadsheet."""

    value: int


@dataclass(frozen=True, slots=True)
class Complete:
    """Whether a row is filled in: looked at again by the spreadsheet whenever the row changes.

    `answer` and `note` are columns' keys; the answers in `notable` want a note. `value` is 1 for
    done, -1 where a note is wanted and 0 while there is no answer.
    """

    value: int
    answer: str
    note: str
    notable: tuple[str, ...] = ()


COMPLETE_WORDS = {1: "Done", -1: "Note wanted", 0: "To answer"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to fill in, with rules of its own where they differ from its column's.

    `past` is a day that may not lie after the day on which it is typed.
    """

    value: str | int | date | None = None
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    prompt: str = ""
    locked: bool = False
    past: bool = False


Counted = Tally | Filled | DaysLate | Complete
Cell = str | int | date | None | Status | Link | Counted | Entry | tuple[str | Strong | Link, ...]


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
        case Tally() | Filled() | DaysLate() | Complete():
            said = _counted(cell, blank)
        case Entry():
            said = words(cell.value, blank)
        case tuple():
            said = "".join(part if isinstance(part, str) else part.words for part in cell)
        case str() | int():
            said = str(cell)
    return said


def _counted(cell: Counted, blank: str) -> str:
    if isinstance(cell, Complete):
        return COMPLETE_WORDS[cell.value]
    return str(cell.value or blank) if isinstance(cell, DaysLate) else str(cell.value)
