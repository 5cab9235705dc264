"""The last step: a look at what is sent to whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from audit_app.reports.words import count
from audit_app.rules.dates import full
from forms.compile import read_own
from forms.read import library
from ui.parts.arrange import card, column, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Audit

from ui.audits.steps.tools import Step, Tools

_SENDING = (
    "Sending opens the returns in this workbook. Nothing leaves this computer: spreadsheets are "
    "made from the grid, one for each return."
)


class SendStep(Step):
    """A last look at what is sent to whom; nothing goes before the button."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.words = label("", "stop")
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(column(card(label("What this sends", "h3"), self.words), None))

    def first(self) -> QWidget:
        """The words."""
        return self.words

    def show_held(self) -> None:
        """Say what will be sent."""
        audit = self.tools.audit()
        if audit is None:
            self.words.setText("Nothing yet: the theme comes first.")
            return
        agencies = self.tools.book.audits.agencies(audit.id)
        cases = self.tools.book.audits.cases(audit.id)
        modules = [library()[name].title for name in audit.modules]
        own = read_own(audit.own_questions)
        depth = "the whole core" if audit.depth == "full" else "the core in its short form"
        asks = ", ".join(
            [
                depth,
                *modules,
                *(
                    [count(len(own), "question of your own", "questions of your own")]
                    if own
                    else []
                ),
            ]
        )
        names = ", ".join(agency.name for agency in agencies) or "nobody yet"
        references = ", ".join(case.reference for case in cases) or "no child yet"
        told = [
            f"{len(agencies) * len(cases)} returns: {count(len(cases), 'child', 'children')} for "
            + count(len(agencies), "agency", "agencies")
            + ".",
            f"Agencies: {names}.\nChildren: {references}.\nQuestions: {asks}.\n" + _due(audit),
            _SENDING,
        ]
        self.words.setText("\n\n".join(told))

    def last_words(self) -> str:
        """Send, or see what was sent."""
        audit = self.tools.audit()
        if audit is not None and audit.sent_on is not None:
            return "See the returns"
        return "Send"

    def is_done(self) -> bool:
        """Whether it was sent."""
        audit = self.tools.audit()
        return audit is not None and audit.sent_on is not None


def _due(audit: Audit) -> str:
    due = full(date.fromisoformat(audit.returns_due)) if audit.returns_due else "no date yet"
    return f"Returns due: {due}."
