"""The card that is being answered: the one that the focus came to last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.walk.card import QuestionCard
    from ui.walk.deck import Deck
    from ui.walk.hand import Hand
    from ui.walk.sight import Sight


class Current(QObject):
    """Follows the focus among the cards, marks the one it is on; `changed` with another one."""

    changed = Signal(object)

    def __init__(self, parent: QObject, deck: Deck, sight: Sight) -> None:
        super().__init__(parent)
        self._deck, self._sight = deck, sight
        self.card: QuestionCard | None = None
        sight.area.verticalScrollBar().rangeChanged.connect(lambda *_range: self._in_sight())
        QApplication.instance().focusChanged.connect(self._focused)  # type: ignore[union-attr]  # there is one

    def forget(self) -> None:
        """No card is being answered: they were put away."""
        self.card = None

    def hand(self) -> Hand | None:
        """What is in hand: the question, the box in it, and the letter."""
        return None if self.card is None else self.card.in_hand.now()

    def _focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        cards = self._deck.cards
        card = next((c for c in cards if c is now or c.isAncestorOf(now)), None)
        if card is not None:
            card.in_hand.entered(now)
        if card is None or card is self.card:
            return
        if self.card is not None and self.card in cards:
            self.card.set_current(is_current=False)
        self.card = card
        card.set_current(is_current=True)
        self._sight.bring(card, now)
        self.changed.emit(card)

    def _in_sight(self) -> None:
        """The page has another height, as when it was laid out: keep what is in hand in sight.

        While a dialog is over the page, that is what gets the focus when it is put away.
        """
        focused = self._sight.area.window().focusWidget()
        if focused is not None and self.card is not None and self.card.isAncestorOf(focused):
            self._sight.bring(self.card, focused)
