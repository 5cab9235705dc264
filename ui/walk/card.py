"""One question on its card: its words, its answer, and below them what was seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from audit_app.rules.identifiers import kind_of_identifier, names_met
from forms.progress import note_wanted
from forms.rules import Asked, Given
from ui.answering.makers import make
from ui.look import look
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.chip import Chip
from ui.parts.fields import LineBox, NoteBox, field
from ui.settle import Settle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm

_NOTED = frozenset({"select_one", "select_multiple", "integer", "date", "month"})


class QuestionCard(QFrame):
    """Says what was `answered`, `noted` or `pointed` at, `drafted` in a pause, is `to_settle`."""

    answered = Signal(object)
    noted = Signal(str)
    drafted = Signal(str)
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
        head = row(label(number, "muted", wrap=False), words, self._chip, spacing=10)
        head.setStretch(1, 1)
        head.setAlignment(self._chip, Qt.AlignmentFlag.AlignTop)
        body = column(head, spacing=10, margins=(18, 14, 18, 16))
        if question.hint:
            body.addWidget(label(question.hint, "muted"))
        made = make(form, question)
        self._answer = made[1] if made else None
        if made is not None:
            body.addWidget(made[0])
            made[1].answered.connect(self.answered)
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

    def _add_note(self, body: object, number: str) -> None:
        if not isinstance(body, QVBoxLayout):
            raise TypeError(body)
        self.note = NoteBox(
            f"What did you see? Question {number}",
            "What did you see? Note the record and date, not names.",
        )
        self._settle = Settle(self)
        self._settle.settled.connect(lambda: self.drafted.emit(self._noted_words()))
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(self.flush)
        self._shown_note = ""
        self._where = LineBox(f"Where the evidence lies. Question {number}", "Where it is recorded")
        self._where.left.connect(self._say_where)
        self._shown_where = ""
        self._where_field: QWidget = field("Where the evidence lies", self._where)
        self._where_field.hide()
        body.addWidget(self.note)
        body.addWidget(self._where_field)

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
            self._differs.say("warn", "Said differently" if words else "", words)

    def press(self, key: str) -> bool:
        """Answer by a key; whether it was one of this question's."""
        return self._answer is not None and self._answer.press(key)

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self if self._answer is None else self._answer.first()

    def show_where(self) -> None:
        """Open the line that says where the evidence lies."""
        if self._where is not None:
            self._where_field.show()
            self._where.setFocus()

    def flush(self) -> None:
        """Say everything that is typed and not yet said: the field is left."""
        if self._answer is not None:
            self._answer.flush()
        if self.note is not None:
            self._settle.forget()
            words = self._noted_words()
            if words != self._shown_note:
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
        if self._where is not None and self._where.text() != self._shown_where:
            self._shown_where = self._where.text()
            self.pointed.emit(self._shown_where)

    def _say_note_wanted(self, given: Given) -> None:
        wanted = note_wanted(self._form, self.asked.question, given.value)
        self._chip.setVisible(bool(wanted and not given.note.strip()))

    def _mark_names(self) -> None:
        """Mark names that are watched for, and say when something looks like an identifier."""
        if self.note is None:
            return
        words = self._noted_words()
        marks = []
        for start, end in names_met(words, getattr(self, "_watched", ())):
            mark = QTextEdit.ExtraSelection()
            cursor = self.note.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            style = QTextCharFormat()
            style.setBackground(look.current().colour("badsoft"))
            style.setForeground(look.current().colour("bad"))
            style.setFontUnderline(True)
            mark.format = style
            marks.append(mark)
        self.note.setExtraSelections(marks)
        kind = kind_of_identifier(words)
        warning = "A name to watch for is in this note." if marks else ""
        if kind is not None:
            warning = f"Something here looks {kind}. Take it out: a child is a reference."
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))
