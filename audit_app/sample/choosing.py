"""How the sample's questions are judged: so many of twenty cards for each, never at random."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of twenty judgements in turn: fully met, partly, not met, not recorded.
_DECKS: Mapping[str, tuple[int, int, int, int]] = {
    "strong": (17, 2, 0, 1),
    "sound": (14, 3, 1, 2),
    "usual": (12, 4, 2, 2),
    "mixed": (9, 6, 3, 2),
    "weak": (5, 7, 6, 2),
}
_SORTS = ("met", "partly", "not", "not_recorded")

# What each round's findings say is so because its answers are.
_ROUNDS: Mapping[str, Mapping[str, str]] = {
    "EH24": {
        "E2.01": "sound", "E2.02": "weak", "E2.08": "mixed", "E1.02b": "weak", "E1.03": "weak",
        "E1.04": "weak", "E1.01": "strong", "G4.01": "weak", "E1.02": "sound", "G3.04": "mixed",
    },
    "NEG25": {
        "G2.01": "strong", "G4.05": "weak", "G1.05": "weak", "N2.01c": "weak", "N1.02": "mixed",
        "G2.05": "mixed",
    },
    "NEG26": {
        "G2.01": "sound", "G4.05": "strong", "OWN.1": "strong", "G1.05": "usual", "N2.01c": "usual",
        "N2.05": "weak", "G11.05b": "weak", "G11.13": "weak", "G2.01b": "mixed", "G7.02b": "mixed",
        "G2.05": "usual", "N1.02": "usual", "G3.04": "strong",
    },
}  # fmt: skip
_OTHERWISE = ("usual", "mixed", "sound", "usual")


def pick(words: str, of: int) -> int:
    """A number below `of` that is the same for the same words."""
    return int(hashlib.sha256(words.encode()).hexdigest(), 16) % of


class Deck:
    """Deals how each question of one round is judged, a card for each return that comes to it."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._dealt: dict[str, int] = {}

    def deal(self, question: str) -> str:
        """How the next return judges a question: met, partly, not or not_recorded."""
        place = self._dealt.get(question, 0)
        self._dealt[question] = place + 1
        cards = self._cards(question)
        return cards[place % len(cards)]

    def _cards(self, question: str) -> list[str]:
        named = _ROUNDS[self._code].get(question)
        deck = _DECKS[named or _OTHERWISE[pick(f"{self._code}{question}", len(_OTHERWISE))]]
        cards = [sort for sort, number in zip(_SORTS, deck, strict=True) for _ in range(number)]
        # Spread evenly, so that the first ten judgements are much like the whole twenty.
        start = pick(f"{question}{self._code}", len(cards))
        return [cards[(start + 7 * n) % len(cards)] for n in range(len(cards))]
