"""The actions that were agreed on a visit: rows of its record, which its sign-off makes actions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.records import Action, Answer
from audit_app.store import read
from audit_app.store.standing import highest_number
from audit_app.workbook.puts import making

if TYPE_CHECKING:
    from audit_app.journal.lines import Put
    from audit_app.store.file import WorkbookFile

QUESTION = "V6.04"


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One row: what is asked, whose role does it, by when, and how anybody will know."""

    ask: str
    owner: str
    by: str | None
    know: str


def agreed_rows(file: WorkbookFile, return_id: str) -> list[AgreedRow]:
    """What was agreed on a visit, in its order; rows that ask nothing are not among it."""
    found = []
    for answer in read.rows(file, Answer, return_id=return_id, question=QUESTION):
        for row in json.loads(answer.value or "null") or []:
            ask = str(row.get("ask") or "").strip()
            if ask:
                owner, know = str(row.get("owner") or ""), str(row.get("know") or "")
                found.append(AgreedRow(ask, owner, row.get("by") or None, know))
    return found


def into_the_plan(file: WorkbookFile, return_id: str, school_id: str) -> list[Put]:
    """What makes an action of each row that is none yet, with the school it is of.

    The same row is the same action everywhere, so a record that is signed again makes no second
    one; what was changed in the plan since is left alone.
    """
    puts: list[Put] = []
    held = {action.id for action in read.rows(file, Action)}
    number = highest_number(file)
    for row in agreed_rows(file, return_id):
        identity = derived_id("action", return_id, row.ask)
        if identity in held:
            continue
        held.add(identity)
        number += 1
        puts += making(
            "action",
            identity,
            number=number,
            source="school_audit",
            school_id=school_id,
            ask=row.ask,
            owner_role=row.owner or None,
            due_on=row.by,
            success_measure=row.know or None,
            supporting=(),
            status="not_started",
        )
    return puts
