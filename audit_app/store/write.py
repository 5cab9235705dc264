"""The one way to write: a deed, its lines, receipt and tables, in one transaction."""

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
from audit_app.journal.facets import KEY, REMOVAL, SEAL, columns, kinds_under
from audit_app.journal.lines import Deed, Put, Sort, canonical, line_id
from audit_app.store.before import Head, Standing
from audit_app.store.lines import blob
from audit_app.store.tables import refold, reseal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from audit_app.journal.facets import Splits
    from audit_app.store.connected import Connected
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Written:
    """What one deed wrote: the rows that it touched, by kind and id."""

    deed: Deed
    rows: frozenset[tuple[str, str]]


def write(
    file: WorkbookFile, deed: Deed, puts: Sequence[Put], salt: Callable[[], bytes]
) -> Written | None:
    """Write a deed's lines and everything that follows from them, durable when this returns.

    A put that changes nothing is left out, but of an undo or redo; None when that leaves nothing,
    and then nothing was written. `salt` gives 16 random bytes. Raises Problem when the drive or the
    file stands in the way; then nothing of the deed is in the file.
    """
    _see_that_columns_fit(puts, file.splits)
    with file.transaction():
        return write_inside(file, deed, puts, salt)


def write_inside(
    file: WorkbookFile, deed: Deed, puts: Sequence[Put], salt: Callable[[], bytes]
) -> Written | None:
    """The same, inside a transaction that is already open."""
    # A deed from before a split may hold a mirror that changed nothing. Its way back, and forth, is
    # written there too: otherwise that mirror would stand in the way of every deed before it.
    is_return = deed.sort in {Sort.UNDO, Sort.REDO}
    stands = Standing(file, puts)
    wanted = [put for put in puts if is_return or stands.would_change(put)]
    if not wanted:
        return None
    header = deed_digest(deed)
    number = add_deed(file, deed, header)
    digests, touched = [], []
    for place, put in enumerate(wanted):
        row, digest = _add_line(file, stands, (deed, header, number), place, put, salt())
        digests.append(digest)
        touched.append((row, put))
    add_receipt(file, number, header, digests)
    bring_tables_up(file, ((row, put.kind, put.facet) for row, put in touched))
    _drop_drafts(file, wanted)
    return Written(deed, frozenset((put.kind, put.row) for put in wanted))


def note(file: WorkbookFile, deed: Deed) -> None:
    """Note a deed that gives nothing a value: words were erased, another copy was taken in."""
    with file.transaction():
        note_inside(file, deed)


def note_inside(file: WorkbookFile, deed: Deed) -> None:
    """The same, inside a transaction that is already open."""
    header = deed_digest(deed)
    add_receipt(file, add_deed(file, deed, header), header, ())


def bring_tables_up(file: WorkbookFile, touched: Iterable[tuple[int, str, str]]) -> None:
    """Fold what was touched (row number, kind, facet), and what a seal's change touches."""
    rows = []
    for row, kind, facet in touched:
        rows.append(row)
        if (kind, facet) == ("return", SEAL):
            rows += reseal(file, row)
    refold(file, rows)


def add_deed(file: WorkbookFile, deed: Deed, header: bytes) -> int:
    """Add the deed's own row, and say of the deed that it undoes whether it is in effect."""
    undoes = None if deed.undoes is None else blob(deed.undoes)
    number = file.do(
        "insert into deed (id, label, at, by, installation, sort, undoes, in_effect, digest) "
        "values (?, ?, ?, ?, ?, ?, ?, 1, ?)",
        blob(deed.id),
        deed.label,
        deed.at,
        deed.by,
        deed.installation,
        deed.sort.value,
        undoes,
        header,
    )
    settle_effect(file, deed.id)
    return number


def settle_effect(file: WorkbookFile, deed: str) -> None:
    """Work out whether the deed is in effect, then the one that it undoes, and so on down.

    A deed is in effect unless an undo of it is in effect.
    """
    current: bytes | None = blob(deed)
    while current is not None:
        [[undone]] = file.ask(
            "select count(*) from deed where undoes = ? and in_effect = 1", current
        )
        file.do("update deed set in_effect = ? where id = ?", int(undone == 0), current)
        found = file.ask("select undoes from deed where id = ?", current)
        current = found[0][0] if found else None


