"""What was promised in a session, read from its record, and which promises are actions already."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Session
    from audit_app.workbook.workbook import Workbook
    from forms.model import Question


@dataclass(frozen=True, slots=True)
class Promise:
    """One row of a session's promises."""

    ask: str
    owner: str
    by: str | None
    know: str
    is_action: bool
    agency: str = ""


def promises_of(book: Workbook, session: Session) -> list[Promise]:
    """The promises in a session's record, in order."""
    returned = book.returns.of_session(session.id)
    form = book.returns.form(returned)
    names = {agency.id: agency.name for agency in book.settings.agencies()}
    made = {action.ask for action in book.actions.all() if action.session_id == session.id}
    found = []
    for (name, _part), answer in book.answers.of_return(returned.id).items():
        question = form.question(name)
        if question is None or answer.value is None or not _is_asked_for(question):
            continue
        for held in json.loads(answer.value):
            ask = str(held.get("ask") or held.get("promise") or "").strip()
            if ask:
                found.append(
                    Promise(
                        ask,
                        str(held.get("owner") or ""),
                        held.get("by") or None,
                        str(held.get("know") or ""),
                        ask in made,
                        _agency(str(held.get("agency") or ""), names),
                    )
                )
    return found


def _agency(said: str, names: dict[str, str]) -> str:
    """An agency's name, from its id or from what was typed; what is no agency's stays as typed."""
    alike = {name.casefold(): name for name in names.values()}
    words = said.strip()
    return names.get(words) or alike.get(words.casefold(), words)


def _is_asked_for(question: Question) -> bool:
    """Whether a question's rows are promises: actions, or one promise from each agency."""
    return question.type == "actions" or any(part.name == "promise" for part in question.columns)
