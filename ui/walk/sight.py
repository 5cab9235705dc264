"""What is seen of the cards of a section: the page scrolls to what is in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from ui.parts.arrange import scrolled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

    from ui.walk.card import QuestionCard
    from ui.walk.deck import Deck
    from ui.walk.stands import Stands

_EDGE = 6  # pixels left about a card: with more, a sliver of what stands above it is seen
_ABOUT = 24  # pixels left about the box that is typed in


class Sight:
    """Scrolls `inner`, in which the cards lie."""

    def __init__(self, inner: QWidget, deck: Deck, stands: Stands) -> None:
        self._inner, self._deck, self._stands = inner, deck, stands
        self.area: QScrollArea = scrolled(inner)
        self.area.setAccessibleName("Answers")

    def show_top(self) -> None:
        """Show what stands above the first question, such as the seal."""
        self.area.verticalScrollBar().setValue(0)

    def show_held(self, held: QWidget) -> None:
        """Show the box that is typed in."""
        self.area.ensureWidgetVisible(held, 0, _ABOUT)

    def bring(self, card: QuestionCard, held: QWidget) -> None:
        """Show a question from its words on, and what is held in it: it may be taller than that."""
        if self._stands.is_sealed and card is self._deck.cards[0]:
            self.show_top()  # the seal above it is the first thing to know
            self.show_held(held)
            return
        self.area.ensureWidgetVisible(card, 0, _EDGE)
        self.area.ensureVisible(0, card.mapTo(self._inner, QPoint(0, 0)).y(), 0, _EDGE)
        self.show_held(held)
