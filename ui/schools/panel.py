"""The chosen school beside the calendar: its clock in a sentence, its visits and every history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from audit_app.analysis.clock_words import clock_sentence, histories, visit_words
from audit_app.journal.lines import Sort
from audit_app.reports.words import day
from audit_app.rules.dates import late
from audit_app.rules.schools.cautions import cautions
from audit_app.rules.schools.standing import GROUPS, officer_of, term_of_visit
from audit_app.store.history import history_of
from ui.parts.arrange import button, clear, column, label, rule, scrolled
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.moments import moment
from ui.parts.typed import TypedWords
from ui.schools.shown import return_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from audit_app.records import Visit
    from ui.desk import Desk
    from ui.schools.shown import ShownSchool

_CHIPS = {
    "overdue": ("bad", "square"),
    "unrecorded": ("warn", "triangle"),
    "never": ("warn", "triangle"),
    "due": ("warn", "triangle"),
    "planned": ("accent", "ring"),
    "done": ("ok", "tick"),
    "later": ("", "dash"),
}
_FACETS = ("when", "standing", "kind", "officer")


class SchoolPanel(QFrame):
    """Always about the chosen school; its buttons act on that school, or on the visit in hand."""

    asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._desk, self._book = desk, desk.workbook
        inner = QWidget()
        self._body = column(spacing=8, margins=(20, 18, 20, 12))
        inner.setLayout(self._body)
        self.plan = button("Plan a visit… (V)", lambda: self.asked.emit("V"))
        self._of_visit = [
            button("Move it… (M)", lambda: self.asked.emit("M")),
            button("Agree the day…", lambda: self.asked.emit("agree")),
            button("Swap it…", lambda: self.asked.emit("swap")),
            button("Will not be made…", lambda: self.asked.emit("aside")),
        ]
        buttons = QWidget()
        buttons.setLayout(Flow(self.plan, *self._of_visit))
        body = column(scrolled(inner, "side"), spacing=0)
        body.setStretch(0, 1)
        body.addLayout(column(buttons, margins=(20, 4, 20, 16)))
        self.setLayout(body)

    def first(self) -> QPushButton:
        """Where the focus goes."""
        return self.plan

    def show_nothing(self) -> None:
        """Be about no school."""
        clear(self._body)
        self._body.addWidget(label("No school is chosen.", "muted"))
        self._body.addStretch(1)
        self._offer(is_chosen=False, has_visit=False)

    def show_school(self, one: ShownSchool, visit_id: str) -> None:
        """Show a school; `visit_id` is the planned visit in hand, "" for none."""
        clear(self._body)
        add, standing, today = self._body.addWidget, one.standing, self._desk.today()
        years = self._book.programme.years()
        add(TypedWords(standing.school.name, "h2"))
        tone, mark = _CHIPS[one.group]
        due = standing.clock.due
        words = late((today - due).days) if one.group == "overdue" and due else GROUPS[one.group]
        self._body.addLayout(Flow(Chip(words, tone, mark)))
        add(TypedWords(clock_sentence(standing, self._book.schools.successions())))
        if standing.school.worry:
            add(TypedWords(f"Worry noted: {standing.school.worry}"))
        if one.returned is not None:
            add(label(f"This year’s return: {return_words(one.returned, today)}."))
        officer = officer_of(standing)
        add(TypedWords(officer or "No officer is named for it.", "muted"))
        for visit in standing.planned:
            in_hand = len(standing.planned) > 1 and visit.id == visit_id
            add(rule())
            self._say_planned(one, visit, today, in_hand=in_hand)
        for school, told in histories(standing, years):
            add(rule())
            add(TypedWords(school.name if len(standing.thread) > 1 else "History", "strong"))
            for line in told or ("Nothing is known of its visits.",):
                add(TypedWords(line))
        self._say_deeds(one)
        self._body.addStretch(1)
        self._offer(is_chosen=True, has_visit=bool(visit_id))

    def _say_planned(self, one: ShownSchool, visit: Visit, today: date, *, in_hand: bool) -> None:
        years = self._book.programme.years()
        words = visit_words(visit, years)
        self._body.addWidget(TypedWords(f"In hand: {words}" if in_hand else words, "strong"))
        officer = officer_of(one.standing, visit)
        if officer:
            self._body.addWidget(TypedWords(officer, "small"))
        if visit.move_reason:
            self._body.addWidget(TypedWords(f"Moved: {visit.move_reason}"))
        term = term_of_visit(visit, years)
        if term is not None:
            kind = visit.kind or "full"
            on = day(visit.on_date)
            for said in cautions(one.standing, kind, term, on, today, moved=visit.id):
                self._body.addWidget(label(said, "warn"))

    def _say_deeds(self, one: ShownSchool) -> None:
        """Who planned, moved, agreed or called off each visit, and when."""
        deeds, reasons = {}, {}
        for visit in one.standing.visits:
            for facet in _FACETS:
                before = None  # a reason stays with what it was given for: a later deed has its own
                for deed, value in history_of(self._book.file, "visit", visit.id, facet):
                    deeds[deed.id] = deed
                    held = (json.loads(value) if value else None) or {}  # null: it was taken back
                    reason = held.get("move_reason") or held.get("standing_reason")
                    if reason and reason != before and deed.sort is Sort.ORDINARY:
                        reasons[deed.id] = str(reason)
                    before = reason
        if not deeds:
            return
        self._body.addWidget(rule())
        self._body.addWidget(label("What was done with its visits", "strong"))
        for deed in sorted(deeds.values(), key=lambda held: held.at, reverse=True):
            words = f"{moment(deed.at)}, {deed.by}: {deed.label}"
            if deed.id in reasons:
                words = f"{words}. {reasons[deed.id]}"
            self._body.addWidget(TypedWords(words, "small"))

    def _offer(self, *, is_chosen: bool, has_visit: bool) -> None:
        self.plan.setEnabled(is_chosen)
        for held in self._of_visit:
            held.setVisible(has_visit)
