"""What an auditor has in hand: a question, and the box that is typed in, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from forms.rules import Key

ANSWER, NOTE, WHERE = "answer", "note", "where"


class Hand(NamedTuple):
    """A question, one of its fields (answer, note or where), and how many letters stand before."""

    key: Key
    field: str = ANSWER
    cursor: int = 0
