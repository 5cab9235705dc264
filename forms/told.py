"""Where a form asks who was told that a child is at risk, once an answer has said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.gates.expressions import names_in
from forms.progress import is_stop
from forms.rules import asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.compiled import CompiledForm
    from forms.rules import Asked, Given, Key, Respondent


def asks_who_was_told(
    form: CompiledForm, answers: Mapping[Key, Given], who: Respondent
) -> tuple[Asked, ...]:
    """The unanswered questions that ask in words who was told, one for each stopping answer.

    Of what a stopping answer brings before the respondent, the first that must be answered in
    words is the one; the library's forms are built so, and a test holds them to it.
    """
    put = asked(form, answers, who)
    stopping = [
        one.question.name
        for one in put
        if one.key in answers and is_stop(form, one.question, answers[one.key].value)
    ]
    found: dict[str, Asked] = {}
    for one in put:
        question = one.question
        if question.type == "text" and question.required and question.relevant:
            for name in set(names_in(question.relevant)).intersection(stopping):
                found.setdefault(name, one)
    unique = {one.key: one for one in found.values()}
    return tuple(one for key, one in unique.items() if key not in answers or not answers[key].value)
