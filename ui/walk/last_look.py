"""The last look at a return, line by line: what wants something, and how it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.parts.tables.rows import Cell, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.rules import Asked

_WHY = {
    "required": "Unanswered",
    "unanswered": "Unanswered",
    "note": "Wants a note",
    "unfit": "Does not fit",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the last look, with what is wrong with it, if anything is."""

    asked: Asked
    answer: str
    note: str
    why: str = ""
    is_answered: bool = True


def in_groups(lines: Sequence[Line]) -> list[Line | Group]:
    """What wants something first, then what may stay unanswered, then the rest."""
    rows: list[Line | Group] = []
    for words, found in (
        ("To look at first", [line for line in lines if line.why]),
        ("May stay unanswered", [one for one in lines if not one.why and not one.is_answered]),
        ("Answered", [line for line in lines if not line.why and line.is_answered]),
    ):
        if found:
            rows += [Group(f"{words} ({len(found)})"), *found]
    return rows


def question_cell(line: Line) -> Cell:
    """The question and the beginning of its note, with a shape for what it wants."""
    shape = {"": "tick", "note": "triangle", "unfit": "triangle"}.get(line.why, "ring")
    if not line.why and not line.is_answered:
        shape = "dash"
    return Cell(line.asked.question.label, line.note[:160], shape=shape)


def answer_cell(line: Line) -> Cell:
    """The answer, or in words that there is none; never a blank."""
    if line.why and not line.answer:
        return Cell(_WHY[line.why], tone="warn")
    if not line.is_answered:
        return Cell("Not answered", tone="muted")
    return Cell(line.answer, _WHY[line.why] if line.why else "")
