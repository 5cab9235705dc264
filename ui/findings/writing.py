"""Writing, changing and taking out findings, recommendations and the actions that follow.

The audit whose they are is moved on and reported on from here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.records import Finding, Recommendation
from audit_app.rules.stages import STAGE_WORDS, next_stage
from ui.actions.adding import add_action
from ui.answering.words import say_day
from ui.findings.dialog import FindingDialog, RecommendationDialog
from ui.keeping import about, ask_until_kept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.analysis.own_words import OwnWords
    from audit_app.workbook.figures import Low
    from ui.actions.dialog import ActionDialog
    from ui.desk import Desk


class Writing:
    """Asks in a dialog, then does the deed. Of one audit."""

    def __init__(self, desk: Desk, audit_id: str, page: QWidget) -> None:
        self._desk, self._id, self._page = desk, audit_id, page
        self._findings = desk.workbook.findings

    def make_finding(self, held: Low | OwnWords | None) -> None:
        """A new finding, resting on low answers, on what somebody wrote, or on what was said."""
        rests_on = "" if held is None else held.question.name
        dialog = FindingDialog(held, self._desk.watched, self._page.window())
        about(dialog, self._id, rests_on)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._findings.add(
                    self._id,
                    dialog.sort(),
                    dialog.title(),
                    words=dialog.words(),
                    rests_on=() if held is None else held.low_ids,
                    standard=None if held is None else held.question.name,
                ),
                named="Finding added",
            ),
        )

    def recommend(self, finding: Finding) -> None:
        """What should change because of a finding, and of others where they are ticked."""
        findings = self._findings.of_audit(self._id)
        dialog = RecommendationDialog(
            findings, [finding.id], self._desk.watched, self._page.window()
        )
        about(dialog, finding.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._findings.recommend(
                    self._id, dialog.theme(), dialog.words(), dialog.because()
                ),
                named="Recommendation added",
            ),
        )

    def make_action(self, advice: Recommendation) -> None:
        """Who does what by when because of a recommendation."""
        window = self._page.window()
        known = {"audit_id": self._id, "recommendation_id": advice.id}
        add_action(self._desk, window, "case_audit", **known)

    def take_up(self, held: OwnWords) -> None:
        """An action that an agency set itself joins the plan, as it is agreed."""

        def begin(dialog: ActionDialog) -> None:
            dialog.ask.setPlainText(held.words)
            dialog.owner.setText(held.agreed["owner"])
            dialog.lead.choose(held.agency)
            dialog.due.setText(say_day(held.agreed["by"]))
            dialog.measure.setText(held.agreed["know"])

        why = f"{held.agency} set itself this in its return on {held.child}."
        add_action(self._desk, self._page.window(), "case_audit", why, begin, audit_id=self._id)

    def change(self, held: Finding | Recommendation) -> None:
        """Change a finding or a recommendation; what it said before stays in its history."""
        if isinstance(held, Finding):
            self._change_finding(held)
        else:
            self._change_recommendation(held)

    def take_out(self, held: Finding | Recommendation) -> None:
        """Take a finding or a recommendation out, with the reason."""
        what = "finding" if isinstance(held, Finding) else "recommendation"
        self._desk.asks.words(
            f"Take out {what} {held.number}",
            "Why is it taken out?",
            f"Take out the {what}",
            held.id,
            lambda reason: self._desk.saving.do(
                lambda: (
                    self._findings.remove(held, reason)
                    if isinstance(held, Finding)
                    else self._findings.remove_recommendation(held, reason)
                ),
                said=f"{what.capitalize()} {held.number} taken out",
            ),
        )

    def move_on(self) -> None:
        """Move the audit on to its next stage."""
        audits = self._desk.workbook.audits
        audit = audits.one(self._id)
        stage = next_stage(audit.stage or "plan")
        words = f"{audit.code} moved on to {STAGE_WORDS[stage]}"
        self._desk.saving.do(lambda: audits.change(audit, words, stage=stage), named=words)

    def export_report(self) -> None:
        """Write the report on the audit."""
        from ui.documents import export_audit_report

        export_audit_report(self._desk, self._id)

    def _change_finding(self, held: Finding) -> None:
        dialog = FindingDialog(None, self._desk.watched, self._page.window(), held)
        about(dialog, held.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._findings.change(
                    held, sort=dialog.sort(), title=dialog.title(), words=dialog.words()
                ),
                named=f"Finding {held.number} changed",
            ),
        )

    def _change_recommendation(self, held: Recommendation) -> None:
        findings = self._findings.of_audit(self._id)
        dialog = RecommendationDialog(
            findings, held.finding_ids, self._desk.watched, self._page.window(), held
        )
        about(dialog, held.id)
        ask_until_kept(
            dialog,
            lambda: self._desk.saving.do(
                lambda: self._findings.change_recommendation(
                    held,
                    theme=dialog.theme(),
                    words=dialog.words(),
                    finding_ids=tuple(dialog.because()),
                ),
                named=f"Recommendation {held.number} changed",
            ),
        )
