"""What stands in the workbook for the cards of one return, as each of them shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.answers import evidence_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Answer
    from forms.rules import Key
    from ui.walk.card import QuestionCard


class Stands:
    """The answers, what was said differently of them, and whether the return is signed off."""

    def __init__(self) -> None:
        self.answers: Mapping[Key, Answer] = {}
        self.watched: Sequence[str] = ()
        self.differences: Mapping[str, str] = {}
        self.is_sealed = False

    def answer_on(self, card: QuestionCard) -> None:
        """Show the answer, and what was seen, on its card."""
        card.show_answer(self.answers.get(card.asked.key), self.watched)

    def show_on(self, card: QuestionCard) -> None:
        """Show the answer on its card, and which parts of the evidence are in place."""
        self.answer_on(card)
        if card.evidence is not None:
            name, part = card.asked.key
            card.evidence.show_answer(self.answers.get((evidence_name(name), part)))

    def difference_on(self, card: QuestionCard) -> None:
        """Show on a card what two people said differently there."""
        answer = self.answers.get(card.asked.key)
        card.differs.say("" if answer is None else self.differences.get(answer.id, ""))
