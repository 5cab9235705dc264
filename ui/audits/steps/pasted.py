"""Rows that were copied from a spreadsheet: what fits is taken, what does not is named."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import kind_of_identifier, names_met, see_that_it_is_a_reference
from ui.audits.children.checks import named_cell, see_that_it_may_be_a_reference
from ui.audits.children.facts import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MOST_ROWS, MOST_LETTERS = 200, 200_000  # what is looked at at once: no audit has that many children
_LONGEST_BAND = 60  # letters; no band of any list is longer
_NO_COLUMN = "a column of another name"
_TITLES = {fact.name: fact.head for fact in FACTS}
_BY_TITLE = {fact.head.casefold(): fact.name for fact in FACTS} | {
    "parallel proceedings": "proceedings"
}
_DASHES = re.compile(r"\s*(?:[-–—]|\bto\b)\s*")


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One copied row: the child, what was understood of it, and what was left out.

    `number` is its row in what was copied, where heads and empty rows count too. `refused` says why
    nothing of the row is taken; it has no reference then.
    """

    number: int
    reference: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Copied rows as they were understood."""

    lines: tuple[PastedRow, ...]

    @property
    def rows(self) -> tuple[dict[str, object], ...]:
        """The rows that are taken, by column name."""
        taken = [line for line in self.lines if not line.refused]
        return tuple({"reference": line.reference, **line.cells} for line in taken)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Each cell and row that was left out, in words."""
        said = []
        for line in self.lines:
            said += [f"row {line.number}: {line.refused}"] if line.refused else []
            said += [f"{line.reference}, {words}" for words in line.left_out]
        return tuple(said)


def see_that_it_can_be_looked_at(text: str) -> None:
    """A Problem where more was copied than the children of an audit can be."""
    whole = text.strip()
    rows = whole.count("\n") + 1
    if len(whole) <= MOST_LETTERS and rows <= MOST_ROWS:
        return
    much = f"{rows:,} rows were" if rows > MOST_ROWS else "Too much was"
    raise Problem(
        "too-much",
        f"{much} copied; at most {MOST_ROWS} rows are looked at at once.",
        "Nothing was added.",
        "Copy only the rows of this audit’s children.",
    )


def cells_in(text: str) -> list[tuple[int, list[str]]]:
    """The rows of a copied text by their numbers, with their cells; empty rows are counted only."""
    return [
        (number, [cell.strip() for cell in line.split("\t")])
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]


def pasted_rows(
    text: str, bands: Mapping[str, Sequence[str]], watched: Sequence[str] = ()
) -> Pasted:
    """Read rows of cells parted by tabs: a reference, then each band in its order.

    A first row of the columns' heads says which cell is which instead. A row whose reference is
    none is left out whole, and so is one whose reference an earlier row has; a band that is not
    one of the list is left blank; case does not matter. Nothing is put in the place of what is
    left out.
    """
    lines, names = cells_in(text), [*bands]
    if lines and lines[0][1][0].casefold() == "reference":
        names = [_BY_TITLE.get(cell.casefold(), "") for cell in lines.pop(0)[1][1:]]
    rows = []
    stands: dict[str, int] = {}
    for number, (first, *cells) in lines:
        try:
            reference = see_that_it_may_be_a_reference(first, (), watched)
        except Problem:
            rows.append(PastedRow(number, refused=_why_refused(first, watched)))
            continue
        if (before := stands.setdefault(reference, number)) != number:
            refused = f"{reference} is in row {before} already, so nothing of it is taken"
            rows.append(PastedRow(number, refused=refused))
            continue
        offers = [(_TITLES.get(name, _NO_COLUMN), name, bands.get(name, ())) for name in names]
        rows.append(PastedRow(number, reference, *understood(cells, offers, watched)))
    return Pasted(tuple(rows))


def understood(
    cells: Sequence[str],
    columns: Sequence[tuple[str, str, Sequence[str]]],
    watched: Sequence[str],
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The bands that a row's cells say, and what is left out of them, named.

    Of each column its head, its name and the bands that it offers, in the order of the cells.
    """
    said: dict[str, str] = {}
    left_out = []
    for (head, name, offers), cell in zip(columns, cells, strict=False):
        word = band_of(cell, offers)
        if word:
            said[name] = word
        elif cell:
            left_out.append(f"{head}: {named_cell(cell, watched)}")
    return said, (*left_out, *_beyond(cells[len(columns) :], watched))


def _why_refused(first: str, watched: Sequence[str]) -> str:
    """Why a row's first cell is no reference; it may be a name, so it is not shown again."""
    if names_met(first, tuple(watched)):
        return "a name to watch for stands where the reference belongs, so nothing of it is taken"
    kind = kind_of_identifier(first)
    if kind:
        return f"something {kind} stands where the reference belongs, so nothing of it is taken"
    return "no reference, so nothing of it is taken"


def _beyond(cells: Iterable[str], watched: Sequence[str]) -> list[str]:
    """The cells of a row that reach beyond the last column, each named."""
    return [f"beyond the last column: {named_cell(cell, watched)}" for cell in cells if cell]


def band_of(cell: str, offered: Sequence[str]) -> str:
    """The band that a cell says, however its dash and its letters are typed; "" for none."""
    if len(cell) > _LONGEST_BAND:
        return ""
    known = {_plain(band): band for band in offered}
    return known.get(_plain(cell), "")


def _plain(words: str) -> str:
    return _DASHES.sub("–", words.strip().casefold())


def is_rows_of_children(text: str) -> bool:
    """Whether the first cell of what was copied is a reference or the head over references."""
    lines = cells_in(text)
    first = lines[0][1][0] if lines else ""
    try:
        see_that_it_is_a_reference(first.upper())
    except Problem:
        return first.casefold() == "reference"
    return True
