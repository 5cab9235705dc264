"""Erasure: the words go, the proof that something stood there stays."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.facets import NEVER_ERASED
from audit_app.journal.splits import with_their_like
from audit_app.store.lines import blob, lines_where
from audit_app.store.tables import refold

if TYPE_CHECKING:
    from audit_app.journal.lines import Line
    from audit_app.store.file import WorkbookFile


def erase_line(file: WorkbookFile, line: str) -> int:
    """Drop a line's value, its random bytes and its draft, inside a transaction; the row it is of.

    Its header, commitment and digest stay, so digests and seals still verify. A key, a removal or
    a sign-off is never erased: it says how the row stands.
    """
    [(number, row, facet)] = file.ask("select n, row, facet from line where id = ?", blob(line))
    if facet in NEVER_ERASED:
        raise ValueError(f"a {facet} is never erased")
    file.do("update line set value = null, salt = null where n = ?", number)
    file.do(
        "delete from draft where facet = ? "
        "and (kind, row) = (select kind, lower(hex(id)) from row where n = ?)",
        facet,
        row,
    )
    return int(row)


def erase_facet(file: WorkbookFile, kind: str, row: str, facet: str) -> int:
    """Erase everything that ever stood in one facet of a row, its draft and its found words.

    In one transaction; how many lines were erased. A sealed answer too: the seal covers what
    stays. Backups made before still hold the words until they expire. What was written before a
    facet was split goes as the whole that it was: the old line holds the same words under one
    commitment, and nothing would prove its other parts without it. `erased_with` says which.
    """
    with file.transaction():
        lines = _lines_of(file, kind, row, facet)
        touched = {erase_line(file, line.id) for line in lines}
        file.do("delete from draft where kind = ? and row = ? and facet = ?", kind, row, facet)
        refold(file, touched)
        return len(lines)


def erased_with(file: WorkbookFile, kind: str, row: str, facet: str) -> tuple[str, ...]:
    """The other facets of a row that lose words when this one is erased; looking erases nothing.

    They were one facet with it until it was split, and what was written in them since stays.
    """
    return tuple(
        sorted(
            {
                line.facet
                for line in _lines_of(file, kind, row, facet)
                if line.facet != facet and (kind, line.facet) not in file.splits and _says(line)
            }
        )
    )


def _lines_of(file: WorkbookFile, kind: str, row: str, facet: str) -> list[Line]:
    """The lines of a facet that still hold something, with those that hold the same words."""
    held = lines_where(file, "row.id = ? and row.kind = ?", blob(row), kind).values()
    wanted = (line.id for line in held if line.facet == facet)
    family = with_their_like(held, wanted, file.splits)
    return [line for line in held if line.id in family and line.value is not None]


def _says(line: Line) -> bool:
    """Whether a line holds any word; what was taken away or left blank does not."""
    cells = json.loads(line.value or "null") or {}
    return any(cells.values())
