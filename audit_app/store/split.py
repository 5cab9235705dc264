"""Splitting a facet in a file: what a step of the schema calls once its split is in the table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.digests import deed_digest
from audit_app.journal.facets import SPLITS
from audit_app.journal.lines import canonical, mirrored_id
from audit_app.journal.splits import mirrors
from audit_app.store.adding import add_lines
from audit_app.store.connected import Connected
from audit_app.store.folded import folded_row
from audit_app.store.lines import blob, deeds_where, lines_where
from audit_app.store.tables import note_differences

if TYPE_CHECKING:
    from sqlite_utils import Database

    from audit_app.journal.facets import Splits


def split_facet(db: Database, kind: str, facet: str, splits: Splits = SPLITS) -> None:
    """Mirror every line of a facet in those that it was split into; the old lines stay as history.

    No cell of any table changes: each new facet shows its part of what the old one showed. So no
    table is written, and a later step may still be going to add a column. What people differ about
    is noted anew, since they may now differ about one part only.
    """
    file = Connected(db.conn, splits)
    old = lines_where(file, "row.kind = ? and line.facet = ? order by line.n", kind, facet)
    headers = {deed.id: deed_digest(deed) for deed in deeds_where(file, "1 = 1")}
    new = {(kind, facet): splits[kind, facet]}
    file.do(
        "delete from head where facet = ? and row in (select n from row where kind = ?)",
        facet,
        kind,
    )
    numbers = {identity.hex(): n for identity, n in file.ask("select id, n from deed")}
    made = mirrors(old.values(), headers, new)
    if len(made) != len(old) * len(splits[kind, facet]):
        raise AssertionError("a line stands on what is not in the file")
    touched = add_lines(file, list(made.values()), numbers)
    for number, line in old.items():
        for name in splits[kind, facet]:
            _hold_fast(file, number, mirrored_id(line.id, name))
    for row in sorted({row for row, _kind, _facet in touched}):
        folded = folded_row(file, row)
        if folded is not None:
            note_differences(file, row, folded)
    _carry_drafts(file, kind, facet)


def _hold_fast(file: Connected, old: int, mirror: str) -> None:
    """A sign-off that names the old line holds its mirror too."""
    file.do(
        "insert into sealed (holder, line) select holder, (select n from line where id = ?) "
        "from sealed where line = ?",
        blob(mirror),
        old,
    )


def _carry_drafts(file: Connected, kind: str, facet: str) -> None:
    """What is half typed in the old facet goes on in the first new one, over what it stood over."""
    name = next(iter(file.splits[kind, facet]))
    where = "where kind = ? and facet = ?"
    for row, value in file.ask(f"select row, value from draft {where}", kind, facet):
        said = json.loads(value)
        if "over" in said:
            said["over"] = sorted(mirrored_id(line, name) for line in said["over"])
        file.do(
            f"update draft set facet = ?, value = ? {where} and row = ?",
            name,
            canonical(said),
            kind,
            facet,
            row,
        )
