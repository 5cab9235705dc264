"""The second step: who is asked, and what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from forms.compile import OwnQuestion, compile_form, next_own_name, own_text, read_own
from forms.read import library
from ui.answering.rows import Part, RowsAnswer
from ui.parts.arrange import card, column, label, row
from ui.parts.fields import Choice, field
from ui.parts.segment import TickSegment
from ui.parts.ticks import TickList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.records import Agency
    from forms.compiled import CompiledForm
from ui.audits.steps.tools import SENT, Step, Tools

_SHORT_CORE = (
    " With a theme the core is asked in its short form, so that a return does not grow much: it "
    "can be fewer judgements than the core alone. Tick above to ask all of the core too."
)
_PAUSE = 700  # milliseconds after the last tick or choice
_OWN_TYPES = (
    ("ypn", "Yes, partly or no"),
    ("grade4", "Four grades"),
    ("text", "A few words"),
    ("note_long", "A longer note"),
)


def _short(title: str) -> str:
    """A module's title without what the field's label says already."""
    name = title.removeprefix("Theme module: ")
    return name[:1].upper() + name[1:]


class AgenciesStep(Step):
    """Who is asked, and what: the core, a theme's module, and the audit's own questions."""

    rows_of = "a question"

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.agencies = TickList("Agencies to ask")
        modules = [form for form in library().values() if form.kind == "case_module"]
        self.module = Choice(
            "Theme module",
            [("", "None: the core questions alone"), *((m.name, _short(m.title)) for m in modules)],
        )
        self.full = TickSegment("", "Ask the whole core, not its short form")
        self.own = RowsAnswer(
            [
                Part("label", "Question", wide=True),
                Part("type", "Kind of answer", offers=_OWN_TYPES),
            ],
            "The audit’s own questions",
        )
        self._own: list[dict[str, object]] = []
        self.form: CompiledForm | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._keep)
        self.own.answered.connect(self._own_changed)
        self.agencies.itemChanged.connect(self._ticked)
        self.module.activated.connect(lambda _at: self._chosen())
        self.full.clicked.connect(lambda _on: self._chosen())
        self.made = label("", "muted")
        self._sent = label(SENT, "strong")
        self.setLayout(
            column(
                self._sent,
                card(label("Agencies to ask (Space ticks)", "h3"), self.agencies, spacing=8),
                card(
                    label("Questions", "h3"),
                    field("Theme module", self.module),
                    row(self.full, None),
                    label("Questions of this audit’s own (Ins adds one)", "strong"),
                    self.own,
                    self.made,
                    spacing=10,
                ),
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
        if audit is not None:
            self.module.choose(audit.modules[0] if audit.modules else "")
            self.full.setChecked(audit.depth == "full")
            own = read_own(audit.own_questions)
            self._own = [{"label": one.label, "type": one.type, "name": one.name} for one in own]
        self.own.show_value(self._own)
        self._say_made()
        is_sent = audit is not None and audit.sent_on is not None
        for box in (self.agencies, self.module, self.full, self.own):
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
            form, modules, own = self._form()
            book.forms.choose(book.audits.one(audit.id), form, modules, own_text(own))
        self._say_made()

    def add_row(self) -> None:
        """Begin a question of the audit's own, until it is sent."""
        if self.own.isEnabled():
            self.own.add_row()

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

    def _form(self) -> tuple[CompiledForm, list[str], list[OwnQuestion]]:
        own: list[OwnQuestion] = []
        for held in self._own:
            words = str(held.get("label") or "").strip()
            if words:
                name = str(held.get("name") or next_own_name([one.name for one in own]))
                own.append(OwnQuestion(name, words, str(held.get("type") or "ypn")))
        modules = [self.module.word()] if self.module.word() else []
        form = compile_form(
            library()["case-core"],
            [library()[name] for name in modules],
            own,
            wording=self.tools.wording(),
            full=self.full.isChecked(),
        )
        return form, modules, own

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

    def _ticked(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _chosen(self) -> None:
        self._pause.start()
        self._say_made()

    def _own_changed(self, value: object) -> None:
        before = len(self._own)
        self._own = [dict(held) for held in value] if isinstance(value, list) else []
        self._say_made()
        if len(self._own) < before:
            self._keep()  # at once: the next Ctrl+Z brings back the row that was taken out
        else:
            self._pause.start()

    def _say_made(self) -> None:
        form, _modules, own = self._form()
        self.form = form
        judged = sum(1 for question in form.questions if question.type == "select_one")
        s = "s" if len(own) != 1 else ""
        short = "" if form.full else _SHORT_CORE
        self.made.setText(
            f"Up to {judged} judgements for each child; each agency is asked only those that fit "
            f"its record. {len(own)} question{s} of your own.{short}"
        )
        self.changed.emit()
