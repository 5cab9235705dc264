"""Where words go in a chart: lines that fit, and a legend that goes on to the next row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.picture import Anchor, Mark, Measure, Rect, Text, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.charts.scale import Grade

LABEL, NUMBER = 10.0, 10.5
LINE = 12.5
_SWATCH = 14.0


def reach(words: str, measure: Measure) -> float:
    """How wide a label is."""
    return measure(words, LABEL, False)  # noqa: FBT003 - a Measure takes three plain values


def lines(words: str, room: float, measure: Measure, most: int = 3) -> list[str]:
    """Words on as many lines as they need; what is beyond the last is marked as left out."""
    made: list[str] = []
    for word in words.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and reach(longer, measure) <= room:
            made[-1] = longer
        else:
            made.append(word)
    if len(made) > most:
        made = [*made[: most - 1], f"{made[most - 1]}…"]
    return made or [""]


def label(words: Sequence[str], x: float, middle: float, anchor: Anchor = "start") -> list[Mark]:
    """Lines of words about a middle height."""
    first = middle - (len(words) - 1) * LINE / 2 + LABEL * 0.36
    return [Text(x, first + n * LINE, line, LABEL, "text", anchor) for n, line in enumerate(words)]


def tile(grade: Grade, x: float, y: float, width: float, height: float) -> Rect:
    """The ground of a judgement; pale ones have a rim that can be seen on white."""
    return Rect(x, y, width, height, fill=grade.tone, stroke="linestrong", line=0.8)


def legend(
    grades: Iterable[Grade], x: float, y: float, right: float, measure: Measure
) -> tuple[list[Mark], float]:
    """Each judgement's tile and word, in rows of like length; the marks and where they end."""
    marks: list[Mark] = []
    kept = list(grades)
    widths = [_SWATCH + 12 + reach(grade.word, measure) + 14 for grade in kept]
    at = x
    for grade, wide, is_first in zip(kept, widths, starts(widths, right - x), strict=True):
        if is_first:
            at, y = x, y + 20
        marks += swatch(grade, at, y)
        marks.append(Text(at + _SWATCH + 12, y + 11, grade.word, LABEL))
        at += wide
    return marks, y + 18


def starts(widths: Sequence[float], room: float) -> list[bool]:
    """Which of some things begins a further row, so that no row ends up with one alone.

    They take as few rows as have room for them, and are parted as evenly as that allows.
    """
    fewest = _rows(widths, room)
    narrow = (sum(widths[a:b]) for a in range(len(widths)) for b in range(a + 1, len(widths) + 1))
    limits = sorted(limit for limit in narrow if limit <= room and max(widths) <= limit)
    limit = next((one for one in limits if _rows(widths, one) == fewest), room)
    found, used = [], 0.0
    for wide in widths:
        is_first = used > 0 and used + wide > limit
        found.append(is_first)
        used = wide if is_first else used + wide
    return found


def _rows(widths: Sequence[float], room: float) -> int:
    rows, used = 1, 0.0
    for wide in widths:
        if used and used + wide > room:
            rows, used = rows + 1, 0.0
        used += wide
    return rows


def swatch(grade: Grade, x: float, y: float) -> list[Mark]:
    """A small tile with its letter or its shape."""
    middle = x + (_SWATCH + 6) / 2
    ground: list[Mark] = [tile(grade, x, y, _SWATCH + 6, _SWATCH)]
    return ground + inside(grade, middle, y + _SWATCH / 2, 9)


def inside(grade: Grade, x: float, y: float, size: float) -> list[Mark]:
    """What stands in a tile: the shape, or the letter."""
    if grade.shape:
        return list(shape(grade.shape, x, y, size * 1.2, grade.ink, ground=grade.tone))
    return [Text(x, y + size * 0.36, grade.letter, size, grade.ink, "middle", strong=True)]


def shares(counts: Sequence[int], room: float, least: float) -> list[float]:
    """Widths in proportion to counts, none that is not nothing below the least.

    `room` must hold the least of each; what the small ones take, the large ones give.
    """
    total = sum(counts)
    widths = [room * count / total if total else 0.0 for count in counts]
    small = [n for n, (count, width) in enumerate(zip(counts, widths, strict=True))
             if count and width < least]  # fmt: skip
    large = sum(count for n, count in enumerate(counts) if n not in small)
    rest = room - least * len(small)
    return [
        least if n in small else rest * count / large if large else 0.0
        for n, count in enumerate(counts)
    ]


def sentence(parts: Sequence[str]) -> str:
    """Parts as people say them: one, two and three."""
    if len(parts) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def table_name(title: str) -> str:
    """A title as a table can be named: letters and digits, beginning with a letter."""
    return "Numbers" + "".join(letter for letter in title.title() if letter.isalnum())[:40]
