"""What the returns of an audit say to each question, with not applicable and blanks kept apart."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.model import Question, Scale


@dataclass(frozen=True, slots=True)
class Judged:
    """One question's judgements. Percentages, if any, are of met + partly + not + not recorded.

    `grades` are a graded question's own words with their counts, best first.
    """

    question: Question
    section: str
    met: int = 0
    partly: int = 0
    not_met: int = 0
    not_recorded: int = 0
    na: int = 0
    low_ids: tuple[str, ...] = field(default=())
    grades: tuple[tuple[str, int], ...] = ()

    @property
    def of(self) -> int:
        """How many judgements count."""
        return self.met + self.partly + self.not_met + self.not_recorded

    @property
    def words(self) -> str:
        """`fully met in 5 of 8; 2 partly, 1 not`, each part only where it is there.

        A graded question is no test of met or not: `3 graded: 1 Good, 2 Needs work`.
        """
        if not self.of:
            return "nobody has judged this yet"
        if self.grades:
            each = ", ".join(f"{count} {word}" for word, count in self.grades if count)
            return f"{self.of} graded: {each}"
        rest = [
            f"{count} {word}"
            for count, word in (
                (self.partly, "partly"),
                (self.not_met, "not"),
                (self.not_recorded, "not recorded"),
                (self.na, "not applicable"),
            )
            if count
        ]
        said = f"fully met in {self.met} of {self.of}"
        return f"{said}; {', '.join(rest)}" if rest else said


def judged(form: CompiledForm, answers: Iterable[Answer]) -> list[Judged]:
    """Every judged question of a form with its counts, in the form's order: never a ranking."""
    by_question: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.value is not None:
            by_question.setdefault(answer.question, []).append(answer)
    found = []
    for section in form.sections:
        for question in section.questions:
            scale = form.scale_of(question)
            if scale is not None and scale.judged and question.type == "select_one":
                held = by_question.get(question.name, [])
                found.append(_counted(form, question, section.label, held))
    return found


def _counted(form: CompiledForm, question: Question, section: str, answers: list[Answer]) -> Judged:
    scale = form.scale_of(question)
    counts = {"met": 0, "partly": 0, "not": 0, "not_recorded": 0, "na": 0}
    by_choice: dict[str, int] = {}
    low = []
    for answer in answers:
        choice = None if scale is None else scale.choice(json.loads(answer.value or "null"))
        if choice is None or choice.counts not in counts:
            continue
        counts[choice.counts] += 1
        by_choice[choice.name] = by_choice.get(choice.name, 0) + 1
        if choice.counts in {"partly", "not"}:
            low.append(answer.id)
    return Judged(
        question,
        section,
        counts["met"],
        counts["partly"],
        counts["not"],
        counts["not_recorded"],
        counts["na"],
        tuple(low),
        () if scale is None else _grades(scale, by_choice),
    )


def _grades(scale: Scale, by_choice: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    if not scale.graded:
        return ()
    return tuple((choice.label, by_choice.get(choice.name, 0)) for choice in scale.choices)