def add_receipt(file: Connected, number: int, header: bytes, digests: Iterable[bytes]) -> None:
    """Add this deed's link to the file's chain of receipts, with how far its lines now reach."""
    last = file.ask("select link from receipt order by n desc limit 1")
    before = last[0][0] if last else FIRST_RECEIPT
    file.do(
        "insert into receipt (deed, upto, link) values (?, (select max(n) from line), ?)",
        number,
        receipt(before, header, digests),
    )


def row_number(file: Connected, kind: str, row: str) -> int:
    """The number of a row in this file, given to it now where it is new."""
    found = file.ask("select n from row where id = ? and kind = ?", blob(row), kind)
    if found:
        return int(found[0][0])
    return file.do("insert into row (id, kind) values (?, ?)", blob(row), kind)


def _add_line(
    file: WorkbookFile,
    stands: Standing,
    of: tuple[Deed, bytes, int],
    place: int,
    put: Put,
    salt: bytes,
) -> tuple[int, bytes]:
    deed, header, number = of
    row = stands.row_number(put)
    old = _replaced(file, stands, put)
    value = canonical(None if put.value is None else dict(put.value))
    identity = line_id(deed.id, place)
    hidden = commitment(salt, value)
    digest = line_digest(
        header, (put.kind, put.row, put.facet), identity, hidden, (digest for _n, digest in old)
    )
    line = file.do(
        "insert into line (id, deed, row, facet, value, salt, commitment, digest) "
        "values (?, ?, ?, ?, ?, ?, ?, ?)",
        blob(identity),
        number,
        row,
        put.facet,
        value,
        salt,
        hidden,
        digest,
    )
    for old_line, _digest in old:
        file.do("insert into replaces (line, old) values (?, ?)", line, old_line)
        file.do(
            "delete from head where row = ? and facet = ? and line = ?", row, put.facet, old_line
        )
    file.do("insert into head (row, facet, line) values (?, ?, ?)", row, put.facet, line)
    stands.took(put, Head(line, digest, value), old)
    if put.facet == KEY and put.value is not None:
        note_making(file, row)
    return row, digest


def note_making(file: Connected, row: int) -> None:
    """Keep which line says what the row is: the smallest id among its keys that hold a value."""
    file.do(
        "update row set made = (select n from line where row = row.n and facet = ? "
        "and value is not null and value <> 'null' order by id limit 1) where n = ?",
        KEY,
        row,
    )


def _replaced(file: WorkbookFile, stands: Standing, put: Put) -> list[tuple[int, bytes]]:
    if put.replaces is None:
        return [(head.line, head.digest) for head in stands.heads(put)]
    old = []
    for identity in sorted(put.replaces):
        [(n, digest)] = file.ask("select n, digest from line where id = ?", blob(identity))
        old.append((n, digest))
    return old


def _see_that_columns_fit(puts: Sequence[Put], splits: Splits) -> None:
    """A put that names other columns than its facet's is a bug of ours."""
    for put in puts:
        if put.facet != REMOVAL and put.facet not in kinds_under(splits)[put.kind]:
            raise KeyError(f"{put.kind} has no facet {put.facet}")
        if put.value is not None and put.facet != REMOVAL:
            strange = set(put.value) ^ set(columns(put.kind, put.facet, splits))
            if strange:
                raise KeyError(f"{put.kind}.{put.facet}: {', '.join(sorted(strange))}")


def _drop_drafts(file: WorkbookFile, puts: Iterable[Put]) -> None:
    """What is now a line needs its draft no longer; same transaction, so neither is ever lost."""
    if not file.ask("select 1 from draft limit 1"):
        return
    for put in puts:
        file.do(
            "delete from draft where kind = ? and row = ? and facet = ?",
            put.kind,
            put.row,
            put.facet,
        )
