"""The first step: what is looked at, and why now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import see_that_it_is_a_reference, see_that_it_names_nobody
from ui.audits.steps.draft import Draft, words_in, write_in
from ui.parts.arrange import button, card, column, label, row
from ui.parts.fields import LineBox, NoteBox, field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Audit

from ui.audits.steps.tools import Step, Tools

_TITLES = {
    "code": "The code",
    "title": "The title",
    "theme": "The theme",
    "why": "Why now",
    "enquiry": "The lines of enquiry",
    "lead": "The lead",
}


class ThemeStep(Step):
    """What is looked at, and why now."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.code = LineBox("Code", "Such as NEG26")
        self.name = LineBox("Title", "Such as Neglect, autumn 2026")
        self.theme = LineBox("Theme", "Such as Neglect")
        self.why = NoteBox("Why now", "What made the partnership choose this theme?", 3)
        self.enquiry = NoteBox("Lines of enquiry", "What do we want to know?", 3)
        self.lead = LineBox("Lead (a role)", "Such as Audit co-ordinator")
        self._draft = Draft(tools, "", self._boxes(), self)
        self._draft.kept_now.connect(self.drafted)
        self._again = label("This is what you typed before and did not finish.", "muted")
        self._clean = button("Start clean", self._start_clean, "link")
        for box in (self.code, self.name):
            box.textChanged.connect(lambda _text: self.changed.emit())
        short = row(
            field("Code", self.code, "Children’s references begin with it."),
            field("Title", self.name, "What the audit is called everywhere."),
            spacing=12,
        )
        short.setStretch(1, 1)
        self.setLayout(
            column(
                column(self._again, row(self._clean, None), spacing=2),
                card(
                    short,
                    field("Theme", self.theme),
                    field("Why now", self.why),
                    field("Lines of enquiry", self.enquiry),
                    field("Lead (a role)", self.lead),
                    spacing=12,
                ),
                None,
            )
        )

    def first(self) -> QWidget:
        """The code."""
        return self.code

    def show_held(self) -> None:
        """Show the audit's theme, and over it what was typed and not saved."""
        audit = self.tools.audit()
        self.code.setReadOnly(audit is not None)
        held = {} if audit is None else _held(audit)
        is_taken_up = self._draft.show(held) and audit is None
        self._again.setVisible(is_taken_up)
        self._clean.setVisible(is_taken_up)

    def save(self) -> None:
        """Make the audit, or change it."""
        audit = self.tools.audit()
        code, title = self.code.text().strip().upper(), self.name.text().strip()
        if audit is None and not code and not title:
            return
        self.see_that_it_fits()
        if not title:
            raise Problem("no-title", "The audit has no title yet.", "", "Give it a title.")
        cells: dict[str, object] = {
            "title": title,
            "theme": self.theme.text(),
            "why_now": self.why.toPlainText(),
            "enquiry": self.enquiry.toPlainText(),
            "lead_role": self.lead.text(),
        }
        audits = self.tools.book.audits
        if audit is None:
            see_that_it_is_a_reference(code)
            cells.pop("title")
            self.tools.audit_id = audits.add(code, title, **cells)
            self._draft.forget()
        else:
            audits.change(audit, f"Change what {audit.code} is about", **cells)
            self._draft.forget(audit.id)
        self.show_held()

    def see_that_it_fits(self) -> None:
        """Whether the words name nobody. Raises Problem where they do."""
        for name, box in self._boxes().items():
            see_that_it_names_nobody(_TITLES[name], words_in(box))

    def is_named(self) -> bool:
        """Whether a code and a title are typed."""
        return bool(self.code.text().strip() and self.name.text().strip())

    def rest(self) -> None:
        """Keep what cannot be saved yet: it is there when she comes back."""
        self._draft.rest()

    def lose_audit(self) -> None:
        """The audit was taken back: what is in the boxes is that of a new one again."""
        self._draft.hold_nothing()

    def find_audit(self) -> None:
        """The audit is there again: it is no new one's words any more."""
        self._draft.forget()

    def _start_clean(self) -> None:
        for box in self._boxes().values():
            write_in(box, "")
        self._draft.forget()
        self.show_held()
        self.code.setFocus()

    def _boxes(self) -> dict[str, LineBox | NoteBox]:
        return {
            "code": self.code,
            "title": self.name,
            "theme": self.theme,
            "why": self.why,
            "enquiry": self.enquiry,
            "lead": self.lead,
        }

    def is_done(self) -> bool:
        """Whether the audit is there."""
        return self.tools.audit() is not None


def _held(audit: Audit) -> dict[str, str]:
    return {
        "code": audit.code,
        "title": audit.title,
        "theme": audit.theme or "",
        "why": audit.why_now or "",
        "enquiry": audit.enquiry or "",
        "lead": audit.lead_role or "",
    }
