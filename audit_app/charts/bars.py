"""Judgements by standard, as bars with the numbers in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts.layout import (
    LABEL,
    LINE,
    NUMBER,
    label,
    legend,
    lines,
    reach,
    shares,
    table_name,
    tile,
)
from audit_app.document import Column, Picture, Row, Table
from audit_app.picture import Drawing, Mark, Measure, Text, rough

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.charts.scale import Grade

_TALL, _GAP, _LEAST = 20.0, 7.0, 18.0


def judgement_bars(
    title: str,
    rows: Sequence[tuple[str, Mapping[str, int]]],
    grades: Sequence[Grade],
    width: float = 500,
    measure: Measure = rough,
    *,
    of: str = "Standard",
    beside: Mapping[str, str] | None = None,
) -> Picture:
    """How each standard was judged: a bar parted by judgement, and how many at its end.

    The mapping counts by a grade's code; a code of no grade is refused (KeyError). `of` is what
    the table calls a standard; `beside` has words to stand at a standard's end, before how many.
    """
    for _, counts in rows:
        _refuse_unknown(counts, grades)
    widest = max((reach(name, measure) for name, _ in rows), default=0.0)
    left = min(widest, width * 0.36) + 10
    ends = {name: _end(name, counts, beside or {}) for name, counts in rows}
    right = width - max([36.0, *(reach(end, measure) for end in ends.values())]) - 8
    marks: list[Mark] = []
    y = 0.5
    for name, counts in rows:
        said = lines(name, left - 10, measure)
        tall = max(_TALL, len(said) * LINE)
        marks += label(said, 0, y + tall / 2)
        marks += _bar([(g, counts.get(g.code, 0)) for g in grades], left, right, y, tall)
        marks.append(Text(right + 8, y + tall / 2 + NUMBER * 0.36, ends[name], LABEL, "muted"))
        y += tall + _GAP
    key, bottom = legend(grades, left, y + 4, width, measure)
    drawing = Drawing(width, bottom, (*marks, *key))
    return Picture(
        drawing, _alt(title, rows, grades, beside or {}), title, _table(title, rows, grades, of)
    )


def _end(name: str, counts: Mapping[str, int], beside: Mapping[str, str]) -> str:
    """What stands at the end of a bar: `61% fully met, n = 1705`."""
    return ", ".join(filter(None, (beside.get(name, ""), f"n = {sum(counts.values())}")))


def _refuse_unknown(counts: Mapping[str, int], grades: Sequence[Grade]) -> None:
    unknown = set(counts) - {grade.code for grade in grades}
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))


def _bar(
    counts: Sequence[tuple[Grade, int]], left: float, right: float, y: float, tall: float
) -> list[Mark]:
    marks: list[Mark] = []
    total = sum(count for _, count in counts)
    top, middle = y + (tall - _TALL) / 2, y + tall / 2 + NUMBER * 0.36
    at = left
    widths = shares([count for _, count in counts], right - left, _LEAST)
    for (grade, count), wide in zip(counts, widths, strict=True):
        if count:
            marks.append(tile(grade, at, top, wide, _TALL))
            number = Text(
                at + wide / 2, middle, str(count), NUMBER, grade.ink, "middle", strong=True
            )
            marks.append(number)
        at += wide
    if not total:
        marks.append(Text(left, middle, "Nothing judged", LABEL, "muted"))
    return marks


def _alt(
    title: str,
    rows: Sequence[tuple[str, Mapping[str, int]]],
    grades: Sequence[Grade],
    beside: Mapping[str, str],
) -> str:
    def said_of(counts: Mapping[str, int]) -> str:
        parts = [f"{counts[g.code]} {g.word.lower()}" for g in grades if counts.get(g.code)]
        return ", ".join(parts) or "nothing judged"

    said = [
        f"{name}: {', '.join(filter(None, (said_of(counts), beside.get(name, ''))))}."
        for name, counts in rows
    ]
    return " ".join((f"{title}.", *said))


def _table(
    title: str, rows: Sequence[tuple[str, Mapping[str, int]]], grades: Sequence[Grade], of: str
) -> Table:
    columns = (
        Column("standard", of, width=24),
        *(Column(grade.code, grade.word, "integer", 12) for grade in grades),
        Column("total", "All", "integer", 8),
    )
    said = tuple(
        Row(name, (name, *(counts.get(g.code, 0) for g in grades), sum(counts.values())))
        for name, counts in rows
    )
    return Table(table_name(title), f"{title}: the numbers", columns, said, cards=False)
