"""What somebody has in hand on one card: which of its boxes, and the letter in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.answering.rows import RowsAnswer
from ui.walk.hand import ANSWER, LINE, Hand
from ui.walk.noted_hand import cursor_in, field_in_hand, take_up

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from forms.rules import Key
    from ui.walk.answer_box import AnswerBox
    from ui.walk.noted import Noted


class CardHand:
    """Remembers the box that was entered last: the answer, or one of those below it."""

    def __init__(self, key: Key, answer: AnswerBox, seen: Noted | None) -> None:
        self._key, self._answer, self._seen = key, answer, seen
        self._field = ANSWER

    def now(self) -> Hand:
        """What is in hand: the box that was entered last, and the letter."""
        cursor = 0 if self._seen is None else cursor_in(self._seen, self._field)
        return Hand(self._key, self._field, cursor)

    def take_up(self, hand: Hand) -> None:
        """Put the focus where it was, to the letter."""
        rows = self._answer.answering
        if hand.field.startswith(LINE) and isinstance(rows, RowsAnswer):
            rows.go_to(hand.field.removeprefix(LINE))
        elif self._seen is not None:
            take_up(self._seen, hand.field, hand.cursor)

    def entered(self, now: QWidget) -> None:
        """Something of the card has the focus now."""
        self._field = ANSWER if self._seen is None else field_in_hand(self._seen, now)
