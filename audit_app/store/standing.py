"""Small questions that a deed asks before it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL, SEALED_KINDS
from audit_app.records import Answer
from audit_app.store import read
from audit_app.store.lines import blob

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def heads_of_row(file: WorkbookFile, kind: str, row: str) -> tuple[str, ...]:
    """The ids of all that stands in a row now, but for removals: what a removal of it has seen."""
    found = file.ask(
        "select line.id from head join line on line.n = head.line join row on row.n = head.row "
        "where row.id = ? and row.kind = ? and head.facet <> ? order by line.id",
        blob(row),
        kind,
        REMOVAL,
    )
    return tuple(identity.hex() for (identity,) in found)


def authors_of_row(file: WorkbookFile, kind: str, row: str) -> set[tuple[str, str]]:
    """Who wrote what stands in a row now, each with the installation."""
    found = file.ask(
        "select distinct deed.by, deed.installation from head join line on line.n = head.line "
        "join deed on deed.n = line.deed join row on row.n = head.row "
        "where row.id = ? and row.kind = ?",
        blob(row),
        kind,
    )
    return set(found)


def heads_of_facet(file: WorkbookFile, kind: str, row: str, facet: str) -> tuple[str, ...]:
    """The ids of what stands in one facet now: what somebody who types over it has seen."""
    found = file.ask(
        "select line.id from head join line on line.n = head.line join row on row.n = head.row "
        "where row.id = ? and row.kind = ? and head.facet = ? order by line.id",
        blob(row),
        kind,
        facet,
    )
    return tuple(identity.hex() for (identity,) in found)


def was_taken_out(file: WorkbookFile, kind: str, row: str) -> bool:
    """Whether somebody removed a row with a reason; what an undo took back is no such row."""
    found = file.ask(
        "select 1 from head join line on line.n = head.line join row on row.n = head.row "
        "where row.id = ? and row.kind = ? and head.facet = ? "
        "and line.value is not null and line.value <> 'null'",
        blob(row),
        kind,
        REMOVAL,
    )
    return bool(found)


def return_of(file: WorkbookFile, kind: str, row: str) -> str | None:
    """Which return a row belongs to, for the kinds that a seal covers."""
    if kind not in SEALED_KINDS:
        return None
    found = file.ask(f"select return_id from {kind} where id = ?", row)
    return found[0][0] if found else None


def seal_of(file: WorkbookFile, return_id: str) -> str | None:
    """The text of a return's newest sign-off or reopening."""
    found = file.ask('select seal from "return" where id = ?', return_id)
    return found[0][0] if found else None


def is_held_fast(file: WorkbookFile, return_id: str) -> bool:
    """Whether some sign-off in force holds a return, even beside a reopening that is shown."""
    return bool(file.ask("select 1 from sealed where holder = ? limit 1", return_id))


def highest_number(file: WorkbookFile) -> int:
    """The highest number that any action has, those that are gone too."""
    [(highest,)] = file.ask("select coalesce(max(number), 0) from action")
    return int(highest)


def sealable(file: WorkbookFile, return_id: str) -> dict[str, bytes]:
    """What a sign-off of a return would name now: every standing line of its rows, by id.

    Each with its commitment. The return's own seal is not among them.
    """
    commitments: dict[str, bytes] = {}
    for kind in sorted(SEALED_KINDS):
        found = file.ask(
            f"select line.id, line.commitment from {kind} "
            f"join row on row.id = unhex({kind}.id) and row.kind = ? "
            "join head on head.row = row.n join line on line.n = head.line "
            f"where {kind}.return_id = ?",
            kind,
            return_id,
        )
        commitments |= {identity.hex(): commitment for identity, commitment in found}
    return commitments


def of_questions(file: WorkbookFile, return_id: str, questions: list[str]) -> list[Answer]:
    """A return's answers to just these questions."""
    marks = ", ".join("?" for _ in questions)
    ids = file.ask(
        f"select id from answer where return_id = ? and gone = 0 and question in ({marks})",
        return_id,
        *questions,
    )
    return [read.row(file, Answer, identity) for (identity,) in ids]
