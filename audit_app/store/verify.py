"""Does everything in a workbook still hold: the file, the journal, the tables, the seals."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit_app.journal.digests import (
    FIRST_RECEIPT,
    commitment,
    deed_digest,
    line_digest,
    receipt,
)
from audit_app.journal.facets import KINDS, NEVER_ERASED, REMOVAL, SEAL
from audit_app.journal.fold import fold, makings_of
from audit_app.journal.heads import heads
from audit_app.journal.lines import Sort
from audit_app.journal.seals import named_lines, read_seal, seal_digest
from audit_app.store.lines import all_lines, deeds_where
from audit_app.store.tables import searched_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.journal.fold import FoldedRow
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
    marks = ", ".join("?" for _ in Sort)
    deeds = {deed.id: deed for deed in deeds_where(file, f"sort in ({marks})", *Sort)}
    faults += _deeds(file, deeds)
    faults += _lines(lines, deeds)
    faults += _heads(file, lines)
    said = _as_committed(lines)
    folded = fold(said.values())
    faults += _tables(file, folded)
    faults += _beside(file, folded, said)
    faults += _receipts(file, deeds, lines)
    faults += _seals(said)
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


def _deeds(file: WorkbookFile, deeds: Mapping[str, Deed]) -> list[Fault]:
    """Each deed must be as it was done, and be in effect unless an undo of it is."""
    faults = []
    undone_by: dict[str, list[str]] = {}
    for deed in deeds.values():
        if deed.undoes is not None:
            undone_by.setdefault(deed.undoes, []).append(deed.id)
    for identity, digest, in_effect in file.ask(
        "select lower(hex(id)), digest, in_effect from deed"
    ):
        known = deeds.get(identity)
        place = f"deed {identity[:8]}"
        if known is None or deed_digest(known) != digest:
            faults.append(Fault(place, "It was altered after it was done."))
        elif bool(in_effect) != _is_in_effect(identity, undone_by):
            faults.append(Fault(place, "Whether it was taken back is not as the undos say."))
    return faults


def _is_in_effect(
    deed: str, undone_by: Mapping[str, list[str]], seen: frozenset[str] = frozenset()
) -> bool:
    later = (undo for undo in undone_by.get(deed, ()) if undo not in seen)
    return not any(_is_in_effect(undo, undone_by, seen | {deed}) for undo in later)


def _is_altered(line: Line) -> bool:
    """Whether a line says something else than what it was committed to."""
    if line.value is None or line.salt is None:
        return False
    return commitment(line.salt, line.value) != line.commitment


def _as_committed(lines: Mapping[int, Line]) -> dict[int, Line]:
    """The lines as far as they can be believed: what was altered says nothing."""
    return {
        number: replace(line, value=None, salt=None) if _is_altered(line) else line
        for number, line in lines.items()
        if line.kind in KINDS and (line.facet == REMOVAL or line.facet in KINDS[line.kind])
    }


def _lines(lines: dict[int, Line], deeds: dict[str, Deed]) -> list[Fault]:
    faults = []
    by_id = {line.id: line for line in lines.values()}
    headers = {deed.id: deed_digest(deed) for deed in deeds.values()}
    for line in lines.values():
        place = f"{line.kind} {line.row[:8]}, {line.facet}"
        if _is_altered(line):
            faults.append(Fault(place, "What it says was altered after it was written."))
        elif line.value is None and line.facet in NEVER_ERASED:
            faults.append(Fault(place, f"Its {line.facet} was erased."))
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
    held = [
        number if fits else None
        for number, fits in file.ask(
            "select head.line, line.row = head.row and line.facet = head.facet "
            "from head left join line on line.n = head.line"
        )
    ]
    return (
        []
        if wanted == set(held)
        else [Fault("the journal", "What stands now is not as its lines say.")]
    )


def _tables(file: WorkbookFile, folded: Mapping[tuple[str, str], FoldedRow]) -> list[Fault]:
    """The tables must be the fold of the lines, row by row."""
    faults = []
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


def _beside(
    file: WorkbookFile, folded: Mapping[tuple[str, str], FoldedRow], lines: dict[int, Line]
) -> list[Fault]:
    """What is kept beside the tables must follow from the lines too."""
    made = {(kind, row, line.id) for (kind, row), line in makings_of(lines.values()).items()}
    differing = {
        (row.kind, row.id, f"{how} {facet}")
        for row in folded.values()
        for how, facets in (("disputed", row.disputed), ("waiting", row.waiting))
        for facet in facets
    }
    found = {(row.kind, row.id, words) for row in folded.values() if (words := searched_words(row))}
    ids = {line.id for line in lines.values()}
    sealed = {
        ("return", row, line)
        for (row, seals) in _seals_of(lines).items()
        for line in named_lines(seals) & ids
    }
    faults = [
        Fault(place, said)
        for wanted, held, said in (
            (made, "line.id from row join line on line.n = row.made", _MADE),
            (
                differing,
                "how || ' ' || facet from differs join row on row.n = differs.row",
                _DIFFERS,
            ),
            (found, "words from search join row on row.n = search.rowid", _FOUND),
            (sealed, "line.id from sealed join line on line.n = sealed.line " + _HOLDER, _SEALED),
        )
        for place in sorted(_apart(file, wanted, held))
    ]
    if file.ask("select 1 from folding limit 1"):
        faults.append(Fault("the journal", "A sealed answer was left open to change."))
    return faults


_MADE = "Which line made it is not as its lines say."
_DIFFERS = "What is to be settled in it is not marked as its lines say."
_FOUND = "A search would not find it as it stands."
_SEALED = "What its sign-off holds fast is not what it names."
_HOLDER = "join row on row.id = unhex(holder) and row.kind = 'return'"


def _apart(file: WorkbookFile, wanted: set[tuple[str, str, str]], held: str) -> set[str]:
    """The rows about which a table beside and the lines disagree; `held` is SQL of our own."""
    there = {
        (kind, row, said.hex() if isinstance(said, bytes) else said)
        for kind, row, said in file.ask(f"select row.kind, lower(hex(row.id)), {held}")
    }
    return {f"{kind} {row[:8]}" for kind, row, _said in wanted ^ there}


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
        known = deeds.get(identity)
        before = b"" if known is None else receipt(before, deed_digest(known), came)
        if before != link:
            return [Fault(f"deed {identity[:8]}", "From here on the order of deeds was altered.")]
    whole = all(n <= reached.get(deed, 0) for deed, held in by_deed.items() for n, _digest in held)
    if not whole or set(reached) != set(deeds):
        return [Fault("the journal", "A deed has no receipt, or a receipt no deed.")]
    if file.ask(
        "select 1 from export_log where receipt > (select coalesce(max(n), 0) from receipt)"
    ):
        return [Fault("the journal", "A document was made from deeds that are no longer here.")]
    return []


def _seals_of(lines: Mapping[int, Line]) -> dict[str, list[str | None]]:
    """For each return, what its standing sign-offs and reopenings say."""
    return {
        row: [line.value for line in found]
        for (kind, row, facet), found in heads(lines.values()).items()
        if (kind, facet) == ("return", SEAL)
    }


def _seals(lines: Mapping[int, Line]) -> list[Fault]:
    by_id = {line.id: line for line in lines.values()}
    faults = []
    for identity, values in _seals_of(lines).items():
        for value in values:
            seal = None if value in {None, "null"} else read_seal(json.loads(str(value))["seal"])
            if seal is None or seal.is_open:
                continue
            named = {held: by_id[held].commitment for held in seal.lines if held in by_id}
            if len(named) != len(seal.lines) or seal_digest(named) != seal.digest:
                faults.append(Fault(f"return {identity[:8]}", "It is not as it was signed off."))
    return faults
