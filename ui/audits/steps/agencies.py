"""The second step: who is asked, and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from forms.compile import own_text
from ui.audits.steps.questions import Questions
from ui.audits.steps.tools import SENT, Step, Tools
from ui.parts.arrange import card, column, label
from ui.parts.ticks import TickList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Agency

_PAUSE = 700  # milliseconds after the last tick or choice


class AgenciesStep(Step):
    """Who is asked, and what: the core, a theme's module, and the audit's own questions."""

    rows_of = "a question"

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.agencies = TickList("Agencies to ask")
        self.questions = Questions()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._keep)
        self.questions.own.answered.connect(self._own_changed)
        self.agencies.itemChanged.connect(lambda _item: self._pause.start())
        self.agencies.itemChanged.connect(self.changed)
        self.questions.module.activated.connect(lambda _at: self._chosen())
        self.questions.full.clicked.connect(lambda _on: self._chosen())
        self._sent = label(SENT, "strong")
        self.setLayout(
            column(
                self._sent,
                card(label("Agencies to ask (Space ticks)", "h3"), self.agencies, spacing=8),
                self.questions.card(),
                None,
            )
        )

    def first(self) -> QWidget:
        """The agencies."""
        return self.agencies

    def show_held(self) -> None:
        """Show who is asked and what, after what was just ticked is saved."""
        if self._pause.isActive():
            self._keep()
        audit = self.tools.audit()
        asked = {a.id for a in self.tools.book.audits.agencies(audit.id)} if audit else set()
        self.agencies.offer(
            [(a.id, a.name, a.id in asked) for a in self.tools.book.settings.agencies()]
        )
        self.questions.show_held(audit)
        self._say_made()
        is_sent = audit is not None and audit.sent_on is not None
        for box in (self.agencies, self.questions.module, self.questions.full, self.questions.own):
            box.setEnabled(not is_sent)
        self._sent.setVisible(is_sent)

    def save(self) -> None:
        """Save who is asked and, until it is sent, what."""
        self._pause.stop()
        ticked = self.agencies.ticked()
        audit = self.tools.audit()
        if audit is None and not ticked:
            return
        audit = self.tools.need()
        book = self.tools.book
        if audit.sent_on is None:
            book.audits.ask(audit, ticked)
            form, modules, own = self.questions.compiled(self.tools.wording())
            book.forms.choose(book.audits.one(audit.id), form, modules, own_text(own))
        self._say_made()

    def add_row(self) -> None:
        """Begin a question of the audit's own, until it is sent."""
        if self.questions.own.isEnabled():
            self.questions.own.add_row()

    def asked(self) -> list[Agency]:
        """The agencies that are ticked now."""
        ticked = set(self.agencies.ticked())
        return [held for held in self.tools.book.settings.agencies() if held.id in ticked]

    def is_done(self) -> bool:
        """Whether somebody is asked something."""
        audit = self.tools.audit()
        if audit is None or audit.form_id is None:
            return False
        return bool(self.tools.book.audits.agencies(audit.id))

    def rest(self) -> None:
        """Everything here is saved as a deed, or cannot be before the audit is there."""
        self._pause.stop()

    def _keep(self) -> None:
        """Save what was ticked, chosen or taken out, so that undo brings it back."""
        self._pause.stop()
        audit = self.tools.audit()
        if audit is not None and audit.sent_on is None:
            with self.tools.saving():
                self.tools.desk.saving.do(self.save)

    def _chosen(self) -> None:
        self._pause.start()
        self._say_made()

    def _own_changed(self, value: object) -> None:
        is_one_out = self.questions.take_own(value)
        self._say_made()
        if is_one_out:
            self._keep()  # at once: the next Ctrl+Z brings back the row that was taken out
        else:
            self._pause.start()

    def _say_made(self) -> None:
        self.questions.say_made(self.tools.wording())
        self.changed.emit()
