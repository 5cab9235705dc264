"""The sample's one reflection session, on the audit of neglect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.dates import add_months
from forms.compile import compile_form
from forms.read import library

if TYPE_CHECKING:
    from datetime import date

    from audit_app.sample.made import Clock
    from audit_app.workbook.workbook import Workbook
    from forms.settings_words import Wording


def talked_over(clock: Clock) -> date:
    """The day of the session, ten months ago."""
    return add_months(clock.today, -10)


def write_session(book: Workbook, clock: Clock, audit_id: str, wording: Wording) -> None:
    """Write what was said at the session, with the two actions that were promised there."""
    held = talked_over(clock)
    clock.set_to(held)
    audit = book.audits.one(audit_id)
    form = compile_form(library()["reflection-session"], wording=wording)
    _identity, returned = book.sessions.add(
        audit,
        form,
        "Reflection on neglect",
        on_date=held.isoformat(),
        place="Dunes Room, Marram Bay town hall",
        facilitator_role="Independent scrutineer",
    )
    for section in form.sections:
        for question in section.questions:
            if question.type == "actions":
                promise = {
                    "ask": "Bring three good letters to the next session",
                    "owner": "Named nurse",
                    "know": "Letters read out",
                }
                second = {
                    "ask": "Visit the family hub together in spring",
                    "owner": "Early help manager",
                    "know": "Visit made by three agencies",
                }
                book.answers.answer(returned, form, (question.name, ""), [promise, second])
            elif question.type == "note_long":
                words = "What helped was that somebody asked twice, and wrote down the answer."
                book.answers.answer(returned, form, (question.name, ""), words)
            elif question.type == "per_agency":
                counted_in = [c.name for c in question.columns if c.type == "integer"]
                rows = [
                    {"agency": agency.id, **dict.fromkeys(counted_in, 1 + place % 2)}
                    for place, agency in enumerate(book.audits.agencies(audit_id))
                ]
                if counted_in:
                    book.answers.answer(returned, form, (question.name, ""), rows)
