"""Folding the lines of touched rows into the typed tables, by the same fold as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import SEAL, SEALED_KINDS
from audit_app.journal.seals import named_lines
from audit_app.store.folded import folded_rows, held_fast
from audit_app.store.lines import blob, chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.journal.fold import FoldedRow
    from audit_app.store.connected import Connected
    from audit_app.store.file import WorkbookFile

# The columns in which a search looks for words.
_SEARCHED = {
    "answer": ("note", "evidence_where"),
    "finding": ("title", "words"),
    "recommendation": ("theme", "words"),
    "action": ("ask", "owner_role", "milestone", "evidence", "impact"),
    "progress_note": ("words",),
    "review": ("words",),
    "audit": ("code", "title", "theme", "why_now"),
    "case": ("reference",),
    "session": ("title",),
    "school": ("name", "urn", "number", "worry"),
    "trust": ("name",),
}


def refold(file: WorkbookFile, rows: Iterable[int]) -> None:
    """Bring the tables up to date with the lines of these rows (numbers of table `row`)."""
    for some in chunks(dict.fromkeys(rows)):
        folded = folded_rows(file, some)
        _put_even_if_sealed(file, folded)
        _note_differences(file, folded)
        _index(file, folded)


def reseal(file: WorkbookFile, row: int) -> list[int]:
    """After a sign-off or reopening: hold what the seals name, and give the rows to fold again."""
    [(identity,)] = file.ask("select id from row where n = ?", row)
    holder = identity.hex()
    heads = file.ask(
        "select value from line where n in (select line from head where row = ? and facet = ?)",
        row,
        SEAL,
    )
    named = named_lines((value for (value,) in heads), file.splits)
    before = file.ask(
        "select distinct line.row from sealed join line on line.n = sealed.line where holder = ?",
        holder,
    )
    file.do("delete from sealed where holder = ?", holder)
    file.do_many(
        "insert into sealed (holder, line) select ?, n from line where id = ?",
        [(holder, blob(line)) for line in sorted(named)],
    )
    touched = {number for (number,) in before}
    for kind in sorted(SEALED_KINDS):
        found = file.ask(
            f"select row.n from {kind} join row on row.id = unhex({kind}.id) and row.kind = ? "
            f"where {kind}.return_id = ?",
            kind,
            holder,
        )
        touched.update(number for (number,) in found)
    return sorted(touched)


def _put_even_if_sealed(file: WorkbookFile, folded: Mapping[int, FoldedRow]) -> None:
    """Write rows as their lines say; a sealed answer changes only so, as after an erasure."""
    holders = {row.cells["return_id"] for row in folded.values() if row.kind in SEALED_KINDS}
    fast = held_fast(file, [str(holder) for holder in holders])
    sealed = [
        (number,)
        for number, row in folded.items()
        if row.kind in SEALED_KINDS and row.cells["return_id"] in fast
    ]
    file.do_many("insert into folding (row) values (?)", sealed)
    for row in folded.values():
        _put(file, row)
    file.do_many("delete from folding where row = ?", sealed)


def _put(file: WorkbookFile, folded: FoldedRow) -> None:
    """Write the row as it now shows; rows are never taken out, since others may point at them."""
    cells = {"id": folded.id, **folded.cells, "gone": int(folded.gone)}
    names = ", ".join(cells)
    marks = ", ".join("?" for _ in cells)
    changes = ", ".join(f"{name} = excluded.{name}" for name in cells if name != "id")
    file.do(
        f'insert into "{folded.kind}" ({names}) values ({marks}) '
        f"on conflict (id) do update set {changes}",
        *cells.values(),
    )


def note_differences(file: Connected, row: int, folded: FoldedRow) -> None:
    """Keep what is to be settled in a row, and what waits there."""
    _note_differences(file, {row: folded})


def _note_differences(file: Connected, folded: Mapping[int, FoldedRow]) -> None:
    file.do(f"delete from differs where row in ({marks(tuple(folded))})", *folded)
    noted = [
        (number, facet, how)
        for number, row in folded.items()
        for how, facets in (("disputed", row.disputed), ("waiting", row.waiting))
        for facet in sorted(facets)
    ]
    file.do_many("insert into differs (row, facet, how) values (?, ?, ?)", noted)


def searched_words(folded: FoldedRow) -> str:
    """What a search looks through in a row: nothing in one that is gone."""
    searched = () if folded.gone else _SEARCHED.get(folded.kind, ())
    return " · ".join(str(folded.cells[name]) for name in searched if folded.cells[name])


def _index(file: WorkbookFile, folded: Mapping[int, FoldedRow]) -> None:
    held = dict(
        file.ask(
            f"select rowid, words from search where rowid in ({marks(tuple(folded))})", *folded
        )
    )
    wanted = {number: searched_words(row) for number, row in folded.items()}
    changed = [number for number in folded if held.get(number, "") != wanted[number]]
    file.do_many(
        "delete from search where rowid = ?", [(number,) for number in changed if number in held]
    )
    file.do_many(
        "insert into search (rowid, words, kind) values (?, ?, ?)",
        [(number, wanted[number], folded[number].kind) for number in changed if wanted[number]],
    )
