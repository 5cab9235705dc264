"""What was said last year and is too long for its cell: begun there, and whole on its own sheet."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from audit_app.document import Heading, Paragraph, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from audit_app.document import Block

# No spreadsheet makes a row higher than some 27 lines, and every line of a cell has fewer wide
# letters than its width says.
_LINES, _BEGUN, _FILLED = 24, 16, 0.8
_WORDS = (
    "These are too long for a cell of their section, which shows how each begins. They are only "
    "read here."
)


def begun(words: str, width: float, year: str) -> str:
    """Words as a cell so wide can show them: whole, or their beginning and where the rest is."""
    lines = _lines(words, width)
    if len(lines) <= _LINES:
        return words
    return f"{' '.join(lines[:_BEGUN])} … (whole on the sheet “{name(year)}”)"


def is_long(words: str, width: float) -> bool:
    """Whether words need more room than a cell so wide can show."""
    return len(_lines(words, width)) > _LINES


def name(year: str) -> str:
    """What the sheet of long words is called."""
    return f"Long notes of {year}"


def whole(year: str, whose: str, said: Iterable[tuple[str, str]]) -> tuple[Sheet, ...]:
    """The sheet on which long words of a year stand whole, each under its own heading.

    None where there are none; lines of words have no height that could cut them.
    """
    blocks = tuple(_blocks(said))
    if not blocks:
        return ()
    return (Sheet(name(year), name(year), (Paragraph(whose), Paragraph(_WORDS), *blocks)),)


def _blocks(said: Iterable[tuple[str, str]]) -> Iterator[Block]:
    for title, words in said:
        yield Heading(title)
        yield Paragraph(words)


def _lines(words: str, width: float) -> list[str]:
    most = int(width * _FILLED)
    return [part for line in words.splitlines() for part in textwrap.wrap(line, most) or [""]]
