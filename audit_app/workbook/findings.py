"""From low answers to findings, and from findings to recommendations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import Action, Finding, Recommendation
from audit_app.store import read
from audit_app.workbook.puts import changing, making
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.workbook.pen import Change, Pen


class Findings:
    """What was seen across the returns of an audit, and what should change because of it."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def of_audit(self, audit_id: str) -> list[Finding]:
        """An audit's findings in the order of their numbers."""
        return read.rows(self._pen.file, Finding, order="number, id", audit_id=audit_id)

    def one(self, identity: str) -> Finding:
        """One finding."""
        return read.row(self._pen.file, Finding, identity)

    def add(self, audit_id: str, sort: str, title: str, **cells: object) -> str:
        """Record a finding (`strength` or `gap`) with the answers that it rests on; its id."""
        identity = self._pen.sources.new_id()
        number = 1 + max((held.number for held in self.of_audit(audit_id)), default=0)
        puts = making(
            "finding", identity, audit_id=audit_id, number=number, sort=sort, title=title, **cells
        )
        self._pen.write(f"Finding {number}", puts)
        return identity

    def change(self, finding: Finding, **cells: object) -> Change | None:
        """Change a finding's words or what it rests on."""
        return self._pen.write(f"Change finding {finding.number}", changing(finding, **cells))

    def remove(self, finding: Finding, reason: str) -> Change | None:
        """Take a finding out, with the reason; not while a recommendation rests on it."""
        resting = [
            f"recommendation {held.number}"
            for held in self.recommendations(finding.audit_id)
            if finding.id in held.finding_ids
        ]
        _see_that_nothing_rests_on(f"Finding {finding.number}", resting)
        label = f"Take out finding {finding.number}"
        return removing(self._pen, "finding", finding.id, label, reason)

    def recommendations(self, audit_id: str) -> list[Recommendation]:
        """An audit's recommendations in the order of their numbers."""
        return read.rows(self._pen.file, Recommendation, order="number, id", audit_id=audit_id)

    def recommendation(self, identity: str) -> Recommendation:
        """One recommendation."""
        return read.row(self._pen.file, Recommendation, identity)

    def recommend(self, audit_id: str, theme: str, words: str, finding_ids: Sequence[str]) -> str:
        """Recommend a change because of findings; its id."""
        identity = self._pen.sources.new_id()
        number = 1 + max((held.number for held in self.recommendations(audit_id)), default=0)
        puts = making(
            "recommendation",
            identity,
            audit_id=audit_id,
            number=number,
            theme=theme,
            words=words,
            finding_ids=tuple(finding_ids),
        )
        self._pen.write(f"Recommendation {number}", puts)
        return identity

    def change_recommendation(self, held: Recommendation, **cells: object) -> Change | None:
        """Change a recommendation's words or the findings behind it."""
        return self._pen.write(f"Change recommendation {held.number}", changing(held, **cells))

    def remove_recommendation(self, held: Recommendation, reason: str) -> Change | None:
        """Take a recommendation out, with the reason; not while an action follows from it."""
        resting = [
            f"action {action.number}"
            for action in read.rows(self._pen.file, Action, recommendation_id=held.id)
        ]
        _see_that_nothing_rests_on(f"Recommendation {held.number}", resting)
        label = f"Take out recommendation {held.number}"
        return removing(self._pen, "recommendation", held.id, label, reason)


def _see_that_nothing_rests_on(what: str, resting: Sequence[str]) -> None:
    if resting:
        raise Problem(
            "rested-on",
            f"{what} cannot be taken out while this rests on it: {', '.join(resting)}.",
            "Nothing was taken out.",
            "Take that out first, or let it rest on something else.",
        )
