"""Actions that a return about a school names in rows, which its sign-off puts in the one plan.

What was agreed on a visit stands in the visit's record; what a setting itself will improve stands
in its own return.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.facets import KINDS
from audit_app.journal.lines import Put, Sort, derived_id
from audit_app.records import Action, Answer, ProgressNote, Review
from audit_app.rules.actions import is_open
from audit_app.store import read
from audit_app.store.history import written_on
from audit_app.store.standing import highest_number, was_taken_out
from audit_app.workbook.puts import cells_of, making

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.records import Return
    from audit_app.store.file import WorkbookFile
    from forms.rules import Given, Key

QUESTION = "V6.04"
OWN = ("Z.02", "EZ.02")  # what a setting itself will improve, on the form of schools or early years


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One row: what is asked, whose role does it, by when, and how anybody will know."""

    ask: str
    owner: str
    by: str | None
    know: str


def agreed_rows(
    file: WorkbookFile, return_id: str, questions: Sequence[str] = (QUESTION,)
) -> list[AgreedRow]:
    """What was agreed on a visit, in its order; rows that ask nothing are not among it.

    With `OWN`, what a setting's own return says that it will improve.
    """
    return rows_in(row for name in questions for row in _held(file, return_id, name))


def rows_in(held: Iterable[dict[str, Any]]) -> list[AgreedRow]:
    """The rows of an answer that ask something."""
    found = []
    for row in held:
        ask = str(row.get("ask") or "").strip()
        if ask:
            owner, know = str(row.get("owner") or ""), str(row.get("know") or "")
            found.append(AgreedRow(ask, owner, row.get("by") or None, know))
    return found


def with_another(file: WorkbookFile, return_id: str, agreed: AgreedRow) -> list[dict[str, Any]]:
    """The answer that the question has once this action joins those that stand there."""
    cells = {"ask": agreed.ask, "owner": agreed.owner, "by": agreed.by, "know": agreed.know}
    return [
        *_held(file, return_id, QUESTION),
        {name: words for name, words in cells.items() if words},
    ]


def _held(file: WorkbookFile, return_id: str, question: str) -> list[dict[str, Any]]:
    answers = read.rows(file, Answer, return_id=return_id, question=question)
    return [row for answer in answers for row in json.loads(answer.value or "null") or []]


def alike(ask: str | None) -> str:
    """What two asks share that say the same: case, spaces and a full stop make no other action."""
    return " ".join((ask or "").casefold().split()).rstrip(" .")


def not_planned(
    file: WorkbookFile, return_id: str, school_id: str, rows: Iterable[AgreedRow]
) -> dict[str, AgreedRow]:
    """The rows that are no action yet, each by the id of the action that it would be.

    The same row is the same action everywhere, so a return that is signed again makes no second
    one; what was changed in the plan since, or taken out of it with a reason, is left alone. Nor
    is one made where the school has an open action that asks the same.
    """
    found: dict[str, AgreedRow] = {}
    held = read.rows(file, Action, school_id=school_id)
    asked = {alike(one.ask) for one in held if is_open(one)}
    for row in rows:
        identity = action_id(return_id, row)
        is_known = read.rows(file, Action, id=identity) or was_taken_out(file, "action", identity)
        if alike(row.ask) not in asked and not is_known:
            asked.add(alike(row.ask))
            found[identity] = row
    return found


def own_not_planned(file: WorkbookFile, returned: Return, told: Mapping[Key, Given]) -> int:
    """How many actions a setting's return with these answers puts in the plan once it is sealed."""
    if returned.school_id is None:
        return 0
    answers = (told[name, ""].value for name in OWN if (name, "") in told)
    rows = rows_in(row for held in answers if isinstance(held, list) for row in held)
    return len(not_planned(file, returned.id, returned.school_id, rows))


def action_id(return_id: str, row: AgreedRow) -> str:
    """The id of the action that a row of a return becomes."""
    return derived_id("action", return_id, row.ask)


def into_the_plan(
    file: WorkbookFile, return_id: str, school_id: str, questions: Sequence[str] = (QUESTION,)
) -> list[Put]:
    """What makes an action of each row that is none yet, with the school it is of."""
    puts: list[Put] = []
    new = not_planned(file, return_id, school_id, agreed_rows(file, return_id, questions))
    for number, (identity, row) in enumerate(new.items(), highest_number(file) + 1):
        cells = _as_made(row)
        puts += making("action", identity, number=number, school_id=school_id, **cells)
    return puts


def _as_made(row: AgreedRow) -> dict[str, object]:
    return {
        "source": "school_audit",
        "ask": row.ask,
        "owner_role": row.owner or None,
        "due_on": row.by,
        "success_measure": row.know or None,
        "supporting": (),
        "status": "not_started",
    }


def out_of_the_plan(file: WorkbookFile, return_id: str, label: str) -> list[Put]:
    """What takes back the actions of a setting's own that the sign-off called `label` made.

    One that somebody has changed, noted or reviewed since is theirs, and stays.
    """
    puts: list[Put] = []
    for row in agreed_rows(file, return_id, OWN):
        identity = action_id(return_id, row)
        sealed = [
            deed.label
            for deed, _row, _facet in written_on(file, "action", [identity])
            if deed.sort is Sort.SIGN_OFF
        ]
        if sealed[-1:] == [label] and _is_untouched(file, identity, row):
            puts += [Put("action", identity, facet, None) for facet in KINDS["action"]]
    return puts


def _is_untouched(file: WorkbookFile, identity: str, row: AgreedRow) -> bool:
    made = _as_made(row)
    for held in read.rows(file, Action, id=identity):
        now = {name: cell for name, cell in cells_of(held).items() if cell is not None}
        as_made = {name: cell for name, cell in made.items() if cell is not None}
        kept = as_made | {"number": held.number, "school_id": held.school_id}
        noted = (read.rows(file, kind, action_id=identity) for kind in (ProgressNote, Review))
        return now == kept and not any(noted)
    return False
