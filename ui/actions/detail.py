"""One action beside the table: its dates as they moved, its notes, its looks, its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from audit_app.charts import date_line
from audit_app.rules.actions import STATUS_WORDS, days_late, is_open, status_words
from audit_app.rules.dates import full, late
from audit_app.store.history import history_of
from audit_app.workbook.unsettled import settled, unsettled
from ui.actions.asking import Asking
from ui.actions.facts import beside, days_of, facts, said
from ui.actions.states import SHAPES
from ui.painter import FittedPicture
from ui.parts.arrange import button, clear, column, label, row, rule, scrolled
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.moments import moment
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Action
    from ui.desk import Desk


class ActionDetail(QFrame):
    """Always about the chosen action; its buttons act on that action only."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        self._desk, self._book = desk, desk.workbook
        self._action: Action | None = None
        self.asking = Asking(desk, self, lambda: self._action)
        inner = QWidget()
        self._body = column(spacing=10, margins=(20, 18, 20, 18))
        inner.setLayout(self._body)
        self.setLayout(column(scrolled(inner, "side"), spacing=0))
        self._first: QWidget = self

    def action_id(self) -> str | None:
        """Which action is shown."""
        return None if self._action is None else self._action.id

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self._first

    def press(self, key: str) -> None:
        """P writes a note, M moves the date."""
        {"P": self.asking.note, "M": self.asking.move}[key]()

    def show_nothing(self) -> None:
        """Be about no action: its table has no row that is chosen."""
        self._action = None
        self._first = self
        clear(self._body)
        self._body.addWidget(label("No action is chosen.", "muted"))
        self._body.addStretch(1)

    def show_action(self, action: Action) -> None:
        """Show an action."""
        self._action = self._book.actions.one(action.id)
        action = self._action
        today = self._desk.today()
        clear(self._body)
        add = self._body.addWidget
        words = status_words(action, today)
        shape, tone = SHAPES[words]
        behind = days_late(action, today)
        chip = Chip(late(behind) if behind else words, tone if tone != "muted" else "", shape)
        self._body.addLayout(row(label(f"Action {action.number}", "small"), None, chip))
        add(TypedWords(action.ask or "", "h2"))
        if unsettled(self._book, {action.id}):
            settle = button("Settle…", lambda: self._desk.go("differences", action.id), "link")
            self._body.addLayout(row(Chip("Said differently", "warn", "diamond"), settle, None))
        note = button("Progress note… (P)", self.asking.note)
        self._first = note
        buttons = [note, button("Move the date… (M)", self.asking.move)]
        if is_open(action):
            buttons.append(button("Set status…", self.asking.status))
        else:
            buttons.append(button("Look whether it helped…", self.asking.look))
        self._body.addLayout(Flow(*buttons))
        add(rule())
        self._say_days(action, today)
        self._body.addLayout(beside(facts(self._book, action, today)))
        self._say_notes(action, today)
        self._say_history(action)
        self._body.addStretch(1)

    def _say_days(self, action: Action, today: date) -> None:
        days = days_of(self._book, action, today)
        if days.due is not None:
            now = "No longer open" if days.ended else f"Due {full(days.due)}"
            self._body.addWidget(label(now, "strong"))
            line = FittedPicture(lambda width, measure: date_line(days, width, measure))
            line.setAccessibleName(date_line(days).alt)
            self._body.addWidget(line)

    def _say_notes(self, action: Action, today: date) -> None:
        notes = self._book.follow_up.notes(action.id)
        looks = self._book.follow_up.reviews(action.id)
        self._body.addWidget(rule())
        self._body.addWidget(label(f"Notes ({len(notes)})", "strong"))
        for note in notes:
            head = f"{said(note.on_date, today)}, {note.by_role}"
            self._body.addWidget(TypedWords(head, "small"))
            self._body.addWidget(TypedWords(note.words or ""))
        if looks:
            self._body.addWidget(label(f"Looks ({len(looks)})", "strong"))
        for held in looks:
            outcome = STATUS_WORDS.get(held.outcome or "", "Still open")
            head = f"{said(held.on_date, today)}, {held.by_role}: {outcome}"
            self._body.addWidget(TypedWords(head, "small"))
            self._body.addWidget(TypedWords(held.words or ""))

    def _say_history(self, action: Action) -> None:
        made = history_of(self._book.file, "action", action.id, "dates")
        made += history_of(self._book.file, "action", action.id, "closing")
        why = {one.deed.id: one for one in settled(self._book, action.id)}
        deeds = {deed.id: deed for deed, _value in made} | {key: why[key].deed for key in why}
        if len(deeds) > 1:
            self._body.addWidget(rule())
            self._body.addWidget(label("History", "strong"))
            for deed in sorted(deeds.values(), key=lambda deed: deed.at):
                words = f"{moment(deed.at)}, {deed.by}: {deed.label}"
                if deed.id in why:
                    words = f"{words}. {why[deed.id].reason}"
                self._body.addWidget(TypedWords(words, "small"))
