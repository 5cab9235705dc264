"""Whether the journal still holds: each deed, line, head and receipt against its digest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.digests import FIRST_RECEIPT, commitment, deed_digest, line_digest, receipt
from audit_app.journal.facets import NEVER_ERASED, Splits, is_known
from audit_app.journal.heads import heads
from audit_app.journal.splits import in_force, mirrors
from audit_app.store.verify.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile


def deed_faults(file: WorkbookFile, deeds: Mapping[str, Deed]) -> list[Fault]:
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


def mirrors_of(
    lines: Mapping[int, Line], deeds: Mapping[str, Deed], splits: Splits
) -> dict[str, Line]:
    """Every mirror that must be here, as the old lines make it: an altered one says nothing."""
    old = (
        replace(line, value=None, salt=None) if _is_altered(line, {}) else line
        for line in lines.values()
        if (line.kind, line.facet) in splits
    )
    return mirrors(old, {deed.id: deed_digest(deed) for deed in deeds.values()}, splits)


def _is_altered(line: Line, mirrored: Mapping[str, Line]) -> bool:
    """Whether a line says something else than what it, or its old line, was committed to."""
    if line.id in mirrored:
        wanted = mirrored[line.id]
        return (line.value, line.commitment) != (wanted.value, wanted.commitment)
    if line.value is None or line.salt is None:
        return False
    return commitment(line.salt, line.value) != line.commitment


def as_committed(
    lines: Mapping[int, Line], mirrored: Mapping[str, Line], splits: Splits
) -> dict[int, Line]:
    """The lines as far as they can be believed: what was altered says nothing."""
    return {
        number: replace(line, value=None, salt=None) if _is_altered(line, mirrored) else line
        for number, line in lines.items()
        if is_known(line.kind, line.facet, splits)
    }


def line_faults(
    lines: dict[int, Line], deeds: dict[str, Deed], mirrored: Mapping[str, Line]
) -> list[Fault]:
    """Each line must say what it was committed to, and stand on lines and a deed that are here.

    A line of a facet that was split must have its mirrors.
    """
    by_id = {line.id: line for line in lines.values()}
    faults = [
        Fault(f"{line.kind} {line.row[:8]}, {line.facet}", "A part of an older line is not here.")
        for line in mirrored.values()
        if line.id not in by_id
    ]
    headers = {deed.id: deed_digest(deed) for deed in deeds.values()}
    for line in lines.values():
        place = f"{line.kind} {line.row[:8]}, {line.facet}"
        if _is_altered(line, mirrored):
            faults.append(Fault(place, "What it says was altered after it was written."))
        elif line.value is None and line.facet in NEVER_ERASED:
            faults.append(Fault(place, f"Its {line.facet} was erased."))
        missing = any(old not in by_id for old in line.replaces)
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


def head_faults(file: WorkbookFile, lines: dict[int, Line]) -> list[Fault]:
    """What stands now must be the lines that no other line replaces, in the facets in force."""
    number_of = {line.id: number for number, line in lines.items()}
    standing = heads(in_force(lines.values(), file.splits))
    wanted = {number_of[line.id] for found in standing.values() for line in found}
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


def receipt_faults(
    file: WorkbookFile, deeds: dict[str, Deed], lines: dict[int, Line]
) -> list[Fault]:
    """The deeds must have come in the order in which their chain of receipts was written."""
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
