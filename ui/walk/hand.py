"""What an auditor has in hand: a question, and the box that is typed in, to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from forms.rules import Key

ANSWER, NOTE, WHERE = "answer", "note", "where"
LINE = "line:"  # and the name of one line of the answer


class Hand(NamedTuple):
    """A question, one of its fields, and how many letters stand before.

    A field is the answer, one line of it, the note, or where it was seen.
    """

    key: Key
    field: str = ANSWER
    cursor: int = 0
