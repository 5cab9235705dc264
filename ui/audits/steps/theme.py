"""The first step: what is looked at, and why now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.identifiers import see_that_it_is_a_reference, see_that_it_names_nobody
from audit_app.store.places import place, put_place
from ui.parts.arrange import card, column, row
from ui.parts.fields import LineBox, NoteBox, field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

from ui.audits.steps.tools import Step, Tools

_DRAFT = "set-up:new"
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
        """Show the audit's theme."""
        audit = self.tools.audit()
        if audit is None:
            self._show_draft()
            return
        self.code.setText(audit.code)
        self.code.setReadOnly(True)
        self.name.setText(audit.title)
        self.theme.setText(audit.theme or "")
        self.why.setPlainText(audit.why_now or "")
        self.enquiry.setPlainText(audit.enquiry or "")
        self.lead.setText(audit.lead_role or "")

    def save(self) -> None:
        """Make the audit, or change it."""
        audit = self.tools.audit()
        code, title = self.code.text().strip().upper(), self.name.text().strip()
        if audit is None and not code and not title:
            return
        for name, box in self._boxes().items():
            see_that_it_names_nobody(_TITLES[name], _words(box))
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
            put_place(self.tools.book.file, _DRAFT, "")
        else:
            audits.change(audit, f"Change what {audit.code} is about", **cells)

    def is_named(self) -> bool:
        """Whether a code and a title are typed."""
        return bool(self.code.text().strip() and self.name.text().strip())

    def keep_draft(self) -> None:
        """Keep what is typed of an audit that is not made yet; it is there when she comes back."""
        if self.tools.audit() is not None:
            return
        held = {name: _words(box) for name, box in self._boxes().items() if _words(box)}
        text = json.dumps(held, ensure_ascii=False) if held else ""
        if place(self.tools.book.file, _DRAFT) != text:
            self.tools.desk.saving.do(lambda: put_place(self.tools.book.file, _DRAFT, text))

    def _show_draft(self) -> None:
        held = json.loads(place(self.tools.book.file, _DRAFT) or "{}")
        for name, box in self._boxes().items():
            if not _words(box):
                _write(box, str(held.get(name, "")))

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


def _words(box: LineBox | NoteBox) -> str:
    return (box.toPlainText() if isinstance(box, NoteBox) else box.text()).strip()


def _write(box: LineBox | NoteBox, words: str) -> None:
    if isinstance(box, NoteBox):
        box.setPlainText(words)
    else:
        box.setText(words)
