"""What a finding rests on: the questions whose answers are behind it, each with its own figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.reports.words import count

if TYPE_CHECKING:
    from audit_app.analysis.called_for import CalledFor
    from audit_app.analysis.judged import Judged
    from audit_app.records import Finding
    from audit_app.reports.audit_report.figures import Figures


@dataclass(frozen=True, slots=True)
class Basis:
    """How many answers are behind a finding, and the judged questions among them.

    The question with the most of the finding's answers stands first. `called` are the answers that
    are a finding in their own right: no judgement, so they have a figure of their own.
    """

    answers: int
    judged: tuple[Judged, ...]
    called: tuple[CalledFor, ...]

    @property
    def figures(self) -> tuple[str, ...]:
        """`“Was there a plan?” “Yes, but we were not told” in 2 of 3`, one for each."""
        return tuple(f"“{one.question.label}” {one.words}" for one in self.called)

    @property
    def words(self) -> str:
        """`Rests on 8 answers, to 1 question.`."""
        if not self.answers:
            return "No answer was named as what this rests on."
        return f"Rests on {count(self.answers, 'answer')} in the returns."


def basis(finding: Finding, found: Figures) -> Basis:
    """The questions behind a finding, counted in the signed returns alone."""
    rests_on = set(finding.rests_on)
    called = [one for one in found.called if rests_on.intersection(one.low_ids)]
    beside = {answer for one in called for answer in one.low_ids}
    behind: dict[str, int] = {}
    for answer in finding.rests_on:
        if answer in found.asked and answer not in beside:
            behind[found.asked[answer]] = behind.get(found.asked[answer], 0) + 1
    order = sorted(behind, key=lambda name: -behind[name])
    figures = [found.of(name) for name in order]
    return Basis(
        len(finding.rests_on),
        tuple(one for one in figures if one is not None),
        tuple(one for one in called if one.of >= found.fewest),
    )
