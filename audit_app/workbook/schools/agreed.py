"""The actions that were agreed on a visit: rows of its record, which its sign-off makes actions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.lines import derived_id
from audit_app.records import Action, Answer
from audit_app.rules.actions import is_open
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
    for row in _held(file, return_id):
        ask = str(row.get("ask") or "").strip()
        if ask:
            owner, know = str(row.get("owner") or ""), str(row.get("know") or "")
            found.append(AgreedRow(ask, owner, row.get("by") or None, know))
    return found


def with_another(file: WorkbookFile, return_id: str, agreed: AgreedRow) -> list[dict[str, Any]]:
    """The answer that the question has once this action joins those that stand there."""
    cells = {"ask": agreed.ask, "owner": agreed.owner, "by": agreed.by, "know": agreed.know}
    return [*_held(file, return_id), {name: words for name, words in cells.items() if words}]


def _held(file: WorkbookFile, return_id: str) -> list[dict[str, Any]]:
    answers = read.rows(file, Answer, return_id=return_id, question=QUESTION)
    return [row for answer in answers for row in json.loads(answer.value or "null") or []]


def alike(ask: str | None) -> str:
    """What two asks share that say the same: case, spaces and a full stop make no other action."""
    return " ".join((ask or "").casefold().split()).rstrip(" .")


def into_the_plan(file: WorkbookFile, return_id: str, school_id: str) -> list[Put]:
    """What makes an action of each row that is none yet, with the school it is of.

    The same row is the same action everywhere, so a record that is signed again makes no second
    one; what was changed in the plan since is left alone. Nor is one made where the school has an
    open action that asks the same.
    """
    puts: list[Put] = []
    every = read.rows(file, Action)
    held = {action.id for action in every}
    asked = {alike(one.ask) for one in every if one.school_id == school_id and is_open(one)}
    number = highest_number(file)
    for row in agreed_rows(file, return_id):
        identity = derived_id("action", return_id, row.ask)
        if identity in held or alike(row.ask) in asked:
            continue
        held.add(identity)
        asked.add(alike(row.ask))
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
