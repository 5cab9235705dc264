"""What an audit asks: the core, a theme's module, and questions of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.compile import OwnQuestion, compile_form, next_own_name, read_own
from forms.read import library
from ui.answering.rows import Part, RowsAnswer
from ui.parts.arrange import card, label, row
from ui.parts.fields import Choice, field
from ui.parts.segment import TickSegment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from audit_app.records import Audit
    from forms.compiled import CompiledForm
    from forms.settings_words import Wording

_SHORT_CORE = (
    " With a theme the core is asked in its short form, so that a return does not grow much: it "
    "can be fewer judgements than the core alone. Tick above to ask all of the core too."
)
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


class Questions:
    """The boxes by which the questions are chosen, and the form that they make."""

    def __init__(self) -> None:
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
        self.made = label("", "muted")
        self.form: CompiledForm | None = None
        self._own: list[dict[str, object]] = []

    def card(self) -> QFrame:
        """All of it on a card."""
        return card(
            label("Questions", "h3"),
            field("Theme module", self.module),
            row(self.full, None),
            label("Questions of this audit’s own (Ins adds one)", "strong"),
            self.own,
            self.made,
            spacing=10,
        )

    def show_held(self, audit: Audit | None) -> None:
        """Show what an audit asks; what was chosen stays until there is one."""
        if audit is not None:
            self.module.choose(audit.modules[0] if audit.modules else "")
            self.full.setChecked(audit.depth == "full")
            own = read_own(audit.own_questions)
            self._own = [{"label": one.label, "type": one.type, "name": one.name} for one in own]
        self.own.show_value(self._own)

    def take_own(self, value: object) -> bool:
        """Its own questions were changed; whether one was taken out."""
        before = len(self._own)
        self._own = [dict(held) for held in value] if isinstance(value, list) else []
        return len(self._own) < before

    def compiled(self, wording: Wording) -> tuple[CompiledForm, list[str], list[OwnQuestion]]:
        """The form that they make, the modules, and the questions of its own."""
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
            wording=wording,
            full=self.full.isChecked(),
        )
        return form, modules, own

    def say_made(self, wording: Wording) -> None:
        """Say how many judgements they make."""
        form, _modules, own = self.compiled(wording)
        self.form = form
        judged = sum(1 for question in form.questions if question.type == "select_one")
        s = "s" if len(own) != 1 else ""
        short = "" if form.full else _SHORT_CORE
        self.made.setText(
            f"Up to {judged} judgements for each child; each agency is asked only those that fit "
            f"its record. {len(own)} question{s} of your own.{short}"
        )
