"""The dialog about one visit: planned, agreed for a day, or moved."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.analysis.clock_words import visit_words
from audit_app.rules.dates import with_weekday
from audit_app.rules.schools.cautions import cautions, room_words
from audit_app.rules.schools.phases import VISIT_KINDS
from audit_app.rules.schools.standing import officer_of
from ui.answering.words import A_DAY, read_day, say_day
from ui.parts.aloud import show_words
from ui.parts.arrange import button, label
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.needs import Needs
from ui.pointing import names_nobody
from ui.schools.visit_dialog import desk_window, lay_out

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Visit
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears, Term
    from ui.desk import Desk

_SHORT_YEAR = re.compile(r"\d{1,2}[/. -]\d{1,2}[/. -]\d{2}")  # 8/2/27
_AHEAD = 3  # school years from this one on that a visit can be planned into
PLAN, MOVE, AGREE = "plan", "move", "agree"
_TITLES = {PLAN: "Plan a visit", MOVE: "Move the visit", AGREE: "Agree the day"}


def offered_terms(years: SchoolYears, today: date) -> list[Term]:
    """The terms that a visit can be planned into: those of this school year and the next two."""
    first = years.year_of(today)
    return [term for year in range(first, first + _AHEAD) for term in years.terms(year)]


class VisitDialog(QDialog):
    """Plans a visit, moves one with a reason, or notes the day that was agreed.

    What speaks against it is said as it is typed, and refuses nothing.
    """

    def __init__(
        self, desk: Desk, standing: Standing, deed: str, visit: Visit | None = None, term: str = ""
    ) -> None:
        """`term` is the code of the term that is offered first."""
        super().__init__(desk_window(desk))
        book = desk.workbook
        self._desk, self._standing, self._deed, self._visit = desk, standing, deed, visit
        self._years, self._capacity = book.programme.years(), book.programme.per_term()
        self._every = book.programme.standings()
        self.setWindowTitle(f"{_TITLES[deed]}: {standing.school.name}")
        self.kind = Choice("Kind of visit", list(VISIT_KINDS.items()))
        terms = offered_terms(self._years, desk.today())
        self.term = Choice("Term", [(one.code, one.words) for one in terms])
        self.day = LineBox("Day, if one is agreed")
        self.officer = LineBox("Officer (a role)", "Such as Schools safeguarding officer")
        self.reason = NoteBox("Reason", lines=2)
        self.in_full, self.cautions = label("", "muted"), label("", "warn")
        self._banner = Banner()
        words = {PLAN: "Plan the visit", MOVE: "Move the visit", AGREE: "Keep the day"}
        self._keep = button(words[deed], self._try, "primary")
        self._needs = Needs(self._keep)
        self._show(term or (visit.term if visit else "") or "")
        for held in (self._needs, self.in_full, self.cautions):
            held.setParent(self)  # it is said before the dialog is as high as its words need
        self._look()
        self._lay_out()
        first = {PLAN: self.kind, MOVE: self.term, AGREE: self.day}[deed]
        first.setFocus()

    def chosen_day(self) -> str | None:
        """The day that is agreed, ISO; None for none. A short year is one that is planned now."""
        typed, year = self.day.text().strip(), self._desk.today().year
        day = read_day(typed)
        is_now = day is not None and year - 1 <= int(day[:4]) <= year + _AHEAD
        return day if is_now or not _SHORT_YEAR.fullmatch(typed) else None

    def chosen_term(self) -> Term:
        """The term; that of the day where there is one."""
        day = self.chosen_day()
        if day:
            return self._years.term_of(date.fromisoformat(day))
        return self._years.term(self.term.word())

    def words(self) -> str:
        """Why it is moved."""
        return self.reason.toPlainText().strip()

    def _show(self, term: str) -> None:
        visit = self._visit
        self.officer.setText(officer_of(self._standing, visit))
        if term and self.term.findData(term) < 0:
            self.term.addItem(self._years.term(term).words, term)
        today_term = self._years.term_of(self._desk.today()).code
        self.term.choose(term or today_term)
        if visit is not None:
            self.kind.choose(visit.kind or "full")
            if self._deed == AGREE or (visit.on_date and visit.term == term):
                self.day.setText(say_day(visit.on_date))
        self.kind.currentIndexChanged.connect(lambda _at: self._look())
        self.term.currentIndexChanged.connect(lambda _at: self._look())
        self.officer.textChanged.connect(lambda _text: self._look())
        self.day.textChanged.connect(lambda _text: self._look())
        self.reason.textChanged.connect(self._look)

    def _lay_out(self) -> None:
        parts: list[QWidget] = []
        if self._visit is not None:
            parts.append(label(f"Now: {visit_words(self._visit, self._years)}.", "muted"))
        if self._deed == PLAN:
            parts.append(field("Kind of visit", self.kind))
        if self._deed != AGREE:
            parts.append(field("Term", self.term))
        is_free = self._deed != AGREE
        help_ = f"May be left blank. {A_DAY}" if is_free else A_DAY
        parts.append(field("Day, if one is agreed" if is_free else "Day", self.day, help_))
        parts.append(self.in_full)
        if self._deed == PLAN:
            parts.append(field("Officer (a role)", self.officer))
        if self._deed == MOVE:
            parts.append(field("Reason", self.reason, "The history of the visit keeps it."))
        lay_out(self, self._banner, [*parts, self.cautions, self._needs], self._keep)

    def _look(self) -> None:
        typed = self.day.text().strip()
        is_day = bool(self.chosen_day()) if typed else self._deed != AGREE
        if is_day:
            self.term.blockSignals(True)
            code = self.chosen_term().code
            if self.term.findData(code) < 0:
                self.term.addItem(self.chosen_term().words, code)
            self.term.choose(code)
            self.term.blockSignals(False)
        wanted = "type the day that was agreed" if not typed else "type the day as 18/12/2026"
        self._needs.say(
            "" if is_day else wanted,
            "say why it is moved" if self._deed == MOVE and not self.words() else "",
        )
        day = self.chosen_day()
        show_words(self.in_full, with_weekday(date.fromisoformat(day)) if day else "")
        show_words(self.cautions, " ".join(self._said()) if is_day else "")

    def _said(self) -> list[str]:
        day, moved = self.chosen_day(), self._visit.id if self._visit else ""
        term = self.chosen_term()
        said = cautions(
            self._standing,
            self.kind.word(),
            term,
            date.fromisoformat(day) if day else None,
            self._desk.today(),
            moved=moved,
        )
        officer = self.officer.text().strip()
        room = room_words(self._every, officer, term, self._capacity, self._years, moved=moved)
        return [*said, *([room] if room else [])]

    def _try(self) -> None:
        if names_nobody(self._banner, (self.reason, self.officer), self._desk.watched):
            self.accept()
