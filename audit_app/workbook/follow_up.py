"""How actions go since they were agreed: dated notes, and looks at whether they helped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.records import ProgressNote, Review
from audit_app.rules.actions import see_that_it_may_be_judged
from audit_app.store import read
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from audit_app.records import Action
    from audit_app.workbook.pen import Pen


class FollowUp:
    """What was noted of each action, and what somebody other than its owner judged."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def note(self, action: Action, on_date: str, by_role: str, words: str) -> str:
        """Write a dated note on how an action is going; its id."""
        identity = self._pen.sources.new_id()
        self._pen.write(
            f"Note on action {action.number}",
            making(
                "progress_note",
                identity,
                action_id=action.id,
                on_date=on_date,
                by_role=by_role,
                words=words,
            ),
        )
        return identity

    def notes(self, action_id: str) -> list[ProgressNote]:
        """An action's notes, the newest first."""
        return read.rows(self._pen.file, ProgressNote, "on_date desc, id", action_id=action_id)

    def all_notes(self) -> list[ProgressNote]:
        """Every action's notes, the newest first."""
        return read.rows(self._pen.file, ProgressNote, "on_date desc, id")

    def review(self, action: Action, on_date: str, by_role: str, outcome: str, words: str) -> str:
        """Look, on a day, at whether an action helped; its id.

        `outcome` is `embedded`, `impact_not_seen`, `no_longer_needed` or `still_open`. Somebody
        other than its owner decides.
        """
        see_that_it_may_be_judged(action, by_role, outcome, words)
        identity = self._pen.sources.new_id()
        puts = making(
            "review",
            identity,
            action_id=action.id,
            on_date=on_date,
            by_role=by_role,
            outcome=outcome,
            words=words,
        )
        if outcome != "still_open":
            puts += changing(
                action,
                status=outcome,
                closed_on=on_date,
                closed_by=by_role,
                close_reason=words,
            )
        self._pen.write(f"Look at action {action.number}", puts)
        return identity

    def reviews(self, action_id: str) -> list[Review]:
        """The looks at an action, the newest first."""
        return read.rows(self._pen.file, Review, "on_date desc, id", action_id=action_id)
