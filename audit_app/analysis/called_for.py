"""What was said that is a finding in its own right, though it is no judgement: we were not told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.progress import chosen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Choice, Question


@dataclass(frozen=True, slots=True)
class CalledFor:
    """An answer that calls for a finding wherever it is given, and in which answers it was.

    `of` is how many answered the question at all.
    """

    question: Question
    section: str
    choice: Choice
    of: int
    low_ids: tuple[str, ...]

    @property
    def words(self) -> str:
        """`“Yes, but we were not told” in 3 of 20`."""
        return f"“{self.choice.label}” in {len(self.low_ids)} of {self.of}"


def called_for(form: CompiledForm, answers: Iterable[Answer]) -> list[CalledFor]:
    """Each answer that the form says calls for a finding and that somebody gave, in its order.

    What counts as partly or not met stands among the judgements, and is left to those.
    """
    given: dict[str, dict[str, object]] = {}
    for answer in answers:
        if answer.value is not None:
            given.setdefault(answer.question, {})[answer.id] = json.loads(answer.value)
    found = []
    for section in form.sections:
        for question in section.questions:
            told = given.get(question.name, {})
            for choice in _calling(form, question):
                held = tuple(one for one in told if choice in chosen(form, question, told[one]))
                if held:
                    found.append(CalledFor(question, section.label, choice, len(told), held))
    return found


def _calling(form: CompiledForm, question: Question) -> tuple[Choice, ...]:
    scale = form.scale_of(question)
    if scale is None:
        return ()
    low = {"partly", "not"} if scale.judged else set()
    wanted = question.follow_up_when
    return tuple(c for c in scale.choices if c.name in wanted and c.counts not in low)
