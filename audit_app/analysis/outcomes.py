"""What became of the children: answers that are no test of practice, counted outcome by outcome."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Question


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question on what changed: each answer with how many gave it, of how many children.

    An answer is one agency's about one child, so that a child can stand at several of them.
    """

    question: Question
    told: tuple[tuple[str, int, int], ...]
    children: int

    @property
    def of(self) -> int:
        """How many answers there are."""
        return sum(number for _label, number, _children in self.told)


def asks_for_an_outcome(form: CompiledForm, question: Question) -> bool:
    """Whether a question asks how it went for the child, and so is never met or not met."""
    scale = form.scale_of(question)
    is_told_apart = scale is not None and not scale.judged
    return question.type == "select_one" and question.voice and is_told_apart


def outcomes(
    form: CompiledForm, returns: Sequence[tuple[str, Iterable[Answer]]]
) -> tuple[Outcome, ...]:
    """Every such question that somebody answered, in the form's order.

    `returns` pairs each return's child with its answers.
    """
    gave: dict[str, list[tuple[str, str]]] = {}
    for child, answers in returns:
        for answer in answers:
            if answer.value is not None:
                gave.setdefault(answer.question, []).append((json.loads(answer.value), child))
    asked = [q for q in form.questions if asks_for_an_outcome(form, q) and q.name in gave]
    return tuple(_counted(form, question, gave[question.name]) for question in asked)


def _counted(form: CompiledForm, question: Question, gave: list[tuple[str, str]]) -> Outcome:
    scale = form.scale_of(question)
    told = []
    for choice in scale.choices if scale else ():
        of = [child for name, child in gave if name == choice.name]
        told.append((choice.label, len(of), len(set(of))))
    return Outcome(question, tuple(told), len({child for _name, child in gave}))
