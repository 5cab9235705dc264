"""What was promised in a session, read from its record, and which promises are actions already."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Session
    from audit_app.workbook.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Promise:
    """One row of a session's promises."""

    ask: str
    owner: str
    by: str | None
    know: str
    is_action: bool


def promises_of(book: Workbook, session: Session) -> list[Promise]:
    """The promises in a session's record, in order."""
    returned = book.returns.of_session(session.id)
    form = book.returns.form(returned)
    made = {action.ask for action in book.actions.all() if action.session_id == session.id}
    found = []
    for (name, _part), answer in book.answers.of_return(returned.id).items():
        question = form.question(name)
        if question is None or question.type != "actions" or answer.value is None:
            continue
        for held in json.loads(answer.value):
            ask = str(held.get("ask") or "").strip()
            if ask:
                found.append(
                    Promise(
                        ask,
                        str(held.get("owner") or ""),
                        held.get("by") or None,
                        str(held.get("know") or ""),
                        ask in made,
                    )
                )
    return found
