"""The facts at the front of a spreadsheet that came back: a name, and beside it what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.cells_said import cell_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.intake.cells_said import Held
    from audit_app.intake.rows import Marks

_MOST_ROWS = 60  # of a first sheet, whatever was put above the facts


def facts_of(
    sheets: Mapping[str, Sequence[Sequence[object]]],
    marks: Mapping[str, Marks],
    names: Sequence[str],
) -> dict[str, Held]:
    """What stands beside each of these names, in the first sheet that has all of them.

    A cell that was worked out, or merged with others, says nothing and is not among them.
    """
    for title, cells in sheets.items():
        where = {name: place for name, place in _places(cells).items() if name in names}
        if len(where) == len(names):
            return _beside(cells, where, marks[title]) if names else {}
    return {}


def every_fact(
    sheets: Mapping[str, Sequence[Sequence[object]]], marks: Mapping[str, Marks], first: str
) -> dict[str, Held]:
    """What stands beside each label of the first sheet that has this one, in reading order.

    Of a label that stands there twice the first counts; a cell that was worked out says nothing.
    """
    for title, cells in sheets.items():
        where = _places(cells)
        if first in where:
            return _beside(cells, where, marks[title])
    return {}


def _first_word(line: Sequence[object]) -> tuple[int, str]:
    """What the first cell that is filled in says, and its column."""
    for column in range(len(line)):
        word = str(cell_at(line, column) or "")
        if word:
            return column, word
    return 0, ""


def _places(cells: Sequence[Sequence[object]]) -> dict[str, tuple[int, int]]:
    """Where each label stands first, as the first words of its row, in reading order."""
    where: dict[str, tuple[int, int]] = {}
    for row, line in enumerate(cells[:_MOST_ROWS]):
        column, word = _first_word(line)
        if word:
            where.setdefault(word, (row, column))
    return where


def _beside(
    cells: Sequence[Sequence[object]], where: Mapping[str, tuple[int, int]], marks: Marks
) -> dict[str, Held]:
    found: dict[str, Held] = {}
    for name, (row, column) in where.items():
        place = (row, column + 1)
        merged = any(left <= column + 1 <= right for left, right in marks.merged_in(row))
        if place not in marks.unread and not merged:
            found[name] = cell_at(cells[row], column + 1)
    return found
