"""A scale of judgements as it is drawn: a letter and a colour, or a shape, and always the word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grade:
    """One judgement of a scale: its code in the form, its word, and how it is drawn.

    With a `shape` it is drawn as that; grades of inspection have letters in coloured tiles. The
    `worst` is the one that no sum may hide. `short` is its word where there is little room.
    """

    code: str
    word: str
    letter: str
    tone: str
    ink: str = "text"
    shape: str = ""
    worst: bool = False
    short: str = ""

    @property
    def in_short(self) -> str:
        """Its word in few letters, as it stands within a sentence."""
        return self.short or self.word.lower()


GRADES = (
    Grade("outstanding", "Outstanding", "O", "grade-4", "ink-4"),
    Grade("good", "Good", "G", "grade-3", "ink-3"),
    Grade("requires_improvement", "Requires improvement", "RI", "grade-2", "ink-2"),
    Grade("inadequate", "Inadequate", "I", "grade-1", "ink-1", worst=True),
)
