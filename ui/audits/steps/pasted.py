"""Rows that were copied from a spreadsheet: what fits is taken, what does not is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import see_that_it_is_a_reference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TITLES = {
    "reference": "Reference",
    "age_band": "Age band",
    "sex": "Sex",
    "disability": "Disability",
    "plan": "Plan",
    "proceedings": "Parallel proceedings",
}
_LONGEST = 24  # letters of a cell that is named


@dataclass(frozen=True, slots=True)
class Pasted:
    """The rows that are taken, by column name, and each cell that was left out, in words."""

    rows: tuple[Mapping[str, object], ...]
    left_out: tuple[str, ...]


def pasted_rows(text: str, bands: Mapping[str, Sequence[str]]) -> Pasted:
    """Read rows of cells parted by tabs: a reference, then each band in its order.

    A row whose reference is none is left out whole; a band that is not one of the list is left
    blank; case does not matter. Nothing is put in the place of what is left out.
    """
    rows, left_out = [], []
    for number, line in enumerate((held for held in text.splitlines() if held.strip()), start=1):
        first, *cells = (cell.strip() for cell in line.split("\t"))
        try:
            see_that_it_is_a_reference(first.upper())
        except Problem:
            left_out.append(f"row {number}: no reference, so nothing of it is taken")
            continue
        row: dict[str, object] = {"reference": first.upper()}
        for (name, offered), cell in zip(bands.items(), cells, strict=False):
            known = {band.casefold(): band for band in offered}
            if cell.casefold() in known:
                row[name] = known[cell.casefold()]
            elif cell:
                left_out.append(f"{first.upper()}, {_TITLES[name]}: “{cell[:_LONGEST]}”")
        rows.append(row)
    return Pasted(tuple(rows), tuple(left_out))
