"""The one action plan: who does what by when, and how it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.records import Action
from audit_app.rules.actions import (
    see_that_it_may_be_done,
    see_that_it_may_move,
)
from audit_app.store import read
from audit_app.store.standing import heads_of_row, highest_number
from audit_app.workbook.puts import changing, making
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.workbook.pen import Change, Pen


class Actions:
    """Every action, whichever audit, session or review it came from."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[Action]:
        """Every action in the order of its number."""
        return read.rows(self._pen.file, Action, order="number, id")

    def of_schools(self, ids: Iterable[str]) -> list[Action]:
        """The actions of these schools, such as a school and all that it followed."""
        return [
            one for each in sorted(ids) for one in read.rows(self._pen.file, Action, school_id=each)
        ]

    def one(self, identity: str) -> Action:
        """One action."""
        return read.row(self._pen.file, Action, identity)

    def made_of(self, *key: str) -> tuple[str, bool]:
        """Under which id something agreed is an action, by what it is known by, and if it is one.

        The id stays when the action's words are changed. Where the action was taken out or undone
        it is the next one, so that making it again is nobody's difference with the removal.
        """
        file, again = self._pen.file, 0
        while True:
            identity = derived_id("action", *key, *([str(again)] if again else []))
            if not heads_of_row(file, "action", identity):
                return identity, False
            if read.rows(file, Action, id=identity):
                return identity, True
            again += 1

    def add(self, ask: str, source: str, **cells: object) -> str:
        """Add an action; its id, new unless it is given. It is not started so far."""
        if not ask.strip():
            raise Problem(
                "no-ask",
                "The action does not say what is asked.",
                "Nothing was added.",
                "Write the ask: who is to do what.",
            )
        identity = str(cells.pop("id", None) or self._pen.sources.new_id())
        number = 1 + highest_number(self._pen.file)
        cells = {"status": "not_started", **cells}
        puts = making("action", identity, number=number, ask=ask, source=source, **cells)
        self._pen.write(f"Action {number}", puts)
        return identity

    def change(self, action: Action, label: str = "", **cells: object) -> Change | None:
        """Change an action's ask, people, measure, evidence, impact or priority."""
        return self._pen.write(label or f"Change action {action.number}", changing(action, **cells))

    def remove(self, action: Action, reason: str) -> Change | None:
        """Take an action out, with the reason; its number is not given to another."""
        label = f"Take out action {action.number}"
        return removing(self._pen, "action", action.id, label, reason)

    def move(self, action: Action, revised_due: str, reason: str) -> Change | None:
        """Move an action's date, with the reason; the first date stays on the page."""
        see_that_it_may_move(action, revised_due, reason)
        return self._pen.write(
            f"Action {action.number} moved",
            changing(action, revised_due=revised_due, delay_reason=reason),
        )

    def set_status(
        self, action: Action, status: str, by: str = "", reason: str = "", evidence: str = ""
    ) -> Change | None:
        """Say how an action stands. Done needs its evidence; what it changed is judged apart.

        `evidence` is written with it, where there was none. `embedded`, `impact_not_seen` and
        `no_longer_needed` come from `review`, not from here.
        """
        see_that_it_may_be_done(replace(action, evidence=evidence or action.evidence), status)
        cells: dict[str, object] = {
            "status": status,
            "closed_on": self._pen.today().isoformat() if status == "done" else None,
            "closed_by": by or None,
            "close_reason": reason,
        }
        if evidence:
            cells["evidence"] = evidence
        label = f"Action {action.number}: {status.replace('_', ' ')}"
        return self._pen.write(label, changing(action, **cells))
