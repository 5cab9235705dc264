"""The cards of the section in hand, of which the first are made at once and the others after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.parts.arrange import clear
from ui.walk.card import QuestionCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from forms.compiled import CompiledForm
    from forms.rules import Asked, Key
    from ui.answering.unsaid import PartsUnsaid
    from ui.walk.stands import Stands

# How many cards are made before a section is shown, and how many at a time after that.
_AT_ONCE = 2
_A_MOMENT_LATER = 1


class Deck(QObject):
    """Lays the cards in `body`; `made` with each new one, `whole` with the last of a section.

    `gone` with the questions that are asked no more and have something unsaid, and `back` with
    one that is asked again and the names of what is unsaid there.
    """

    made = Signal(object)
    whole = Signal(object)
    gone = Signal(list)
    back = Signal(object, list)

    def __init__(self, parent: QObject, body: QVBoxLayout, stands: Stands) -> None:
        super().__init__(parent)
        self._body, self._stands = body, stands
        self.cards: list[QuestionCard] = []
        self._form: CompiledForm | None = None
        self._to_come: list[tuple[Asked, str]] = []
        self._unsaid: dict[Key, dict[str, str | PartsUnsaid]] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(lambda: self._make(_A_MOMENT_LATER))

    def asked_keys(self) -> list[Key]:
        """What is asked in this section, in order, the cards still to be made among it."""
        made = [card.asked.key for card in self.cards]
        return made + [one.key for one, _number in self._to_come]

    def put_away(self, asked: Sequence[Asked]) -> None:
        """Take the cards off; what is typed and unsaid is kept until it is asked again."""
        here, still = self.asked_keys(), {one.key for one in asked}
        self._unsaid |= {card.asked.key: card.unsaid() for card in self.cards}
        gone = [key for key in here if key not in still and self._unsaid.get(key)]
        if gone:
            self.gone.emit(gone)
        clear(self._body)
        self.cards = []

    def lay(self, form: CompiledForm, asked: Sequence[Asked], numbers: Sequence[str]) -> None:
        """Make the cards of a section."""
        self._form = form
        self._to_come = list(zip(asked, numbers, strict=True))
        self._make(_AT_ONCE)

    def make_up_to(self, key: Key | None) -> None:
        """See that the card of a question is made, if it is one of this section's."""
        if any(one.key == key for one, _number in self._to_come):
            self._make(len(self._to_come))

    def _make(self, count: int) -> None:
        """Make so many more cards; those that are not in sight yet are made a moment later."""
        if self._form is None:
            return
        for one, number in self._to_come[:count]:
            card = QuestionCard(self._form, one, number)
            self._body.addWidget(card)
            self.cards.append(card)
            self.made.emit(card)
            self._stands.show_on(card)
            unsaid = self._unsaid.pop(card.asked.key, {})
            if unsaid:
                self.back.emit(card.asked.key, list(unsaid))
                card.type_again(unsaid)
            card.be_sealed(is_sealed=self._stands.is_sealed)
            self._stands.difference_on(card)
        self._to_come = self._to_come[count:]
        if self._to_come:
            self._later.start()
        elif self.cards:
            self.whole.emit(self.cards[-1])
