"""The cards of one section, kept in step with what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from forms.answers import evidence_name
from ui.parts.arrange import clear, column, scrolled
from ui.walk.card import QuestionCard
from ui.walk.card_keys import CardKeys

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.compiled import CompiledForm
    from forms.rules import Asked, Key
    from ui.walk.hand import Hand
    from ui.walk.head import SectionHead


# How many cards are made before a section is shown, and how many at a time after that.
_AT_ONCE = 2
_A_MOMENT_LATER = 1
_EDGE = 6  # pixels left about a card: with more, a sliver of what stands above it is seen


class Middle(QWidget):
    """Shows a section's cards; `made` with each new card, `whole` with the last of a section.

    `current` when another is entered; `history_asked` (H) is for the card in hand.
    """

    made = Signal(object)
    whole = Signal(object)
    current = Signal(object)
    history_asked = Signal(object)

    def __init__(self, head: SectionHead) -> None:
        super().__init__()
        self.setObjectName("page")
        self.cards: list[QuestionCard] = []
        self._body = column(spacing=14)
        self._inner = inner = QWidget()
        inner.setObjectName("page")
        inner.setLayout(column(head, self._body, None, spacing=14, margins=(28, 20, 28, 20)))
        self.area: QScrollArea = scrolled(inner)
        self.area.setAccessibleName("Answers")
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_range: self._in_sight())
        self.setLayout(column(self.area, spacing=0))
        self._current: QuestionCard | None = None
        self._form: CompiledForm | None = None
        self._to_come: list[tuple[Asked, str]] = []
        self._answers: Mapping[Key, Answer] = {}
        self._watched: Sequence[str] = ()
        self.is_sealed = False
        self._unread: dict[Key, str] = {}
        self._differences: Mapping[str, str] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(lambda: self._make(_A_MOMENT_LATER))
        QApplication.instance().focusChanged.connect(self._focused)  # type: ignore[union-attr]  # there is one
        CardKeys(self)

    def asked_keys(self) -> list[Key]:
        """What is asked in this section, in order, the cards still to be made among it."""
        made = [card.asked.key for card in self.cards]
        return made + [one.key for one, _number in self._to_come]

    def show_section(
        self, form: CompiledForm, asked: Sequence[Asked], numbers: Sequence[str]
    ) -> None:
        """Make the cards of a section anew."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()  # else Qt looks for the next stop as each card goes
        unread = {card.asked.key: card.answer.unread_words for card in self.cards}
        still = {one.key for one in asked}
        for card in self.cards:
            if card.asked.key not in still:
                card.unread.emit(False)  # its words go with it
        clear(self._body)
        self._current = None
        self.cards = []
        self._unread = {key: words for key, words in unread.items() if words}
        self._form = form
        self._to_come = list(zip(asked, numbers, strict=True))
        self._make(_AT_ONCE)
        self.area.verticalScrollBar().setValue(0)

    def _make(self, count: int) -> None:
        """Make so many more cards; those that are not in sight yet are made a moment later."""
        if self._form is None:
            return
        for one, number in self._to_come[:count]:
            card = QuestionCard(self._form, one, number)
            self._body.addWidget(card)
            self.cards.append(card)
            self.made.emit(card)
            card.show_answer(self._answers.get(card.asked.key), self._watched)
            card.answer.type_again(self._unread.get(card.asked.key, ""))
            card.be_sealed(is_sealed=self.is_sealed)
            self._say_difference(card)
        self._to_come = self._to_come[count:]
        if self._to_come:
            self._later.start()
        elif self.cards:
            self.whole.emit(self.cards[-1])

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
        focused = self._current
        key = None if focused is None else focused.asked.key
        had_focus = focused is not None and focused.isAncestorOf(self.focusWidget() or self)
        self.show_section(form, asked, [f"{section}.{at}" for at in range(1, len(asked) + 1)])
        if had_focus and key in self.asked_keys():
            self.show_answers(answers, watched)
            self.focus_on(key)

    def show_again(self, card: QuestionCard) -> None:
        """Show what stands on a card: what was tried could not be saved."""
        self._show_card(card)

    def _show_card(self, card: QuestionCard) -> None:
        card.show_answer(self._answers.get(card.asked.key), self._watched)
        if card.evidence is not None:
            name, part = card.asked.key
            card.evidence.show_answer(self._answers.get((evidence_name(name), part)))

    def show_answers(self, answers: Mapping[Key, Answer], watched: Sequence[str]) -> None:
        """Show what stands in the workbook on every card."""
        self._answers, self._watched = answers, watched
        for card in self.cards:
            self._show_card(card)
            self._say_difference(card)

    def know_differences(self, said: Mapping[str, str]) -> None:
        """What was said differently, in words by the answer's id."""
        self._differences = said

    def _say_difference(self, card: QuestionCard) -> None:
        answer = self._answers.get(card.asked.key)
        card.differs.say("" if answer is None else self._differences.get(answer.id, ""))

    def be_sealed(self, *, is_sealed: bool) -> None:
        """A signed return is read, question by question, not written."""
        self.is_sealed = is_sealed
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
                self.area.ensureWidgetVisible(now, 0, 24)

    def focus_on(self, key: Key | None) -> None:
        """Put the focus on a question's answer, or on the first."""
        if any(one.key == key for one, _number in self._to_come):
            self._make(len(self._to_come))
        for card in self.cards:
            if key is None or card.asked.key == key:
                card.first().setFocus(Qt.FocusReason.OtherFocusReason)
                self._bring(card, card.first())
                return

    def show_top(self) -> None:
        """Show what stands above the first question, such as the seal."""
        self.area.verticalScrollBar().setValue(0)

    def hand(self) -> Hand | None:
        """What is in hand: the question, the box in it, and the letter."""
        return None if self._current is None else self._current.in_hand.now()

    def current_card(self) -> QuestionCard | None:
        """The card that is being answered."""
        return self._current

    def flush(self) -> None:
        """Say everything typed and not yet said."""
        for card in self.cards:
            card.flush()

    def _focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        card = next((c for c in self.cards if c is now or c.isAncestorOf(now)), None)
        if card is not None:
            card.in_hand.entered(now)
        if card is None or card is self._current:
            return
        if self._current is not None and self._current in self.cards:
            self._current.set_current(is_current=False)
        self._current = card
        card.set_current(is_current=True)
        self._bring(card, now)
        self.current.emit(card)

    def _in_sight(self) -> None:
        """The page has another height, as when it was laid out: keep what is in hand in sight.

        While a dialog is over the page, that is what gets the focus when it is put away.
        """
        focused = self.window().focusWidget()
        card = self._current
        if focused is not None and card is not None and card.isAncestorOf(focused):
            self._bring(card, focused)

    def _bring(self, card: QuestionCard, held: QWidget) -> None:
        """Show a question from its words on, and what is held in it: it may be taller than that."""
        if self.is_sealed and card is self.cards[0]:
            self.show_top()  # the seal above it is the first thing to know
            self.area.ensureWidgetVisible(held, 0, 24)
            return
        self.area.ensureWidgetVisible(card, 0, _EDGE)
        self.area.ensureVisible(0, card.mapTo(self._inner, QPoint(0, 0)).y(), 0, _EDGE)
        self.area.ensureWidgetVisible(held, 0, 24)
