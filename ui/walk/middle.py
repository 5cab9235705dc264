"""The cards of one section, kept in step with what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.parts.arrange import column
from ui.walk.card_keys import CardKeys
from ui.walk.current import Current
from ui.walk.deck import Deck
from ui.walk.sight import Sight
from ui.walk.stands import Stands

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.rules import Asked, Key
    from ui.walk.card import QuestionCard
    from ui.walk.hand import Hand
    from ui.walk.head import SectionHead


class Middle(QWidget):
    """Shows a section's cards; `made` with each new card, `whole` with the last of a section.

    `gone` and `back` with what is unsaid of a question that is asked no more, or asked again.
    `current` when another is entered; `history_asked` (H) is for the card in hand.
    """

    made = Signal(object)
    whole = Signal(object)
    gone = Signal(list)
    back = Signal(object, list)
    current = Signal(object)
    history_asked = Signal(object)

    def __init__(self, head: SectionHead) -> None:
        super().__init__()
        self.setObjectName("page")
        body = column(spacing=14)
        inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(column(head, body, None, spacing=14, margins=(28, 20, 28, 20)))
        self.stands = Stands()
        self._deck = Deck(self, body, self.stands)
        self._deck.made.connect(self.made)
        self._deck.whole.connect(self.whole)
        self._deck.gone.connect(self.gone)
        self._deck.back.connect(self.back)
        self._sight = Sight(inner, self._deck, self.stands)
        self.area = self._sight.area
        self.setLayout(column(self.area, spacing=0))
        self.in_hand = Current(self, self._deck, self._sight)
        self.in_hand.changed.connect(self.current)
        CardKeys(self)

    @property
    def cards(self) -> list[QuestionCard]:
        """The cards that are made by now, in order."""
        return self._deck.cards

    def asked_keys(self) -> list[Key]:
        """What is asked in this section, in order, the cards still to be made among it."""
        return self._deck.asked_keys()

    def keep_section(
        self,
        form: CompiledForm,
        asked: Sequence[Asked],
        section: int,
        answers: Mapping[Key, Answer],
        watched: Sequence[str],
    ) -> None:
        """Make the cards anew where what is asked has changed; the focus stays on its question."""
        if self.asked_keys() == [one.key for one in asked]:
            return
        card = self.current_card()
        key = None if card is None else card.asked.key
        had_focus = card is not None and card.isAncestorOf(self.focusWidget() or self)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()  # else Qt looks for the next stop as each card goes
        self._deck.put_away(asked)
        self.in_hand.forget()
        self._deck.lay(form, asked, [f"{section}.{at}" for at in range(1, len(asked) + 1)])
        self.show_top()
        if had_focus and key in self.asked_keys():
            self.show_answers(answers, watched)
            self.focus_on(key)

    def show_answers(self, answers: Mapping[Key, Answer], watched: Sequence[str]) -> None:
        """Show what stands in the workbook on every card."""
        self.stands.answers, self.stands.watched = answers, watched
        for card in self.cards:
            self.stands.show_on(card)
            self.stands.difference_on(card)

    def know_differences(self, said: Mapping[str, str]) -> None:
        """What was said differently, in words by the answer's id."""
        self.stands.differences = said

    def be_sealed(self, *, is_sealed: bool) -> None:
        """A signed return is read, question by question, not written."""
        self.stands.is_sealed = is_sealed
        for card in self.cards:
            card.be_sealed(is_sealed=is_sealed)

    def take_up(self, hand: Hand) -> None:
        """Go back to where somebody was, to the letter."""
        self.focus_on(hand.key)
        card = next((held for held in self.cards if held.asked.key == hand.key), None)
        if card is not None:
            card.in_hand.take_up(hand)
            now = self.focusWidget()
            if now is not None and card.isAncestorOf(now):
                self._sight.show_held(now)

    def focus_on(self, key: Key | None) -> None:
        """Put the focus on a question's answer, or on the first."""
        self._deck.make_up_to(key)
        for card in self.cards:
            if key is None or card.asked.key == key:
                card.first().setFocus(Qt.FocusReason.OtherFocusReason)
                self._sight.bring(card, card.first())
                return

    def show_top(self) -> None:
        """Show what stands above the first question, such as the seal."""
        self._sight.show_top()

    def current_card(self) -> QuestionCard | None:
        """The card that is being answered."""
        return self.in_hand.card

    def flush(self) -> None:
        """Say everything typed and not yet said."""
        for card in self.cards:
            card.flush()
