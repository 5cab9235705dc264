"""One question on its card: its words, its answer, and below them what was seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forms.progress import note_wanted
from forms.rules import Asked, Given
from ui.answering.makers import make
from ui.answering.words import LongWords, Typed
from ui.parts.aloud import show_words
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.chip import Chip
from ui.parts.fields import LineBox, NoteBox, field
from ui.settle import Settle
from ui.walk.hand import ANSWER, NOTE, WHERE, Hand
from ui.walk.names import mark_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm

IN_WORDS = frozenset({"text", "note_long"})
_NOTED = frozenset({"select_one", "select_multiple", "integer", "date", "month"})


class QuestionCard(QFrame):
    """Says what was `answered`, `noted` or `pointed` at, and what is `to_settle`.

    `drafted` in a pause of typing, with the facet (note, where, value) and the words.
    """

    answered = Signal(object)
    noted = Signal(str)
    drafted = Signal(str, str)
    pointed = Signal(str)
    to_settle = Signal()

    def __init__(self, form: CompiledForm, asked: Asked, number: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.asked, self._form = asked, form
        question = asked.question
        self._chip = Chip("Note wanted", "warn", "triangle")
        self._chip.hide()
        words = label(question.label, "h3")
        code = label(question.name, "small", wrap=False)  # as spreadsheets, reports and undo say it
        head = row(label(number, "muted", wrap=False), words, self._chip, code, spacing=10)
        head.setStretch(1, 1)
        for part in (self._chip, code):
            head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        body = column(head, spacing=10, margins=(18, 14, 18, 16))
        if question.hint:
            body.addWidget(label(question.hint, "muted"))
        made = make(form, question)
        self._answer = made[1] if made else None
        if made is not None:
            body.addWidget(made[0])
            made[1].answered.connect(self.answered)
            if question.type in IN_WORDS and isinstance(made[1], LongWords | Typed):
                self._draft_from(made[1].box, "value")
        self._differs: Banner | None = None
        self._differs_at = body.count()
        self._warning = label("", "bad")
        self._warning.hide()
        self.note: NoteBox | None = None
        self._where: LineBox | None = None
        if question.type in _NOTED:
            self._add_note(body, number)
        body.addWidget(self._warning)
        self.setLayout(body)
        self._value: object = None
        self._field = ANSWER
        self._watched: tuple[str, ...] = ()
        self._drafts: set[str] = set()

    def _add_note(self, body: object, number: str) -> None:
        if not isinstance(body, QVBoxLayout):
            raise TypeError(body)
        self.note = NoteBox(
            f"What did you see? Question {number}",
            "What did you see? Note the record and date, not names.",
        )
        self._settle = Settle(self)
        self._settle.settled.connect(lambda: self._say_draft("note", self._noted_words()))
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(self.flush)
        self._shown_note = ""
        self._where = LineBox(f"Where the evidence lies. Question {number}", "Where it is recorded")
        self._where.left.connect(self._say_where)
        self._draft_from(self._where, "where")
        self._shown_where = ""
        self._where_field: QWidget = field("Where the evidence lies", self._where)
        self._where_field.hide()
        body.addWidget(self.note)
        body.addWidget(self._where_field)

    def _draft_from(self, box: LineBox | NoteBox, facet: str) -> None:
        """Say what is half typed in a box, in each pause; what is shown there is not typed."""
        settle = Settle(self)

        def words() -> str:
            return box.text() if isinstance(box, LineBox) else box.toPlainText()

        box.textChanged.connect(lambda *_told: settle.stir() if box.hasFocus() else None)
        box.left.connect(settle.forget)
        settle.settled.connect(lambda: self._say_draft(facet, words()))

    def _say_draft(self, facet: str, words: str) -> None:
        self._drafts.add(facet)
        self.drafted.emit(facet, words)

    def _has_draft(self, facet: str) -> bool:
        """Whether half-typed words are on the disk: then the last ones are said, whatever."""
        had_one = facet in self._drafts
        self._drafts.discard(facet)
        return had_one

    def show_answer(self, answer: Answer | None, watched: Sequence[str] = ()) -> None:
        """Show what stands in the workbook; a box that is being typed in is left alone."""
        held = None if answer is None or answer.value is None else json.loads(answer.value)
        self._value = held
        self._watched = tuple(watched)
        if self._answer is not None:
            self._answer.show_value(held)
        note = "" if answer is None else answer.note or ""
        if self.note is not None and self._where is not None:
            if not self.note.hasFocus() or self.note.toPlainText() == self._shown_note:
                self._shown_note = note
                if self.note.toPlainText() != note:
                    self.note.setPlainText(note)
                self._settle.forget()
            where = "" if answer is None else answer.evidence_where or ""
            self._shown_where = where
            self._where.setText(where)
            self._where_field.setVisible(bool(where))
            self._mark_names()
        self._say_note_wanted(Given(held, note))

    def set_current(self, *, is_current: bool) -> None:
        """Show or hide the border of the question that is being answered."""
        wanted = "true" if is_current else "false"
        if self.property("current") != wanted:
            self.setProperty("current", wanted)
            self.style().unpolish(self)
            self.style().polish(self)

    def say_difference(self, words: str) -> None:
        """Show what two people said differently; no words put it away."""
        layout = self.layout()
        if words and self._differs is None and isinstance(layout, QVBoxLayout):
            self._differs = Banner(button("Settle…", self.to_settle.emit))
            layout.insertWidget(self._differs_at, self._differs)
        if self._differs is not None:
            self._differs.say("warn", "Said differently" if words else "", words, stands=True)

    def press(self, key: str) -> bool:
        """Answer by a key; whether it was one of this question's."""
        is_ours = self._answer is not None and self._answer.press(key)
        if is_ours:
            self._mark_names()
        else:
            show_words(self._warning, f"{key} is no answer to this question.")
        return is_ours

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self if self._answer is None else self._answer.first()

    def hand(self) -> Hand:
        """What is in hand here: the box that was entered last, and the letter."""
        cursor = 0
        if self._field == NOTE and self.note is not None:
            cursor = self.note.textCursor().position()
        elif self._field == WHERE and self._where is not None:
            cursor = self._where.cursorPosition()
        return Hand(self.asked.key, self._field, cursor)

    def take_up(self, hand: Hand) -> None:
        """Put the focus where it was, to the letter."""
        if hand.field == NOTE and self.note is not None:
            self.note.setFocus()
            cursor = self.note.textCursor()
            cursor.setPosition(min(hand.cursor, len(self.note.toPlainText())))
            self.note.setTextCursor(cursor)
        elif hand.field == WHERE and self._where is not None:
            self.show_where()
            self._where.setCursorPosition(hand.cursor)

    def entered(self, now: QWidget) -> None:
        """Something of this card has the focus now."""
        boxes = {NOTE: self.note, WHERE: self._where}
        self._field = next((name for name, box in boxes.items() if now is box), ANSWER)

    def show_where(self) -> None:
        """Open the line that says where the evidence lies."""
        if self._where is not None:
            self._where_field.show()
            self._where.setFocus()

    def flush(self) -> None:
        """Say everything that is typed and not yet said: the field is left."""
        if self._answer is not None:
            self._answer.flush()
            if self._has_draft("value") and isinstance(self._answer, LongWords | Typed):
                self.answered.emit(self._answer.words() or None)
        if self.note is not None:
            self._settle.forget()
            words, had_draft = self._noted_words(), self._has_draft("note")
            if words != self._shown_note or had_draft:
                self._shown_note = words
                self.noted.emit(words)
        self._say_where()

    def hold_note(self) -> None:
        """The note could not be saved: keep it as unsaid, so that leaving tries again."""
        self._shown_note = "\0"

    def hold_where(self) -> None:
        """The same for where the evidence lies."""
        self._shown_where = "\0"

    def _typed(self) -> None:
        self._mark_names()
        if self._noted_words() != self._shown_note:
            self._settle.stir()

    def _noted_words(self) -> str:
        return "" if self.note is None else self.note.toPlainText()

    def _say_where(self) -> None:
        if self._where is None:
            return
        had_draft = self._has_draft("where")
        if self._where.text() != self._shown_where or had_draft:
            self._shown_where = self._where.text()
            self.pointed.emit(self._shown_where)

    def _say_note_wanted(self, given: Given) -> None:
        wanted = note_wanted(self._form, self.asked.question, given.value)
        self._chip.setVisible(bool(wanted and not given.note.strip()))

    def _mark_names(self) -> None:
        note = self.note
        show_words(self._warning, "" if note is None else mark_names(note, self._watched))
