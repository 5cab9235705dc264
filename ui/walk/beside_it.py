"""What stands beside the question in hand: its guidance, and what may be answered so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.walk.held_here import offers

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.walk.card import QuestionCard
    from ui.walk.guidance import Guidance
    from ui.walk.in_hand import InHand
    from ui.walk.middle import Middle


class BesideIt:
    """Guides to one card at a time; L answers it with what is offered, Shift+L its section."""

    def __init__(self, desk: Desk, hand: InHand, middle: Middle, guidance: Guidance) -> None:
        self._hand, self._middle, self._guidance = hand, middle, guidance
        self._offers = offers(desk, hand.returned)

    @property
    def has_before(self) -> bool:
        """Whether there is something that L may answer with."""
        return self._offers is not None and self._offers.has_any

    def guide(self, card: QuestionCard) -> None:
        """Show the guidance to a card."""
        hand = self._hand
        number = f"{hand.reached.at + 1}.{self._middle.cards.index(card) + 1}"
        self._guidance.show_for(hand.form, card.asked, number, hand.who.agency)
        if self._offers is not None:
            self._offers.show(self._guidance, card.asked, hand.answers.get(card.asked.key))
            self._guidance.put_stops_in_order()

    def look(self) -> None:
        """Guide to the first card while none is in hand; again where what is offered opens."""
        card = self._middle.current_card()
        if card is None and self._middle.cards:
            self.guide(self._middle.cards[0])
        elif card is not None and self._offers is not None:
            self.guide(card)

    def answer_so(self) -> None:
        """Answer the question in hand as last year, or as the workbook has it."""
        card = self._middle.current_card()
        if self._offers is not None and card is not None:
            self._middle.flush()
            self._offers.say_again([card.asked.question])

    def answer_section_so(self) -> None:
        """Answer so what is unanswered in this section."""
        if self._offers is not None:
            self._middle.flush()
            self._offers.say_again([one.question for one in self._hand.asked_here()])
