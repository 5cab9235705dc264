"""What was promised in a session, read from its record, and which promises are actions already."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Session
    from audit_app.workbook.workbook import Workbook
    from forms.model import Question


@dataclass(frozen=True, slots=True)
class Promise:
    """One row of a session's promises; `id` is that of its action, whether or not it is one yet."""

    id: str
    ask: str
    owner: str
    by: str | None
    know: str
    agency: str
    is_action: bool = False


def promises_of(book: Workbook, session: Session) -> list[Promise]:
    """The promises in a session's record, in order.

    An action is known by the row that it was made of, whatever became of its words; one that was
    added otherwise is known by its words alone.
    """
    found = {one.id: one for one in _written(book, session)}
    asked = {
        action.ask
        for action in book.actions.all()
        if action.session_id == session.id and action.id not in found
    }
    return [replace(one, is_action=one.is_action or one.ask in asked) for one in found.values()]


def _written(book: Workbook, session: Session) -> Iterator[Promise]:
    returned = book.returns.of_session(session.id)
    form = book.returns.form(returned)
    names = {agency.id: agency.name for agency in book.settings.agencies()}
    for (name, _part), answer in book.answers.of_return(returned.id).items():
        question = form.question(name)
        if question is None or answer.value is None or not _is_asked_for(question):
            continue
        for held in json.loads(answer.value):
            ask = str(held.get("ask") or held.get("promise") or "").strip()
            if not ask:
                continue
            agency = _agency(str(held.get("agency") or ""), names)
            identity, is_action = book.actions.made_of(returned.id, name, agency, ask)
            owner, know = str(held.get("owner") or ""), str(held.get("know") or "")
            by = held.get("by") or None
            yield Promise(identity, ask, owner, by, know, agency, is_action)


def _agency(said: str, names: dict[str, str]) -> str:
    """An agency's name, from its id or from what was typed; what is no agency's stays as typed."""
    alike = {name.casefold(): name for name in names.values()}
    words = said.strip()
    return names.get(words) or alike.get(words.casefold(), words)


def _is_asked_for(question: Question) -> bool:
    """Whether a question's rows are promises: actions, or one promise from each agency."""
    return question.type == "actions" or any(part.name == "promise" for part in question.columns)
