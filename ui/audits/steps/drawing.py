"""How many children there are to be and how they were chosen: the way, from how many, why so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from audit_app.problems import Problem
from audit_app.rules.drawn import WAYS, Drawn, drawn_words, read_drawn
from audit_app.rules.identifiers import see_that_it_names_nobody
from ui.audits.children.lines import RowsLine
from ui.audits.steps.draft import Draft
from ui.parts.arrange import column
from ui.parts.fields import Choice, LineBox, field, wide
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.audits.steps.tools import Tools


MOST = 60  # children of an audit


class Drawing(QWidget):
    """Saved as its fields are left, with the audit. `changed` as it is typed, then `drafted`."""

    changed = Signal()
    drafted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.many = RowsLine("How many children")
        self.way = Choice("How they were chosen", [("", "Not said"), *((way, way) for way in WAYS)])
        self.of = LineBox("From how many")
        self.why = LineBox("Why these", "Such as known to at least three agencies")
        boxes = {"many": self.many, "of": self.of, "why": self.why}
        self._draft = Draft(tools, ":drawn", boxes, self)
        self._draft.kept_now.connect(self.drafted)
        self.way.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for box in boxes.values():
            box.textEdited.connect(lambda _text: self.changed.emit())
        parts = Flow(
            wide(field("How many children", self.many), 150),
            wide(field("How they were chosen", self.way), 290),
            wide(field("From how many", self.of), 130),
            spacing=12,
        )
        self.setLayout(column(parts, field("Why these", self.why), spacing=8))

    def drawn(self) -> Drawn:
        """What is typed; a number that is none counts as not said."""
        of = self.of.text().strip()
        return Drawn(self.way.word(), int(of) if _is_number(of) else 0, self.why.text().strip())

    def wanted(self) -> int:
        """How many children there are to be; 0 where no number is typed."""
        many = self.many.text().strip()
        return int(many) if _is_number(many, MOST) else 0

    def show_held(self, audit: Audit | None, *, is_locked: bool) -> None:
        """Show what the audit says of it."""
        held = read_drawn(None if audit is None else audit.drawn_how)
        many = "" if audit is None else str(audit.children_wanted or "")
        self.way.choose(held.way)
        self._draft.show({"many": many, "of": str(held.of or ""), "why": held.why})
        for box in (self.many, self.way, self.of, self.why):
            box.setEnabled(not is_locked)

    def see_that_it_is_a_number(self) -> int:
        """How many children are typed. A Problem where it is no number of children."""
        if not self.wanted():
            what = f"How many children is a number from 1 to {MOST}."
            raise Problem("no-number", what, "", "Type a number, such as 6.")
        return self.wanted()

    def save(self, audit: Audit) -> None:
        """Keep it with the audit. A Problem where a number is none or the words name somebody."""
        self.see_that_it_fits()
        of, many = self.of.text().strip(), self.many.text().strip()
        wanted = self.wanted() or None
        words = drawn_words(self.drawn())
        before = drawn_words(read_drawn(audit.drawn_how))
        if words != before or wanted != audit.children_wanted:
            label = f"Say how the children of {audit.code} were chosen"
            self._tools.book.audits.change(audit, label, drawn_how=words, children_wanted=wanted)
        self._draft.forget(audit.id)
        self._draft.show({"many": many, "of": of, "why": self.why.text()})

    def see_that_it_fits(self) -> None:
        """Look through what is typed. A Problem where a number is none or words name somebody."""
        if self.many.text().strip():
            self.see_that_it_is_a_number()
        of = self.of.text().strip()
        if of and not _is_number(of):
            raise Problem(
                "no-number",
                "From how many is a number of children.",
                "",
                "Type a number from 1 to 999999, or leave it blank.",
            )
        see_that_it_names_nobody("Why these", self.why.text())

    def rest(self) -> None:
        """Keep what cannot be saved yet."""
        self._draft.rest()


def _is_number(typed: str, most: int = 999_999) -> bool:
    """Whether it is a number of children, at the most as many as a county has."""
    return typed.isascii() and typed.isdigit() and len(typed) <= 6 and 0 < int(typed) <= most  # noqa: PLR2004 - so many digits
