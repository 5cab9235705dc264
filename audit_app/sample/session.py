"""The sample's one reflection session, on the audit of neglect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.dates import add_months
from audit_app.sample.days import at_work
from forms.compile import compile_form
from forms.read import library

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from audit_app.sample.made import Clock
    from audit_app.workbook.workbook import Workbook
    from forms.settings_words import Wording


_SAID: Mapping[str, str] = {
    "R1.01": "One person speaks at a time. We ask what made sense then, and name no worker.",
    "R2.01": "Three children said that nobody came back to tell them. Two showed it by hiding.",
    "R2.02": "Parents wanted one person to ring, and letters they could read to a grandparent.",
    "R3.01": "Children were seen, at home and alone, even when nobody opened the door at first.",
    "R3.01b": "Small caseloads in the early help team, and a manager who asked what was seen.",
    "R3.02": "Schools saw hunger by October; the first worry was shared in January.",
    "R3.03": "How few records name a father, though most children speak of one.",
    "R3.04": "Fathers who live elsewhere, and brothers and sisters over sixteen.",
    "R3.05": "Whether a missed appointment is a worry by itself, or only from the second on.",
    "R4.01": "When somebody asked twice, and wrote down the answer in the family’s own words.",
    "R4.01b": "At the first conference: plans were read out, and nobody asked if they could work.",
    "R4.03": "A health visitor let a mother choose the room and the hour, and said why she asked.",
    "R5.02": "Who tells a child what became of it. Each agency thought that another one does.",
    "R6.01": "Slower than reading alone, and the first time that housing read with us.",
    "R6.01b": "Send the questions a week before, and bring one record to read together.",
}


def talked_over(clock: Clock) -> date:
    """The day of the session, ten months ago."""
    return at_work(add_months(clock.today, -10), clock.today)


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
                if question.name in _SAID:
                    book.answers.answer(returned, form, (question.name, ""), _SAID[question.name])
            elif question.type == "per_agency":
                counted_in = [c.name for c in question.columns if c.type == "integer"]
                rows = [
                    {"agency": agency.id, **dict.fromkeys(counted_in, 1 + place % 2)}
                    for place, agency in enumerate(book.audits.agencies(audit_id))
                ]
                if counted_in:
                    book.answers.answer(returned, form, (question.name, ""), rows)
