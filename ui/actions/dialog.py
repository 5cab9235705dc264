"""One action's fields: the ask, who, by when, and how we will know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from audit_app.rules.actions import SOURCES
from ui.actions.because import because
from ui.actions.states import ESCALATIONS
from ui.actions.supporting import named_in
from ui.answering.words import A_DAY, read_day, read_number, say_day
from ui.parts.arrange import button, column, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.size import finish_by_keys, size_dialog
from ui.parts.typed import TypedWords
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody
from ui.settings.lists import held_rows

if TYPE_CHECKING:
    from audit_app.records import Action
    from ui.desk import Desk

_SHORTEST = 8  # letters of a choice that are seen at least: two stand beside each other at 200 %


class ActionDialog(QDialog):
    """Makes or changes an action. A due date, once kept, is moved with a reason, not here."""

    def __init__(
        self,
        desk: Desk,
        action: Action | None,
        parent: QWidget | None,
        source: str = "",
        recommendation_id: str | None = None,
        why: str = "",
    ) -> None:
        """`source` is where a new action comes from, where that is known already.

        `recommendation_id` is what a new one follows from; `why` is what else it is about.
        """
        super().__init__(parent)
        follows = recommendation_id if action is None else action.recommendation_id
        self._because = TypedWords(because(desk.workbook, follows) or why, "muted")
        self._because.setVisible(bool(self._because.text()))
        self.setWindowTitle("New action" if action is None else f"Action {action.number}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 720, 680)
        self._had_due = action is not None and action.due_on is not None
        self._watched = desk.watched
        self.source = Choice("Where it comes from", list(SOURCES.items()))
        self.source.choose(source or "reflection")
        self._asks_source = action is None and not source
        self._make_fields(desk, action)
        self.banner = Banner()
        self._keep = button("Keep this action", self._try, "primary")
        for choice in (self.source, self.lead, self.priority, self.escalation):
            choice.setMinimumContentsLength(_SHORTEST)
        self._lay_out()
        finish_by_keys(self, self._keep)
        if action is not None:
            self._show(action)
        self.ask.setFocus()

    def _make_fields(self, desk: Desk, action: Action | None) -> None:
        names = [(a.name, a.name) for a in desk.workbook.settings.agencies()]
        self._names = [name for name, _shown in names]
        self._names += [] if action is None else action.supporting
        if action is not None and action.lead_agency and (action.lead_agency,) * 2 not in names:
            names.append((action.lead_agency, action.lead_agency))  # one that was only written down
        self.ask = NoteBox("The ask", "Who is to do what? One thing.", 2)
        self.owner = LineBox("Owner (a role)", "Such as Named nurse")
        self.lead = Choice("Lead agency", [("", "Choose…"), *names])
        self.supporting = LineBox("Supporting agencies")
        self.start = LineBox("Start")
        self.due = LineBox("Due")
        self.measure = LineBox("Success measure", "How will we know that it helped?")
        self.baseline = LineBox("Baseline", "Where we are now")
        self.target = LineBox("Target", "Where we want to be")
        self.evidence = NoteBox("Evidence", "What shows that it was done", 2)
        self.impact = NoteBox("Difference made to children", "So what? Leave blank until seen.", 2)
        offers = [(row.label, row.label) for row in held_rows(desk, "priorities")]
        if action is not None and action.priority and (action.priority,) * 2 not in offers:
            offers.append((action.priority, action.priority))  # one that is offered no more
        self.priority = Choice("Priority", [("", "None"), *offers])
        self.escalation = Choice("Escalation", list(ESCALATIONS.items()))
        self.carried = LineBox("Times carried forward")
        self.review = LineBox("Next review")

    def cells(self) -> dict[str, object]:
        """What was typed, as the action's cells. Raises ValueError for what is no day."""
        cells: dict[str, object] = {
            "ask": self.ask.toPlainText().strip(),
            "owner_role": self.owner.text().strip(),
            "lead_agency": self.lead.word(),
            "supporting": named_in(self.supporting.text(), self._names),
            "start_on": _day(self.start),
            "success_measure": self.measure.text().strip(),
            "baseline": self.baseline.text().strip(),
            "target": self.target.text().strip(),
            "evidence": self.evidence.toPlainText().strip(),
            "impact": self.impact.toPlainText().strip(),
            "priority": self.priority.word(),
            "escalation": self.escalation.word(),
            "carried_forward": read_number(self.carried.text()),
            "next_review": _day(self.review),
        }
        if not self._had_due:
            cells["due_on"] = _day(self.due)
        return cells

    def _lay_out(self) -> None:
        inner = QWidget()
        source = field("Where it comes from", self.source)
        source.setVisible(self._asks_source)  # it is said once, at the making
        inner.setLayout(
            column(
                field("The ask", self.ask),
                source,
                _halves(field("Owner (a role)", self.owner), field("Lead agency", self.lead)),
                field("Supporting agencies", self.supporting, "Separated by commas."),
                _halves(field("Start", self.start, A_DAY), field("Due", self.due, A_DAY)),
                field("Success measure", self.measure),
                _halves(field("Baseline", self.baseline), field("Target", self.target)),
                _halves(field("Priority", self.priority), field("Escalation", self.escalation)),
                _halves(
                    field("Next review", self.review, f"Every six months, as a rule. {A_DAY}"),
                    field("Times carried forward", self.carried, "A number."),
                ),
                field("Evidence", self.evidence),
                field("Difference made to children", self.impact),
                None,
                spacing=12,
            )
        )
        self.setLayout(
            column(
                label(self.windowTitle(), "h2"),
                self._because,
                self.banner,
                scrolled(inner, "side"),
                row(None, put_away_button(self), self._keep),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )

    def _show(self, action: Action) -> None:
        self.ask.setPlainText(action.ask or "")
        self.owner.setText(action.owner_role or "")
        self.lead.choose(action.lead_agency or "")
        self.supporting.setText(", ".join(action.supporting))
        self.start.setText(say_day(action.start_on))
        self.due.setText(say_day(action.due_on))
        self.due.setReadOnly(self._had_due)
        if self._had_due:
            self.due.setToolTip("A due date is moved with its reason: M on the action.")
        self.measure.setText(action.success_measure or "")
        self.baseline.setText(action.baseline or "")
        self.target.setText(action.target or "")
        self.evidence.setPlainText(action.evidence or "")
        self.impact.setPlainText(action.impact or "")
        self.priority.choose(action.priority or "")
        self.escalation.choose(action.escalation or "")
        self.review.setText(say_day(action.next_review))
        self.carried.setText("" if action.carried_forward is None else str(action.carried_forward))

    def _try(self) -> None:
        if not self.ask.toPlainText().strip():
            self.banner.say("warn", "The action does not say what is asked.", "Write the ask.")
            self.ask.setFocus()
            return
        words = (self.ask, self.owner, self.supporting, self.measure, self.baseline, self.target)
        if not names_nobody(self.banner, (*words, self.evidence, self.impact), self._watched):
            return
        try:
            cells = self.cells()
        except ValueError as wrong:
            self.banner.say("warn", f"“{wrong}” is not a day.", "Type it as 18/12/2026.")
            return
        typed = self.carried.text().strip()
        if typed and (read_number(typed) is None or typed.startswith("-")):
            self.banner.say("warn", f"“{typed[:20]}” is not a number.", "Type it as 2, or nothing.")
            self.carried.setFocus()
            return
        start, due = cells["start_on"], read_day(self.due.text())
        if start and due and str(start) > due:
            self.banner.say("warn", "It is due before it starts.", "Change one of the two days.")
            self.start.setFocus()
            return
        self.accept()


def _halves(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two fields that share a line equally, whatever they hold."""
    made = row(first, second, spacing=12)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made


def _day(box: LineBox) -> str | None:
    typed = box.text().strip()
    if not typed:
        return None
    day = read_day(typed)
    if day is None:
        raise ValueError(typed[:20])
    return day
