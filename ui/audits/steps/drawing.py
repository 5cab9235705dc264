"""How the children were chosen: the way, from how many, and why so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from audit_app.problems import Problem
from audit_app.rules.drawn import WAYS, Drawn, drawn_words, read_drawn
from audit_app.rules.identifiers import see_that_it_names_nobody
from ui.audits.steps.draft import Draft
from ui.parts.arrange import column
from ui.parts.fields import Choice, LineBox, field, wide
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.audits.steps.tools import Tools


class Drawing(QWidget):
    """Saved as its fields are left, as one line of the audit. `changed` while it is typed."""

    changed = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.way = Choice("How they were chosen", [("", "Not said"), *((way, way) for way in WAYS)])
        self.of = LineBox("From how many")
        self.why = LineBox("Why these", "Such as known to at least three agencies")
        self._draft = Draft(tools, ":drawn", {"of": self.of, "why": self.why}, self)
        self.way.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for box in (self.of, self.why):
            box.textEdited.connect(lambda _text: self.changed.emit())
        parts = Flow(
            wide(field("How they were chosen", self.way), 290),
            wide(field("From how many", self.of), 130),
            spacing=12,
        )
        self.setLayout(column(parts, field("Why these", self.why), spacing=8))

    def drawn(self) -> Drawn:
        """What is typed; a number that is none counts as not said."""
        of = self.of.text().strip()
        return Drawn(self.way.word(), int(of) if _is_number(of) else 0, self.why.text().strip())

    def show_held(self, audit: Audit | None, *, is_locked: bool) -> None:
        """Show what the audit says of it."""
        held = read_drawn(None if audit is None else audit.drawn_how)
        self.way.choose(held.way)
        self._draft.show({"of": str(held.of or ""), "why": held.why})
        for box in (self.way, self.of, self.why):
            box.setEnabled(not is_locked)

    def save(self, audit: Audit) -> None:
        """Keep it with the audit. A Problem where a number is none or the words name somebody."""
        of = self.of.text().strip()
        if of and not _is_number(of):
            raise Problem(
                "no-number",
                "From how many is a number of children.",
                "",
                "Type a number from 1 to 999999, or leave it blank.",
            )
        see_that_it_names_nobody("Why these", self.why.text())
        words = drawn_words(self.drawn())
        if words != drawn_words(read_drawn(audit.drawn_how)):
            label = f"Say how the children of {audit.code} were chosen"
            self._tools.book.audits.change(audit, label, drawn_how=words)
        self._draft.forget(audit.id)
        self._draft.show({"of": of, "why": self.why.text()})

    def rest(self) -> None:
        """Keep what cannot be saved yet."""
        self._draft.rest()


def _is_number(typed: str) -> bool:
    return typed.isascii() and typed.isdigit() and 0 < int(typed) <= 999_999  # noqa: PLR2004 - as many as a county has
