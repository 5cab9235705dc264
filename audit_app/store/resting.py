"""Which deeds may not be taken back, because a signed return holds them or rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.seals import read_seal
from audit_app.store.lines import blob
from audit_app.store.standing import is_held_fast, return_of, seal_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from audit_app.journal.lines import Deed, Line
    from audit_app.store.file import WorkbookFile

# What a return was made from: the column of it that names the row.
_MADE_FROM = {
    "audit": "audit_id",
    "case": "case_id",
    "agency": "agency_id",
    "pinned_form": "form_id",
}


def is_signed(file: WorkbookFile, return_id: str) -> bool:
    """Whether a return is signed off, or some sign-off in force still holds it."""
    seal = read_seal(seal_of(file, return_id))
    return seal is not None and (not seal.is_open or is_held_fast(file, return_id))


def held_by(file: WorkbookFile, deed: Deed, lines: Iterable[Line]) -> str | None:
    """The signed return that a deed wrote in, made, or set up; None when there is none.

    What was changed in an audit, a child or an agency after the return was made holds nothing up:
    the return shows what it was made with.
    """
    for line in lines:
        for return_id in _returns(file, deed, line):
            if is_signed(file, return_id):
                return return_id
    return None


def _returns(file: WorkbookFile, deed: Deed, line: Line) -> Iterator[str]:
    if line.kind == "return":
        yield line.row
        return
    inside = return_of(file, line.kind, line.row)
    if inside is not None:
        yield inside
    kind, row = line.kind, line.row
    if kind == "asked":
        found = file.ask("select audit_id from asked where id = ?", row)
        kind, row = "audit", found[0][0] if found else ""
    if kind in _MADE_FROM:
        made_later = file.ask(
            'select "return".id from "return" '
            "join row on row.id = unhex(\"return\".id) and row.kind = 'return' "
            f"join line on line.n = row.made where {_MADE_FROM[kind]} = ? "
            "and line.deed > (select n from deed where id = ?)",
            row,
            blob(deed.id),
        )
        for (return_id,) in made_later:
            yield return_id
