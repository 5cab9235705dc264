"""Each row that a spreadsheet has for a question: one, or one for each cell of a grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forms.values.fits import columns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forms.model import Column, Question
    from forms.rules import Possible

# What a spreadsheet can answer in one cell; rows within a question are answered in the program.
ASKED_HERE = frozenset(
    {"select_one", "select_multiple", "text", "note_long", "integer", "date", "month"}
)
# What a school answers in its spreadsheet too, each cell in a row of its own.
IN_CELLS = frozenset({"grid", "actions"})
_OPEN_ROWS = 3  # of a question whose rows have no names and no most
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Slot:
    """One row to fill in: its hidden id, the reference that is printed, and where its answer goes.

    `row` and `column` say which cell of a grid it is; None of both for a whole answer. `words` are
    that cell's own, such as `Deputy DSL: Work e-mail`.
    """

    id: str
    ref: str
    one: Possible
    row: str = ""
    column: Column | None = None
    words: str = ""

    @property
    def question(self) -> Question:
        """The question that it answers, or a part of it."""
        return self.one.asked.question

    @property
    def is_whole(self) -> bool:
        """Whether it holds the question's whole answer."""
        return self.column is None


def slots_of(one: Possible) -> tuple[Slot, ...]:
    """The rows of one question; none for words that are only shown, and for signatures."""
    question = one.asked.question
    if question.type in ASKED_HERE:
        return (Slot("|".join(one.asked.key), question.name, one),)
    if question.type in IN_CELLS:
        return tuple(_cells(one, question))
    return ()


def slots(may_be_asked: Sequence[Possible]) -> tuple[Slot, ...]:
    """Every row of a return, in order."""
    return tuple(slot for one in may_be_asked for slot in slots_of(one))


def rows_of(question: Question) -> tuple[tuple[str, str], ...]:
    """The name and the words of each row of a question; numbers where its rows have no names."""
    if question.rows:
        return tuple((row.name, row.label) for row in question.rows)
    most = question.max_rows or _OPEN_ROWS
    return tuple((str(n), f"{n}") for n in range(1, most + 1))


def cell_of_row(question: Question, value: object, row: str, column: str) -> object:
    """What an answer holds in one cell of its rows; None for nothing."""
    for n, cells in enumerate(value if isinstance(value, list) else [], start=1):
        if isinstance(cells, dict) and (cells.get("row") if question.rows else str(n)) == row:
            return cells.get(column)
    return None


def _cells(one: Possible, question: Question) -> Iterator[Slot]:
    columns = columns_of(question)
    for n, (row, label) in enumerate(rows_of(question), start=1):
        for letter, column in zip(_LETTERS, columns, strict=False):
            part = letter if len(columns) > 1 else ""
            yield Slot(
                f"{'|'.join(one.asked.key)}|{row}.{column.name}",
                f"{question.name}/{n}{part}",
                one,
                row,
                column,
                f"{label}: {column.label}" if len(columns) > 1 else label,
            )
