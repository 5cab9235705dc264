"""What the signed returns say: no figure of a report rests on a return that is not signed off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.called_for import CalledFor, called_for
from audit_app.analysis.judged import Judged, judged
from audit_app.analysis.own_words import OwnWords, own_words
from audit_app.reports.audit_report.held import SMALLEST, Held, is_signed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from audit_app.records import Answer, Return


@dataclass(frozen=True, slots=True)
class Figures:
    """The returns that are signed off, which of them hold nothing, and what they were judged.

    `counts` has every question that somebody judged, in the form's order; `called` has what calls
    for a finding though it is no judgement, and `written` what agencies wrote in their own words;
    `asked` has the question of every answer in the audit, so that a finding can say what it rests
    on. Where it leaves the partnership, figures of fewer than `fewest` judgements are told of no
    question, part or square.
    """

    signed: tuple[Return, ...]
    nil: frozenset[str]
    counts: tuple[Judged, ...]
    asked: dict[str, str]
    called: tuple[CalledFor, ...] = ()
    written: tuple[OwnWords, ...] = ()
    fewest: int = 1

    def of(self, question: str) -> Judged | None:
        """The judgements on one question; None where the signed returns have too few or none."""
        return next(
            (c for c in self.counts if c.question.name == question and c.of >= self.fewest), None
        )


def figures(held: Held) -> Figures:
    """Count the signed returns once, for every part of the report."""
    signed = tuple(r for r in held.returns if is_signed(r))
    answers = [answer for r in signed for answer in held.answers.get(r.id, ())]
    return Figures(
        signed,
        frozenset(r.id for r in signed if says_nothing_is_held(held.answers.get(r.id, ()))),
        tuple(one for one in judged(held.form, answers) if one.of),
        {answer.id: answer.question for told in held.answers.values() for answer in told},
        tuple(called_for(held.form, answers)),
        tuple(own_words(held.form, _whose(held, signed))),
        SMALLEST if held.is_shared else 1,
    )


def _whose(held: Held, signed: tuple[Return, ...]) -> Iterator[tuple[str, str, tuple[Answer, ...]]]:
    """Each signed return as its child, its agency and its answers."""
    children = {case.id: case.reference for case in held.cases}
    for one in signed:
        answers = held.answers.get(one.id, ())
        yield children.get(one.case_id or "", ""), one.agency_id or "", answers


def says_nothing_is_held(answers: tuple[Answer, ...]) -> bool:
    """Whether a return says that its agency holds nothing."""
    return any(one.question == "G0.01" and one.value == '"nothing"' for one in answers)
