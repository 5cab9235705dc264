"""Two copies of one workbook become one: a union of their lines, whoever wrote them first."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3

from audit_app.journal.digests import deed_digest
from audit_app.journal.facets import KINDS, SEAL, SEALED_KINDS
from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.store.adding import add_lines
from audit_app.store.bundle import Bundle, sound
from audit_app.store.erase import erase_line
from audit_app.store.lines import all_lines, blob, deeds_where
from audit_app.store.write import (
    add_deed,
    bring_tables_up,
    note_inside,
    row_number,
    settle_effect,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Union:
    """What a union would bring or has brought, in counts, and what was refused, by row."""

    deeds: int
    lines: int
    erased: int
    refused: tuple[str, ...]


def bundle_of(file: WorkbookFile) -> Bundle:
    """Everything in a workbook, to be taken into another copy of it."""
    return Bundle(tuple(deeds_where(file, "1 = 1")), tuple(all_lines(file).values()))


def preview(file: WorkbookFile, bundle: Bundle) -> Union:
    """What taking a bundle would bring. Nothing is written by looking."""
    held = {line.id: line for line in all_lines(file).values()}
    whole, refused = sound(file, bundle, held)
    new = [line for line in whole if line.id not in held]
    erased = [line for line in whole if line.value is None and _says(held.get(line.id))]
    return Union(len({line.deed for line in new}), len(new), len(erased), refused)


def take(file: WorkbookFile, bundle: Bundle) -> Union:
    """Take a bundle: all of its sound rows in one transaction. Twice is once; the erased stays so.

    From a copy of an older schema the lines of a facet that was split since come with their
    mirrors, so it ends the same whichever side split first.

    A row whose lines do not fit their digests, or that replaces what is nowhere, is refused and
    named; the others are taken. Raises Problem, and takes nothing, where a value is none that any
    program of ours could have written.
    """
    try:
        with file.transaction():
            return _take_inside(file, bundle)
    except sqlcipher3.IntegrityError as fault:
        raise Problem(
            "no-such-value",
            "The other copy holds a value that no workbook can hold.",
            "Nothing of it was taken, and nothing here has changed.",
            "Run check on the other copy; it was altered by something else than this program.",
            str(fault),
        ) from fault


def _take_inside(file: WorkbookFile, bundle: Bundle) -> Union:
    held = {line.id: line for line in all_lines(file).values()}
    whole, refused = sound(file, bundle, held)
    new = [line for line in whole if line.id not in held]
    wanted = {line.deed for line in new}
    numbers = _add_deeds(file, [deed for deed in bundle.deeds if deed.id in wanted])
    touched = add_lines(file, new, numbers)
    _note_erasures(file, bundle)
    gone = [line for line in whole if line.value is None and _says(held.get(line.id))]
    for line in gone:
        touched.append((erase_line(file, line.id), line.kind, line.facet))
    for deed in bundle.deeds:
        if deed.id in wanted:
            settle_effect(file, deed.id)
    touched += _holders_of(file, new)
    bring_tables_up(file, _makers_first(touched))
    return Union(len(numbers), len(new), len(gone), refused)


def _says(line: Line | None) -> bool:
    return line is not None and line.value is not None


def _add_deeds(file: WorkbookFile, deeds: Iterable[Deed]) -> dict[str, int]:
    numbers = {}
    for deed in deeds:
        found = file.ask("select n from deed where id = ?", blob(deed.id))
        if found:
            numbers[deed.id] = int(found[0][0])
        else:
            numbers[deed.id] = add_deed(file, deed, deed_digest(deed))
    return numbers


def _note_erasures(file: WorkbookFile, bundle: Bundle) -> None:
    """Who erased words elsewhere, and when, is known here too; such a deed has no lines."""
    for deed in bundle.deeds:
        is_new = not file.ask("select 1 from deed where id = ?", blob(deed.id))
        if deed.sort is Sort.ERASURE and is_new:
            note_inside(file, deed)


def _holders_of(file: WorkbookFile, lines: Iterable[Line]) -> list[tuple[int, str, str]]:
    """The returns whose seals may name these lines: a line may arrive after its sign-off."""
    rows = {(line.kind, line.row) for line in lines if line.kind in SEALED_KINDS}
    returns = set()
    for kind, row in sorted(rows):
        for (value,) in file.ask(
            "select line.value from row join line on line.n = row.made "
            "where row.id = ? and row.kind = ?",
            blob(row),
            kind,
        ):
            returns.add(json.loads(value)["return_id"])
    return [(row_number(file, "return", held), "return", SEAL) for held in sorted(returns)]


def _makers_first(touched: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Rows that others point at are folded before those that point at them; seals come last."""
    order = list(KINDS)
    return sorted(touched, key=lambda one: (one[2] == "seal", order.index(one[1]), one[0]))
