"""Rows that were copied from a spreadsheet: what fits is taken, what does not is named."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import see_that_it_is_a_reference
from ui.audits.children.checks import named_cell, see_that_it_may_be_a_reference
from ui.audits.children.facts import FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_TITLES = {fact.name: fact.head for fact in FACTS}
_BY_TITLE = {fact.head.casefold(): fact.name for fact in FACTS} | {
    "parallel proceedings": "proceedings"
}
_DASHES = re.compile(r"\s*(?:[-–—]|\bto\b)\s*")


@dataclass(frozen=True, slots=True)
class Pasted:
    """The rows that are taken, by column name, and each cell that was left out, in words."""

    rows: tuple[Mapping[str, object], ...]
    left_out: tuple[str, ...]


def cells_in(text: str) -> list[list[str]]:
    """The cells of copied rows, which are parted by tabs; blank lines are no rows."""
    return [
        [cell.strip() for cell in line.split("\t")] for line in text.splitlines() if line.strip()
    ]


def pasted_rows(
    text: str, bands: Mapping[str, Sequence[str]], watched: Sequence[str] = ()
) -> Pasted:
    """Read rows of cells parted by tabs: a reference, then each band in its order.

    A first row of the columns' heads says which cell is which instead. A row whose reference is
    none is left out whole; a band that is not one of the list is left blank; case does not matter.
    Nothing is put in the place of what is left out.
    """
    lines, names = cells_in(text), [*bands]
    if lines and lines[0][0].casefold() == "reference":
        names = [_BY_TITLE.get(cell.casefold(), "") for cell in lines.pop(0)[1:]]
    rows, left_out = [], []
    for number, (first, *cells) in enumerate(lines, start=1):
        try:
            reference = see_that_it_may_be_a_reference(first, (), watched)
        except Problem:
            left_out.append(f"row {number}: no reference, so nothing of it is taken")
            continue
        row: dict[str, object] = {"reference": reference}
        for name, cell in zip(names, cells, strict=False):
            word = band_of(cell, bands.get(name, ()))
            if word:
                row[name] = word
            elif cell:
                title = _TITLES.get(name, "a column of another name")
                left_out.append(f"{reference}, {title}: {named_cell(cell, watched)}")
        left_out += _beyond(reference, cells[len(names) :], watched)
        rows.append(row)
    return Pasted(tuple(rows), tuple(left_out))


def _beyond(reference: str, cells: Iterable[str], watched: Sequence[str]) -> list[str]:
    return [
        f"{reference}, beyond the last column: {named_cell(cell, watched)}"
        for cell in cells
        if cell
    ]


def band_of(cell: str, offered: Sequence[str]) -> str:
    """The band that a cell says, however its dash and its letters are typed; "" for none."""
    known = {_plain(band): band for band in offered}
    return known.get(_plain(cell), "")


def _plain(words: str) -> str:
    return _DASHES.sub("–", words.strip().casefold())


def is_rows_of_children(text: str) -> bool:
    """Whether the first cell of what was copied is a reference or the head over references."""
    lines = cells_in(text)
    first = lines[0][0] if lines else ""
    try:
        see_that_it_is_a_reference(first.upper())
    except Problem:
        return first.casefold() == "reference"
    return True
