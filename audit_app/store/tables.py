"""Folding the lines of touched rows into the typed tables, by the same fold as everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import SEAL, SEALED_KINDS
from audit_app.journal.fold import FoldedRow, decoded, fold_row
from audit_app.journal.seals import named_lines
from audit_app.store.lines import blob, lines_where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.journal.lines import Line
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
    for row in dict.fromkeys(rows):
        folded = folded_row(file, row)
        if folded is not None:
            _put_even_if_sealed(file, row, folded)
            note_differences(file, row, folded)
            _index(file, row, folded)


def folded_row(file: Connected, row: int) -> FoldedRow | None:
    """One row as its lines fold; None while no line says what it is."""
    [(kind, identity, made)] = file.ask("select kind, id, made from row where n = ?", row)
    if made is None:
        return None
    standing = lines_where(
        file, "line.n in (select line from head where row = ?) order by line.id", row
    )
    by_facet: dict[str, tuple[Line, ...]] = {}
    for line in standing.values():
        by_facet[line.facet] = (*by_facet.get(line.facet, ()), line)
    key = lines_where(file, "line.n = ?", made)[made]
    sealed = None
    if kind in SEALED_KINDS:
        sealed = _sealed_lines(file, (decoded(key) or {})["return_id"], row)
    return fold_row(kind, identity.hex(), by_facet, key, sealed, file.splits)


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
        rows = file.ask(f"select id from {kind} where return_id = ?", holder)
        for (of,) in rows:
            touched.update(
                number
                for (number,) in file.ask(
                    "select n from row where id = ? and kind = ?", blob(of), kind
                )
            )
    return sorted(touched)


def _sealed_lines(file: Connected, holder: str, row: int) -> dict[str, tuple[Line, ...]] | None:
    if not file.ask("select 1 from sealed where holder = ? limit 1", holder):
        return None
    named = lines_where(
        file,
        "line.row = ? and line.n in (select line from sealed where holder = ?) order by line.id",
        row,
        holder,
    )
    by_facet: dict[str, tuple[Line, ...]] = {}
    for line in named.values():
        by_facet[line.facet] = (*by_facet.get(line.facet, ()), line)
    return by_facet


def _put_even_if_sealed(file: WorkbookFile, row: int, folded: FoldedRow) -> None:
    """Write a row as its lines say; a sealed answer changes only so, as after an erasure."""
    if folded.kind not in SEALED_KINDS:
        _put(file, folded)
        return
    holder = folded.cells["return_id"]
    if not file.ask("select 1 from sealed where holder = ? limit 1", holder):
        _put(file, folded)
        return
    file.do("insert into folding (row) values (?)", row)
    _put(file, folded)
    file.do("delete from folding where row = ?", row)


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
    file.do("delete from differs where row = ?", row)
    noted = [(row, facet, "disputed") for facet in sorted(folded.disputed)]
    noted += [(row, facet, "waiting") for facet in sorted(folded.waiting)]
    if noted:
        file.do_many("insert into differs (row, facet, how) values (?, ?, ?)", noted)


def searched_words(folded: FoldedRow) -> str:
    """What a search looks through in a row: nothing in one that is gone."""
    searched = () if folded.gone else _SEARCHED.get(folded.kind, ())
    return " · ".join(str(folded.cells[name]) for name in searched if folded.cells[name])


def _index(file: WorkbookFile, row: int, folded: FoldedRow) -> None:
    wanted = searched_words(folded)
    held = file.ask("select words from search where rowid = ?", row)
    if held and held[0][0] == wanted:
        return
    if held:
        file.do("delete from search where rowid = ?", row)
    if wanted:
        file.do(
            "insert into search (rowid, words, kind) values (?, ?, ?)", row, wanted, folded.kind
        )
