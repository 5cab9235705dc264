"""Which returns of a year hold answers, and which were sent out as spreadsheets from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def answered_in(file: WorkbookFile, audit_id: str) -> dict[str, int]:
    """How many answers each return of a round holds, by its id; none of those that hold none."""
    found = file.ask(
        'select answer.return_id, count(*) from answer join "return" held '
        "on held.id = answer.return_id where held.audit_id = ? and answer.gone = 0 "
        "and answer.value is not null and answer.question not like '%#evidence' "
        "group by answer.return_id",
        audit_id,
    )
    return {str(identity): int(count) for identity, count in found}


def sent_as(file: WorkbookFile, kind: str) -> dict[str, str]:
    """When each return last left as a spreadsheet of a kind, by its id, as this file noted it."""
    found = file.ask(
        "select substr(what, ?2), max(at) from export_log where what like ?1 || ' %' group by what",
        kind,
        len(kind) + 2,
    )
    return {str(identity): str(at) for identity, at in found}


def signed_of(file: WorkbookFile, audit_id: str) -> tuple[int, int]:
    """How many returns of a round are signed off now, of how many, those of trusts too."""
    [(signed, whole)] = file.ask(
        "select coalesce(sum(seal is not null and json_extract(seal, '$.reason') is null), 0), "
        'count(*) from "return" where audit_id = ? and gone = 0 '
        "and (school_id is not null or trust_id is not null)",
        audit_id,
    )
    return int(signed), int(whole)
