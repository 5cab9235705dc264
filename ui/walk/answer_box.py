"""Where the answer of one question goes on its card, and what is typed there and not yet said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from forms.answers import problem_with
from ui.answering.fields import Fields
from ui.answering.makers import make
from ui.answering.rows import RowsAnswer
from ui.answering.unsaid import PartsUnsaid
from ui.answering.words import LongWords, Typed
from ui.walk.card_parts import hear
from ui.walk.hand import ANSWER
from ui.walk.noted import Drafts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from forms.compiled import CompiledForm
    from ui.answering.makers import Answering
    from ui.walk.card import QuestionCard

IN_WORDS = frozenset({"text", "note_long"})
CHOSEN = frozenset({"select_one", "select_multiple"})
UNREAD = "unread"


class AnswerBox(QObject):
    """Puts the answer on a card; `answering` is None where the card only says something."""

    def __init__(self, form: CompiledForm, card: QuestionCard, body: QVBoxLayout) -> None:
        super().__init__(card)
        self._card = card
        question = card.asked.question
        made = make(form, question)
        self._widget: QWidget | None = made[0] if made else None
        self.answering: Answering | None = made[1] if made else None
        self._drafts = Drafts(card)
        if made is not None:
            body.addWidget(made[0])
            hear(made[1], card)
        self._typed = made[1] if made and isinstance(made[1], LongWords | Typed) else None
        if self._typed is not None and question.type in IN_WORDS:
            self._drafts.watch(self._typed.box)
            self._drafts.settled.connect(self._say_draft)
        self._parts = made[1] if made and isinstance(made[1], Fields | RowsAnswer) else None
        if self._parts is not None:
            self._form = form
            self._parts.typing.connect(self._drafts.stir)
            self._parts.answered.connect(lambda _value: self._drafts.had_one())
            self._parts.rested.connect(self._say_parts)
            self._drafts.settled.connect(self._draft_parts)

    def show_value(self, value: object) -> None:
        """Show what stands; a box that is being typed in is left alone."""
        if self.answering is not None:
            self.answering.show_value(value)

    def be_read(self, *, is_read: bool) -> None:
        """What is signed off is read, not written in."""
        if self._widget is not None:
            self._widget.setEnabled(not is_read)

    def press(self, key: str) -> bool:
        """Answer by a key; whether it was one of this question's."""
        return self.answering is not None and self.answering.press(key)

    def flush(self) -> None:
        """Say what is typed and not yet said."""
        if self.answering is not None:
            self.answering.flush()
        if self._typed is None or self._typed.is_held:  # what could not be said is held already
            return
        if self._drafts.had_one():
            self._card.answered.emit(self._typed.words() or None)

    def hold(self) -> None:
        """It could not be saved: what is typed stays, and leaving tries again."""
        if self.answering is not None:
            self.answering.hold()

    def unsaid(self) -> dict[str, str | PartsUnsaid]:
        """What is typed in the answer and could not be read, or saved."""
        parts = self._parts.unsaid() if self._parts is not None else None
        if parts is not None:
            return {ANSWER if parts.is_held else UNREAD: parts}
        box = self._typed
        if isinstance(box, Typed) and box.is_unread:
            return {UNREAD: box.words()}
        return {ANSWER: box.words()} if box is not None and box.is_held else {}

    def type_again(self, unsaid: Mapping[str, str | PartsUnsaid]) -> None:
        """Put back what was typed and is unsaid, on a card that was made anew."""
        box, words = self._typed, unsaid.get(UNREAD, unsaid.get(ANSWER))
        if isinstance(words, PartsUnsaid):
            if self._parts is not None:
                self._parts.type_again(words)
        elif isinstance(box, Typed) and UNREAD in unsaid:
            box.box.setText(words or "")
            box.flush()
        elif box is not None and ANSWER in unsaid:
            box.show_value(words)
            box.hold()

    def _draft_parts(self) -> None:
        """What is typed in rows or fields is kept where it would fit as it is."""
        if self._parts is not None:
            value = self._parts.as_typed()
            if problem_with(self._form, self._card.asked.question, value) is None:
                self._card.drafted.emit("value", value)

    def _say_parts(self) -> None:
        """A box was left as it was found: then what was half typed in it is no draft any more."""
        self._drafts.forget()
        if self._parts is not None and self._drafts.had_one():
            self._card.answered.emit(self._parts.as_typed())

    def _say_draft(self) -> None:
        if self._typed is not None:
            self._card.drafted.emit("value", self._typed.words())
