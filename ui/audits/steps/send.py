"""The last step: a look at what is sent to whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from audit_app.reports.words import count
from audit_app.rules.asked import less_words, pairs_asked
from audit_app.rules.dates import full
from forms.compile import read_own
from forms.read import library
from ui.parts.arrange import card, column, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Agency, Audit, Case

from ui.audits.steps.tools import Step, Tools, children_and_agencies

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
        cases, agencies = children_and_agencies(self.tools.book, audit)
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
        returns = count(len(pairs_asked(cases, agencies)), "return")
        children = count(len(cases), "child", "children")
        whom = count(len(agencies), "agency", "agencies") + less_words(cases, agencies)
        lines = [
            f"Agencies: {names}.",
            f"Children: {references}.",
            *_not_asked(cases, agencies),
            f"Questions: {asks}.",
            _due(audit),
        ]
        told = [f"{returns}: {children} for {whom}.", "\n".join(lines), _SENDING]
        self.words.setText("\n\n".join(told))

    def last_words(self) -> str:
        """Send, or see what was sent."""
        audit = self.tools.audit()
        if audit is not None and audit.sent_on is not None:
            return "See the returns"
        if audit is None:
            return "Send"
        asked = pairs_asked(*children_and_agencies(self.tools.book, audit))
        return f"Send {count(len(asked), 'return')}" if asked else "Send"

    def is_done(self) -> bool:
        """Whether it was sent."""
        audit = self.tools.audit()
        return audit is not None and audit.sent_on is not None


def _not_asked(cases: Sequence[Case], agencies: Sequence[Agency]) -> list[str]:
    """A line that says which agencies are left out for which child; none where none is."""
    left = []
    for case in cases:
        names = [agency.name for agency in agencies if agency.id in case.not_asked]
        left += [f"{', '.join(names)} about {case.reference}"] if names else []
    return [f"Not asked: {'; '.join(left)}."] if left else []


def _due(audit: Audit) -> str:
    due = full(date.fromisoformat(audit.returns_due)) if audit.returns_due else "no date yet"
    return f"Returns due: {due}."
