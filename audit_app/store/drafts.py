"""Unfinished typing, durable at each pause; it is no part of the journal until it is a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Draft:
    """What a field holds that was not left yet; `value` is JSON text."""

    kind: str
    row: str
    facet: str
    value: str
    at: str


def put_draft(file: WorkbookFile, draft: Draft) -> None:
    """Keep a draft over the one before it; it is on the disk when this returns."""
    with file.transaction():
        file.do(
            "insert into draft (kind, row, facet, value, at) values (?, ?, ?, ?, ?) "
            "on conflict (kind, row, facet) do update set value = excluded.value, "
            "at = excluded.at",
            draft.kind,
            draft.row,
            draft.facet,
            draft.value,
            draft.at,
        )


def drafts(file: WorkbookFile) -> list[Draft]:
    """Every draft, the oldest first."""
    found = file.ask("select kind, row, facet, value, at from draft order by at, row")
    return [Draft(*row) for row in found]


def drop_draft(file: WorkbookFile, kind: str, row: str, facet: str) -> None:
    """Let a draft go that would change nothing; nothing is written where there is none."""
    where = "where kind = ? and row = ? and facet = ?"
    if file.ask(f"select 1 from draft {where}", kind, row, facet):
        with file.transaction():
            file.do(f"delete from draft {where}", kind, row, facet)
