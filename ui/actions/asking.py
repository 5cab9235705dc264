"""What is asked about one action from its panel: a note, another date, a status, a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.actions import STATUS_WORDS
from ui.actions.looks import LookDialog, MoveDialog
from ui.keeping import about, ask_until_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Action
    from ui.desk import Desk


class Asking:
    """Each deed is about the action that is `shown` when it is asked for; about none is no deed."""

    def __init__(self, desk: Desk, page: QWidget, shown: Callable[[], Action | None]) -> None:
        self._desk, self._book, self._page, self._shown = desk, desk.workbook, page, shown

    def note(self) -> None:
        """Write a progress note (P)."""
        action = self._shown()
        if action is None:
            return
        by, today = self._book.pen.author.by, self._desk.today().isoformat()
        self._desk.asks.words(
            f"Progress note on action {action.number}",
            "How is it going?",
            "Keep this note",
            action.id,
            lambda words: self._desk.saving.do(
                lambda: self._book.follow_up.note(action, today, by, words), named="Note added"
            ),
        )

    def move(self) -> None:
        """Move the date, with the reason (M)."""
        action = self._shown()
        if action is None:
            return
        dialog = about(MoveDialog(self._page.window(), self._desk.watched), action.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.actions.move(action, dialog.day(), dialog.reason()),
                named=f"Action {action.number} moved",
            ),
        )

    def status(self) -> None:
        """Say how it stands; done needs what shows it."""
        action = self._shown()
        if action is None:
            return
        names = ("not_started", "on_track", "at_risk", "done")
        now = names.index(action.status) if action.status in names else 0
        chosen = self._desk.asks.one_of(
            f"Action {action.number}", "Status", [STATUS_WORDS[name] for name in names], now
        )
        if chosen is None:
            return
        status, by = names[chosen], self._book.pen.author.by

        def keep(evidence: str) -> bool:
            return self._desk.saving.do(
                lambda: self._book.actions.set_status(action, status, by, evidence=evidence),
                named=f"Action {action.number}: {STATUS_WORDS[status].lower()}",
            )

        if status == "done" and not action.evidence:
            self._desk.asks.words(
                f"Action {action.number} is done",
                "What shows that it was done?",
                "Keep as done",
                action.id,
                keep,
            )
        else:
            keep("")

    def look(self) -> None:
        """Look whether it helped."""
        action = self._shown()
        if action is None:
            return
        dialog = about(
            LookDialog(self._page.window(), self._desk.watched, action.owner_role or ""), action.id
        )
        today = self._desk.today().isoformat()
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._book.follow_up.review(
                    action, today, dialog.looker(), dialog.outcome.word(), dialog.words()
                ),
                named=f"Look at action {action.number} kept",
            ),
        )
