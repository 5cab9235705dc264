"""One question on its card: its words, its answer, and below them what was seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from forms.progress import note_wanted
from forms.rules import Asked, Given
from ui.parts.aloud import show_words
from ui.parts.arrange import column, label
from ui.parts.chip import Chip
from ui.walk.aloud import notice, read_out
from ui.walk.answer_box import AnswerBox
from ui.walk.card_hand import CardHand
from ui.walk.card_parts import be_a_stop, evidence_on, head
from ui.walk.differs import Differs
from ui.walk.hand import ANSWER
from ui.walk.names import mark_names
from ui.walk.noted import IN_A_MEETING, IN_A_RECORD, OF_ITSELF, Noted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from ui.answering.unsaid import PartsUnsaid
    from ui.parts.fields import NoteBox

_ASKS = {"reflection": IN_A_MEETING, "school_return": OF_ITSELF}  # of a note, by the form's kind
_NOTED = frozenset({"select_one", "select_multiple", "integer", "date", "month"})


class QuestionCard(QFrame):
    """Says what was `answered`, `noted` or `pointed` at, and what is `to_settle`.

    `drafted` in a pause of typing, with the facet (note, where, value) and what is typed; `unread`
    with whether something typed cannot be read as an answer. `ticked` with the parts in place.
    """

    answered = Signal(object)
    noted = Signal(str)
    drafted = Signal(str, object)
    pointed = Signal(str)
    unread = Signal(bool)
    to_settle = Signal()
    ticked = Signal(list)

    def __init__(self, form: CompiledForm, asked: Asked, number: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.asked, self._form, self._number = asked, form, number
        self.is_sealed = False
        question = asked.question
        self._chip = Chip("Note wanted", "warn", "triangle")
        self._chip.hide()
        self._words = label(question.label, "h3")
        top = head(number, self._words, self._chip, question.name)
        body = column(top, spacing=10, margins=(18, 14, 18, 16))
        if question.hint and question.type != "sign_off":  # that is of paper, where a name is put
            body.addWidget(label(question.hint, "muted"))
        self.answer = AnswerBox(form, self, body)
        if self.answer.answering is None:
            be_a_stop(self._words, notice(question, number))
        self.evidence = evidence_on(body, self)
        self.differs = Differs(body, self.to_settle.emit)
        self._warning = label("", "bad")
        self._warning.hide()
        self.seen = self._seen_on(body)
        body.addWidget(self._warning)
        self.setLayout(body)
        self.in_hand = CardHand(asked.key, self.answer, self.seen)
        self._value: object = None
        self._watched: tuple[str, ...] = ()

    def _seen_on(self, body: QVBoxLayout) -> Noted | None:
        """What was seen, to be noted; None where the question has no place for it."""
        if self.asked.question.type not in _NOTED:
            return None
        made = Noted(self._number, _ASKS.get(self._form.kind, IN_A_RECORD))
        made.noted.connect(self.noted)
        made.pointed.connect(self.pointed)
        made.drafted.connect(self.drafted)
        made.changed.connect(self._mark_names)
        body.addWidget(made)
        return made

    @property
    def note(self) -> NoteBox | None:
        """The box for what was seen; None where the question has none."""
        return None if self.seen is None else self.seen.note

    def show_answer(self, answer: Answer | None, watched: Sequence[str] = ()) -> None:
        """Show what stands in the workbook; a box that is being typed in is left alone."""
        held = None if answer is None or answer.value is None else json.loads(answer.value)
        self._value = held
        self._watched = tuple(watched)
        self.answer.show_value(held)
        note = "" if answer is None else answer.note or ""
        if self.seen is not None:
            self.seen.show_words(note, "" if answer is None else answer.evidence_where or "")
            self._mark_names()
        wanted = note_wanted(self._form, self.asked.question, held)
        self._chip.setVisible(bool(wanted and not Given(held, note).note.strip()))

    def be_sealed(self, *, is_sealed: bool) -> None:
        """What is signed off is read: the question is the stop, where its answer is read out."""
        if not (is_sealed or self.is_sealed):
            return  # it is written in, as it was made
        self.is_sealed = is_sealed
        policy = Qt.FocusPolicy.StrongFocus if is_sealed else Qt.FocusPolicy.NoFocus
        if self.answer.answering is None:
            return  # it is read as it was
        self._words.setFocusPolicy(policy)
        self._words.setAccessibleName(self._read_out() if is_sealed else "")
        self.answer.be_read(is_read=is_sealed)
        if self.evidence is not None:
            self.evidence.setEnabled(not is_sealed)
        if self.seen is not None:
            self.seen.be_read(is_read=is_sealed)

    def set_current(self, *, is_current: bool) -> None:
        """Show or hide the border of the question that is being answered."""
        wanted = "true" if is_current else "false"
        if self.property("current") != wanted:
            self.setProperty("current", wanted)
            self.style().unpolish(self)
            self.style().polish(self)

    def press(self, key: str) -> bool:
        """Answer by a key; whether it was one of this question's."""
        is_ours = self.answer.press(key)
        if not isValid(self):
            return is_ours  # the answer brought other questions, and a dialog, before it was said
        if is_ours:
            self._mark_names()
        else:
            show_words(self._warning, f"{key} is no answer to this question.")
        return is_ours

    def first(self) -> QWidget:
        """Where the focus goes."""
        answering = self.answer.answering
        return self._words if self.is_sealed or answering is None else answering.first()

    def flush(self) -> None:
        """Say everything that is typed and not yet said: the field is left."""
        self.answer.flush()
        if self.seen is not None:
            self.seen.flush()

    def hold(self, name: str) -> None:
        """A field could not be saved: keep it as unsaid, so that leaving tries again."""
        if name == ANSWER:
            self.answer.hold()
        elif self.seen is not None:
            self.seen.hold(name)

    def unsaid(self) -> dict[str, str | PartsUnsaid]:
        """What is typed here and is not in the workbook yet, by its box."""
        return {**self.answer.unsaid(), **({} if self.seen is None else self.seen.unsaid())}

    def type_again(self, unsaid: Mapping[str, str | PartsUnsaid]) -> None:
        """Put back what was typed, on a card that was made anew."""
        self.answer.type_again(unsaid)
        if self.seen is not None and unsaid:
            words = {name: said for name, said in unsaid.items() if isinstance(said, str)}
            self.seen.type_again(words)

    def _read_out(self) -> str:
        seen = self.seen
        note, where = ("", "") if seen is None else (seen.words(), seen.where())
        return read_out(self._form, self.asked.question, self._number, self._value, (note, where))

    def _mark_names(self) -> None:
        note = self.note
        show_words(self._warning, "" if note is None else mark_names(note, self._watched))
