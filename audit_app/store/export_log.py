"""What left this workbook as a document: when, by whom, what, under which marking; never a path."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


@dataclass(frozen=True, slots=True)
class Exported:
    """One document that left; `receipt` is the newest deed that it knew of."""

    id: str
    at: str
    by: str
    what: str
    marking: str
    digest: str
    file_name: str
    receipt: int


def log_export(file: WorkbookFile, exported: Exported) -> None:
    """Note a document that was written."""
    with file.transaction():
        file.do(
            "insert into export_log (id, at, by, what, marking, digest, file_name, receipt) "
            "values (?, ?, ?, ?, ?, ?, ?, ?)",
            *astuple(exported),
        )


def exports_of(file: WorkbookFile) -> list[Exported]:
    """Every document that left, the newest first."""
    found = file.ask(
        "select id, at, by, what, marking, digest, file_name, receipt from export_log "
        "order by at desc, id"
    )
    return [Exported(*row) for row in found]


def receipt_of(file: WorkbookFile, export: str) -> int | None:
    """The newest receipt that an export knew of, where this file noted it."""
    found = file.ask("select receipt from export_log where id = ?", export)
    return int(found[0][0]) if found else None


def newest_deed(file: WorkbookFile) -> datetime | None:
    """When the newest deed of this file was done; None in an empty workbook."""
    found = file.ask(
        "select deed.at from receipt join deed on deed.n = receipt.deed "
        "order by receipt.n desc limit 1"
    )
    return datetime.fromisoformat(found[0][0]) if found else None


def newest_receipt(file: WorkbookFile) -> int:
    """The number of the newest deed's receipt; 0 in an empty workbook."""
    [(number,)] = file.ask("select coalesce(max(n), 0) from receipt")
    return int(number)


def heads_at(
    file: WorkbookFile, receipt: int, kind: str, row: str, facet: str
) -> dict[str, str | None]:
    """What stood in a facet when the deeds up to a receipt had arrived: line ids, with values."""
    found = file.ask(
        "select lower(hex(line.id)), line.value from line "
        "join row on row.n = line.row join receipt on receipt.deed = line.deed "
        "where row.id = unhex(?1) and row.kind = ?2 and line.facet = ?3 and receipt.n <= ?4 "
        "and not exists (select 1 from replaces join line newer on newer.n = replaces.line "
        "join receipt r on r.deed = newer.deed where replaces.old = line.n and r.n <= ?4)",
        row,
        kind,
        facet,
        receipt,
    )
    return dict(found)


def notes_at(file: WorkbookFile, receipt: int) -> dict[str, str]:
    """The words of each action's newest note when the deeds up to a receipt had arrived."""
    newest = {}
    for note, action in file.ask(
        "select id, action_id from progress_note order by on_date, id desc"
    ):
        taken_out = heads_at(file, receipt, "progress_note", note, "removal").values()
        said = heads_at(file, receipt, "progress_note", note, "words")
        for _line, value in sorted(said.items(), reverse=True):
            if value not in {None, "null"} and not any(v not in {None, "null"} for v in taken_out):
                newest[action] = str(json.loads(value)["words"] or "")
    return newest


def first_deed(file: WorkbookFile) -> str:
    """The id of a workbook's first deed, which every copy of it shares; "" in an empty one."""
    found = file.ask("select lower(hex(id)) from deed order by n limit 1")
    return str(found[0][0]) if found else ""


def answers_made(file: WorkbookFile, return_id: str) -> dict[tuple[str, str], str]:
    """The id of each answer that was ever made in a return, by question and part; gone ones too."""
    found = file.ask("select question, part, id from answer where return_id = ?", return_id)
    return {(question, part): identity for question, part, identity in found}


def has_row(file: WorkbookFile, kind: str, row: str) -> bool:
    """Whether a row was ever made here, be it taken out since."""
    return bool(file.ask("select 1 from row where id = unhex(?) and kind = ?", row, kind))
