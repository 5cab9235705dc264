"""The whole workbook, looked through from the file to the seals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.fold import fold
from audit_app.journal.lines import Sort
from audit_app.store.lines import all_lines, deeds_where
from audit_app.store.verify.fault import Fault
from audit_app.store.verify.journal import (
    as_committed,
    deed_faults,
    head_faults,
    line_faults,
    mirrors_of,
    receipt_faults,
)
from audit_app.store.verify.seals import seal_faults
from audit_app.store.verify.tables import faults_beside, table_faults

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Checked:
    """What was counted, and every fault that was found."""

    counts: dict[str, int]
    faults: tuple[Fault, ...]


def check(file: WorkbookFile) -> Checked:
    """Look through the whole workbook. Nothing in it is written by that."""
    faults = _file_faults(file)
    lines = all_lines(file)
    marks = ", ".join("?" for _ in Sort)
    deeds = {deed.id: deed for deed in deeds_where(file, f"sort in ({marks})", *Sort)}
    faults += deed_faults(file, deeds)
    mirrored = mirrors_of(lines, deeds, file.splits)
    faults += line_faults(lines, deeds, mirrored)
    faults += head_faults(file, lines)
    said = as_committed(lines, mirrored, file.splits)
    folded = fold(said.values(), file.splits)
    faults += table_faults(file, folded)
    faults += faults_beside(file, folded, said)
    faults += receipt_faults(file, deeds, lines)
    faults += seal_faults(said)
    rows = {(line.kind, line.row) for line in lines.values()}
    counts = {
        "deeds": len(deeds),
        "lines": len(lines),
        "rows": len(rows),
        "erased lines": sum(1 for line in lines.values() if line.value is None),
        "signed returns": len(file.ask("select distinct holder from sealed")),
    }
    return Checked(counts, tuple(faults))


def _file_faults(file: WorkbookFile) -> list[Fault]:
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
