"""The plan that the rules propose: ticked, overruled, and written only then, in one deed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog

from audit_app.rules.dates import full, late
from audit_app.rules.schools.overruling import overruled, too_many
from audit_app.rules.schools.programme import coming_terms, propose
from audit_app.rules.schools.terms import year_words
from ui.answering.words import read_number
from ui.parts.aloud import announce, show_words
from ui.parts.arrange import button, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.needs import Needs
from ui.parts.ticks import TickList
from ui.schools.parts import boxed
from ui.schools.table import neighbour
from ui.schools.visit_dialog import desk_window, lay_out

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from audit_app.rules.schools.programme import Proposal, Proposed
    from audit_app.rules.schools.terms import Term
    from ui.desk import Desk

_LINES, _WIDE = 8, 860
_AHEAD = 3  # school years that can be planned for
_ORDER = (
    "Schools past three years come first, the longest first; then those with a worry noted, those "
    "with no visit recorded or no first date, and then by the day they are due. What is planned "
    "stays. Space takes a line out; ← and → choose another term for it."
)


class PlanList(TickList):
    """The proposed visits; `stepped` with -1 or 1 when ← or → asks for the term beside."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → overrule the term, as they move a visit on the calendar."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


def _ahead(this_year: int) -> list[tuple[str, str]]:
    """To the end of which school years can be planned."""
    years = range(this_year, this_year + _AHEAD)
    return [(str(year), f"To the end of {year_words(year)}") for year in years]


class ProposalDialog(QDialog):
    """Overdue first, then a worry, then the day each is due.

    Whoever looks may take any out, and choose another term for any.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk_window(desk))
        self.setWindowTitle("Propose a plan")
        programme = desk.workbook.programme
        self._today, self._years = desk.today(), programme.years()
        self._standings = programme.standings()
        self._made: Proposal | None = None
        self._is_offering = False
        self._terms: tuple[Term, ...] = ()
        self._chosen: dict[str, str] = {}  # the term that was chosen for a school instead
        self.until = Choice("Plan", _ahead(self._years.year_of(self._today)))
        self.capacity = LineBox("Visits in a term, for each officer")
        self.capacity.setText(str(programme.per_term()))
        self.list = PlanList("Visits that are proposed", _LINES)
        self.term = Choice("Term of the visit in hand", [])
        self._said = label("", "strong")
        self._left = label("", "warn")
        self._banner = Banner()
        self._keep = button("", self.accept, "primary")
        self._needs = Needs(self._keep)
        choices = row(
            field("Plan", self.until), field("Visits in a term, for each officer", self.capacity)
        )
        order, term = label(_ORDER, "muted"), field("Term of the visit in hand", self.term)
        parts = [order, boxed(choices), self._said, self.list, term, self._left, self._needs]
        lay_out(self, self._banner, parts, self._keep, _WIDE)
        self.until.currentIndexChanged.connect(lambda _at: self._propose())
        self.capacity.textChanged.connect(lambda _text: self._propose())
        self.list.itemChanged.connect(lambda _item: self._look())
        self.list.currentRowChanged.connect(lambda _at: self._offer_terms())
        self.list.stepped.connect(self._step)
        self.term.currentIndexChanged.connect(lambda _at: self._overrule(self.term.word()))
        self._propose()
        self.list.setFocus()

    def ticked(self) -> list[Proposed]:
        """The visits that are ticked, in the order of need."""
        wanted = set(self.list.ticked())
        return [one for one in self._visits() if one.school_id in wanted]

    def _visits(self) -> tuple[Proposed, ...]:
        """What is proposed, each in the term that was chosen instead, if one was."""
        return overruled(self._made.visits, self._chosen, self._terms) if self._made else ()

    def _in_hand(self) -> Proposed | None:
        at, visits = self.list.currentRow(), self._visits()
        return visits[at] if 0 <= at < len(visits) else None

    def _offer_terms(self) -> None:
        """The terms that the visit in hand may lie in, and the one that it lies in."""
        one = self._in_hand()
        self._is_offering = True  # what is shown is not what somebody chose
        self.term.offer([(term.code, term.words) for term in self._terms])
        self.term.setEnabled(one is not None)
        if one is not None:
            self.term.choose(one.term)
        self._is_offering = False

    def _step(self, step: int) -> None:
        one = self._in_hand()
        there = neighbour(self._years.term(one.term), self._terms, step) if one else None
        if there is not None:
            self._overrule(there.code)

    def _overrule(self, term: str) -> None:
        """Let the visit in hand lie in another term."""
        one = self._in_hand()
        if one is None or not term or self._is_offering:
            return
        self._chosen[one.school_id] = term
        at = self.list.currentRow()
        words = self._words(self._visits()[at])
        self.list.blockSignals(True)
        self.list.item(at).setText(words)
        self.list.scheduleDelayedItemsLayout()  # it may have a line more now
        self.list.blockSignals(False)
        self._offer_terms()
        self._look()
        announce(self.list, words)

    def _propose(self) -> None:
        capacity = read_number(self.capacity.text())
        self._made = None
        if capacity is not None and capacity > 0:
            self._terms = coming_terms(self._years, self._today, int(self.until.word()))
            self._made = propose(self._standings, self._terms, capacity, self._today, self._years)
        visits = self._visits()
        self.list.blockSignals(True)
        self.list.offer([(one.school_id, self._words(one), True) for one in visits])
        self.list.blockSignals(False)
        self._offer_terms()
        self._look()

    def _words(self, one: Proposed) -> str:
        name = self._name(one.school_id)
        term = self._years.term(one.term).words
        rules = {held.school_id: held.term for held in self._made.visits} if self._made else {}
        if rules.get(one.school_id, one.term) != one.term:
            term = f"{term} instead of {self._years.term(rules[one.school_id]).words}"
        parts = [name, term, self._why(one)]
        several = len({held.school.officer_role for held in self._standings}) > 1
        if several and one.officer_role:
            parts.append(one.officer_role)
        return " · ".join(parts)

    def _why(self, one: Proposed) -> str:
        stands = self._stands(one)
        return f"worry noted, {stands}" if one.why == "worry" else stands

    def _stands(self, one: Proposed) -> str:
        if one.due is None:
            return "no first date"
        if one.why == "overdue":
            return late((self._today - one.due).days)
        if one.due < self._today:  # as counted from its opening
            return "no visit recorded"
        due = f"due {full(one.due)}"
        if one.is_late:
            is_chosen = one.school_id in self._chosen
            return f"{due}, before that" if is_chosen else f"{due}, no room before"
        return due

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
        capacity = read_number(self.capacity.text())
        if made and capacity:
            ticked_ones, years = self.ticked(), self._years
            full_ = too_many(ticked_ones, self._standings, self._terms, capacity, years)
            words = " ".join(part for part in (words, full_) if part)
        show_words(self._left, words)
