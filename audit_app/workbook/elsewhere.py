"""Facts of a child that another agency answers: asked once, and shown to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.answers import given
from forms.rules import shown_from_elsewhere
from forms.values.words import in_words

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook


def facts_from_elsewhere(book: Workbook, returned: Return) -> list[tuple[str, str, str]]:
    """Facts of the child that another agency answers: section, question and answer of each."""
    form, who = book.returns.form(returned), book.returns.respondent(returned)
    answers = given(book.answers.of_return(returned.id))
    shown = []
    for one in shown_from_elsewhere(form, answers, who):
        told = who.elsewhere.get(one.question.name)
        words = in_words(form, one.question, told.value) if told is not None else ""
        shown.append((one.section.name, one.question.label, words or "Not answered yet"))
    return shown
