"""Erasure: the words go, the proof that something stood there stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import NEVER_ERASED
from audit_app.store.lines import blob
from audit_app.store.tables import refold

if TYPE_CHECKING:
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
    stays. Backups made before still hold the words until they expire.
    """
    with file.transaction():
        lines = file.ask(
            "select lower(hex(line.id)) from line join row on row.n = line.row "
            "where row.id = ? and row.kind = ? and line.facet = ? and line.value is not null",
            blob(row),
            kind,
            facet,
        )
        touched = {erase_line(file, line) for (line,) in lines}
        file.do("delete from draft where kind = ? and row = ? and facet = ?", kind, row, facet)
        refold(file, touched)
        return len(lines)
