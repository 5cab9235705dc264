"""Two copies of one workbook become one: a union of their lines, whoever wrote them first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.digests import commitment, deed_digest, line_digest
from audit_app.journal.facets import KEY, KINDS, REMOVAL
from audit_app.store.erase import erase_line
from audit_app.store.lines import all_lines, blob, deeds_where
from audit_app.store.write import (
    add_deed,
    add_receipt,
    bring_tables_up,
    note_making,
    row_number,
    settle_effect,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Bundle:
    """Lines and their deeds from elsewhere, in the order in which they arrived there."""

    deeds: tuple[Deed, ...]
    lines: tuple[Line, ...]


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
    sound, refused = _sound(bundle, held)
    new = [line for line in sound if line.id not in held]
    erased = [line for line in sound if line.value is None and _says(held.get(line.id))]
    return Union(len({line.deed for line in new}), len(new), len(erased), refused)


def take(file: WorkbookFile, bundle: Bundle) -> Union:
    """Take a bundle: all of its sound rows in one transaction. Twice is once; the erased stays so.

    A row whose lines do not fit their digests, or that replaces what is nowhere, is refused and
    named; the others are taken.
    """
    with file.transaction():
        held = {line.id: line for line in all_lines(file).values()}
        sound, refused = _sound(bundle, held)
        new = [line for line in sound if line.id not in held]
        wanted = {line.deed for line in new}
        numbers = _add_deeds(file, [deed for deed in bundle.deeds if deed.id in wanted])
        touched = _add_lines(file, new, numbers)
        gone = [line for line in sound if line.value is None and _says(held.get(line.id))]
        for line in gone:
            touched.append((erase_line(file, line.id), line.kind, line.facet))
        for deed in bundle.deeds:
            if deed.id in wanted:
                settle_effect(file, deed.id)
        bring_tables_up(file, touched)
        return Union(len(numbers), len(new), len(gone), refused)


def _says(line: Line | None) -> bool:
    return line is not None and line.value is not None


def _sound(bundle: Bundle, held: Mapping[str, Line]) -> tuple[list[Line], tuple[str, ...]]:
    """The lines whose whole row is sound, and the rows that are not."""
    deeds = {deed.id: deed_digest(deed) for deed in bundle.deeds}
    known = {**{line.id: line for line in bundle.lines}, **held}
    bad: set[tuple[str, str]] = set()
    for line in bundle.lines:
        if not _fits(line, deeds, known):
            bad.add((line.kind, line.row))
    sound = [line for line in bundle.lines if (line.kind, line.row) not in bad]
    return sound, tuple(sorted(f"{kind} {row[:8]}" for kind, row in bad))


def _fits(line: Line, deeds: Mapping[str, bytes], known: Mapping[str, Line]) -> bool:
    if line.kind not in KINDS or (line.facet != REMOVAL and line.facet not in KINDS[line.kind]):
        return False
    if line.value is not None and (
        line.salt is None or commitment(line.salt, line.value) != line.commitment
    ):
        return False
    if line.deed not in deeds or not line.replaces <= set(known):
        return False
    old = (known[held].digest for held in line.replaces)
    wanted = line_digest(deeds[line.deed], line.register, line.id, line.commitment, old)
    return wanted == line.digest


def _add_deeds(file: WorkbookFile, deeds: Iterable[Deed]) -> dict[str, int]:
    numbers = {}
    for deed in deeds:
        found = file.ask("select n from deed where id = ?", blob(deed.id))
        if found:
            numbers[deed.id] = int(found[0][0])
        else:
            numbers[deed.id] = add_deed(file, deed, deed_digest(deed))
    return numbers


def _add_lines(
    file: WorkbookFile, lines: list[Line], deeds: Mapping[str, int]
) -> list[tuple[int, str, str]]:
    """Add the lines with what they replace, and give each touched row with its kind and facet."""
    touched: list[tuple[int, str, str]] = []
    made: dict[str, tuple[int, int]] = {}
    digests: dict[str, list[bytes]] = {}
    for line in lines:
        row = row_number(file, line.kind, line.row)
        number = file.do(
            "insert into line (id, deed, row, facet, value, salt, commitment, digest) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            blob(line.id),
            deeds[line.deed],
            row,
            line.facet,
            line.value,
            line.salt,
            line.commitment,
            line.digest,
        )
        made[line.id] = number, row
        digests.setdefault(line.deed, []).append(line.digest)
        touched.append((row, line.kind, line.facet))
    for line in lines:
        for old in sorted(line.replaces):
            [(old_number,)] = file.ask("select n from line where id = ?", blob(old))
            file.do("insert into replaces (line, old) values (?, ?)", made[line.id][0], old_number)
            file.do("delete from head where line = ?", old_number)
    for line in lines:
        number, row = made[line.id]
        if not file.ask("select 1 from replaces where old = ? limit 1", number):
            file.do("insert into head (row, facet, line) values (?, ?, ?)", row, line.facet, number)
        if line.facet == KEY:
            note_making(file, row)
    for deed, found in digests.items():
        [(header,)] = file.ask("select digest from deed where id = ?", blob(deed))
        add_receipt(file, deeds[deed], header, found)
    return _makers_first(touched)


def _makers_first(touched: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    """Rows that others point at are folded before those that point at them; seals come last."""
    order = list(KINDS)
    return sorted(touched, key=lambda one: (one[2] == "seal", order.index(one[1]), one[0]))
