"""Does everything in a workbook still hold: the file, the journal, the tables, the seals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.digests import (
    FIRST_RECEIPT,
    commitment,
    deed_digest,
    line_digest,
    receipt,
)
from audit_app.journal.facets import KEY, KINDS, SEAL
from audit_app.journal.fold import fold
from audit_app.journal.heads import heads
from audit_app.journal.seals import read_seal, seal_digest
from audit_app.store.lines import all_lines, deeds_where

if TYPE_CHECKING:
    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: where, by kind and id, and what. Never a word typed."""

    place: str
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What was counted, and every fault that was found."""

    counts: dict[str, int]
    faults: tuple[Fault, ...]


def check(file: WorkbookFile) -> Checked:
    """Look through the whole workbook. Nothing in it is written by that."""
    faults = [*_file(file)]
    lines = all_lines(file)
    deeds = {deed.id: deed for deed in deeds_where(file, "1 = 1")}
    faults += _lines(lines, deeds)
    faults += _heads(file, lines)
    faults += _tables(file, lines)
    faults += _receipts(file, deeds, lines)
    faults += _seals(file, lines)
    rows = {(line.kind, line.row) for line in lines.values()}
    counts = {
        "deeds": len(deeds),
        "lines": len(lines),
        "rows": len(rows),
        "erased lines": sum(1 for line in lines.values() if line.value is None),
        "signed returns": len(file.ask("select distinct holder from sealed")),
    }
    return Checked(counts, tuple(faults))


def _file(file: WorkbookFile) -> list[Fault]:
    faults = [
        Fault("the file", "A page does not match its own seal.")
        for _ in file.ask("pragma cipher_integrity_check")
    ]
    if file.ask("pragma integrity_check") != [("ok",)]:
        faults.append(Fault("the file", "Its inner order does not hold."))
    faults += [
        Fault(f"table {table}", "A row points at nothing.")
        for table, *_rest in file.ask("pragma foreign_key_check")
    ]
    return faults


def _lines(lines: dict[int, Line], deeds: dict[str, Deed]) -> list[Fault]:
    faults = []
    by_id = {line.id: line for line in lines.values()}
    headers = {deed.id: deed_digest(deed) for deed in deeds.values()}
    for line in lines.values():
        place = f"{line.kind} {line.row[:8]}, {line.facet}"
        if line.value is not None and line.salt is not None:
            if commitment(line.salt, line.value) != line.commitment:
                faults.append(Fault(place, "What it says was altered after it was written."))
        elif line.facet == KEY:
            faults.append(Fault(place, "Its key was erased."))
        missing = line.replaces - set(by_id)
        if missing:
            faults.append(Fault(place, "It replaces a line that is not here."))
            continue
        header = headers.get(line.deed)
        old = (by_id[held].digest for held in line.replaces)
        if header is None or line.digest != line_digest(
            header, line.register, line.id, line.commitment, old
        ):
            faults.append(Fault(place, "Its digest does not fit: it or its deed was altered."))
    return faults


def _heads(file: WorkbookFile, lines: dict[int, Line]) -> list[Fault]:
    number_of = {line.id: number for number, line in lines.items()}
    wanted = {number_of[line.id] for found in heads(lines.values()).values() for line in found}
    held = {number for (number,) in file.ask("select line from head")}
    return (
        [] if wanted == held else [Fault("the journal", "What stands now is not as its lines say.")]
    )


def _tables(file: WorkbookFile, lines: dict[int, Line]) -> list[Fault]:
    """The tables must be the fold of the lines, row by row."""
    faults = []
    folded = fold(lines.values())
    seen: set[tuple[str, str]] = set()
    for kind in KINDS:
        names = [column for columns in KINDS[kind].values() for column in columns]
        for identity, gone, *cells in file.ask(
            f'select id, gone, {", ".join(names)} from "{kind}"'
        ):
            seen.add((kind, identity))
            wanted = folded.get((kind, identity))
            held = dict(zip(names, cells, strict=True))
            if wanted is None:
                faults.append(Fault(f"{kind} {identity[:8]}", "No line made it."))
            elif dict(wanted.cells) != held or wanted.gone != bool(gone):
                where = [name for name in names if wanted.cells[name] != held[name]]
                words = f"It does not say what its lines say ({', '.join(where) or 'gone'})."
                faults.append(Fault(f"{kind} {identity[:8]}", words))
    faults += [
        Fault(f"{kind} {row[:8]}", "It is missing from its table.")
        for kind, row in folded
        if (kind, row) not in seen
    ]
    return faults


def _receipts(file: WorkbookFile, deeds: dict[str, Deed], lines: dict[int, Line]) -> list[Fault]:
    by_deed: dict[str, list[tuple[int, bytes]]] = {}
    for number, line in lines.items():
        by_deed.setdefault(line.deed, []).append((number, line.digest))
    before = FIRST_RECEIPT
    reached: dict[str, int] = {}
    for identity, upto, link in file.ask(
        "select lower(hex(deed.id)), upto, link from receipt "
        "join deed on deed.n = receipt.deed order by receipt.n"
    ):
        since = reached.get(identity, 0)
        came = (digest for n, digest in by_deed.get(identity, ()) if since < n <= upto)
        reached[identity] = upto
        before = receipt(before, deed_digest(deeds[identity]), came)
        if before != link:
            return [Fault(f"deed {identity[:8]}", "From here on the order of deeds was altered.")]
    whole = all(n <= reached.get(deed, 0) for deed, held in by_deed.items() for n, _digest in held)
    if not whole or set(reached) != set(deeds):
        return [Fault("the journal", "A deed has no receipt, or a receipt no deed.")]
    return []


def _seals(file: WorkbookFile, lines: dict[int, Line]) -> list[Fault]:
    by_id = {line.id: line for line in lines.values()}
    faults = []
    for identity, seal_text in file.ask(
        f'select id, {SEAL} from "return" where {SEAL} is not null'
    ):
        seal = read_seal(seal_text)
        if seal is None or seal.is_open:
            continue
        named = {held: by_id[held].commitment for held in seal.lines if held in by_id}
        if len(named) != len(seal.lines) or seal_digest(named) != seal.digest:
            faults.append(Fault(f"return {identity[:8]}", "It is not as it was signed off."))
    return faults
