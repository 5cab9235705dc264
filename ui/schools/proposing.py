"""The plan that the rules propose: shown as a list to tick, and written only then, in one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.rules.dates import full, late
from audit_app.rules.schools.programme import coming_terms, propose
from audit_app.rules.schools.terms import year_words
from ui.answering.words import read_number
from ui.parts.aloud import show_words
from ui.parts.arrange import button, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.needs import Needs
from ui.parts.ticks import TickList
from ui.schools.parts import boxed
from ui.schools.planning import desk_window, lay_out

if TYPE_CHECKING:
    from audit_app.rules.schools.programme import Proposal, Proposed
    from ui.desk import Desk

_LINES, _WIDE = 8, 860
_AHEAD = 3  # school years that can be planned for


class ProposalDialog(QDialog):
    """Overdue first, then a worry, then the day each is due; whoever looks may take any out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk_window(desk))
        self.setWindowTitle("Propose a plan")
        programme = desk.workbook.programme
        self._today, self._years = desk.today(), programme.years()
        self._standings = programme.standings()
        self._made: Proposal | None = None
        this_year = self._years.year_of(self._today)
        ahead = [
            (str(year), f"To the end of {year_words(year)}")
            for year in range(this_year, this_year + _AHEAD)
        ]
        self.until = Choice("Plan", ahead)
        self.capacity = LineBox("Visits in a term, for each officer")
        self.capacity.setText(str(programme.per_term()))
        self.list = TickList("Visits that are proposed", _LINES)
        self._said = label("", "strong")
        self._left = label("", "warn")
        self._banner = Banner()
        self._keep = button("", self.accept, "primary")
        self._needs = Needs(self._keep)
        choices = row(
            field("Plan", self.until), field("Visits in a term, for each officer", self.capacity)
        )
        words = label(
            "Schools past three years come first, the longest first; then those without a first "
            "date, those with a worry noted, and then by the day they are due. What is planned "
            "stays. Space takes a line out. Any visit can be moved later.",
            "muted",
        )
        parts = [words, boxed(choices), self._said, self.list, self._left, self._needs]
        lay_out(self, self._banner, parts, self._keep, _WIDE)
        self.until.currentIndexChanged.connect(lambda _at: self._propose())
        self.capacity.textChanged.connect(lambda _text: self._propose())
        self.list.itemChanged.connect(lambda _item: self._look())
        self._propose()
        self.list.setFocus()

    def ticked(self) -> list[Proposed]:
        """The visits that are ticked, in the order of need."""
        wanted = set(self.list.ticked())
        return [one for one in self._made.visits if one.school_id in wanted] if self._made else []

    def _propose(self) -> None:
        capacity = read_number(self.capacity.text())
        self._made = None
        if capacity is not None and capacity > 0:
            terms = coming_terms(self._years, self._today, int(self.until.word()))
            self._made = propose(self._standings, terms, capacity, self._today, self._years)
        visits = self._made.visits if self._made else ()
        self.list.blockSignals(True)
        self.list.offer([(one.school_id, self._words(one), True) for one in visits])
        self.list.blockSignals(False)
        self._look()

    def _words(self, one: Proposed) -> str:
        name = self._name(one.school_id)
        parts = [name, self._years.term(one.term).words, self._why(one)]
        several = len({held.school.officer_role for held in self._standings}) > 1
        if several and one.officer_role:
            parts.append(one.officer_role)
        return " · ".join(parts)

    def _why(self, one: Proposed) -> str:
        if one.why == "overdue" and one.due is not None:
            return late((self._today - one.due).days)
        if one.why == "unrecorded":
            return "no visit recorded"
        if one.due is None:
            return "no first date"
        due = f"due {full(one.due)}"
        if one.is_late:
            return f"{due}, no room before"
        return f"worry noted, {due}" if one.why == "worry" else due

    def _name(self, school_id: str) -> str:
        return next(one.school.name for one in self._standings if one.school.id == school_id)

    def _look(self) -> None:
        made, ticked = self._made, len(self.list.ticked())
        count = len(made.visits) if made else 0
        self._said.setText(f"{ticked} of {count} proposed visits ticked")
        self._keep.setText(f"Plan {ticked} visits" if ticked != 1 else "Plan 1 visit")
        none = "tick a visit" if count else "nothing needs a visit in these terms"
        self._needs.say(
            "" if made else "type how many visits a term has room for",
            "" if ticked or not made else none,
        )
        left = [self._name(one) for one in made.left] if made else []
        more = f" and {len(left) - 3} more" if len(left) > 3 else ""  # noqa: PLR2004 - three are named
        words = f"No term has room for {len(left)}: {', '.join(left[:3])}{more}." if left else ""
        show_words(self._left, words)
