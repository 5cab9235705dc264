"""Where the actions stand, in one bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts.layout import LABEL, NUMBER, reach, sentence, shares, table_name
from audit_app.document import Column, Picture, Row, Table
from audit_app.picture import Drawing, Mark, Measure, Rect, Text, rough, shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Status

_SOFT = {"ok": "oksoft", "warn": "warnsoft", "bad": "badsoft", "accent": "accentsoft"}
_TALL, _LEAST, _ROOMY = 26.0, 44.0, 43.0


def status_bar(
    title: str,
    counts: Sequence[tuple[Status, int]],
    width: float = 500,
    measure: Measure = rough,
) -> Picture:
    """How many are in each state: a share of the bar for each, with its shape, number and word."""
    shown = [(status, count) for status, count in counts if count]
    marks: list[Mark] = []
    at = 0.5
    widths = shares([count for _, count in shown], width - 1, _LEAST)
    for (status, count), wide in zip(shown, widths, strict=True):
        marks += _share(status, count, at, wide)
        at += wide
    if not shown:
        marks.append(Rect(0.5, 0.5, width - 1, _TALL, fill="bg", stroke="linestrong", line=0.8))
        marks.append(Text(width / 2, 17, "None yet", LABEL, "muted", "middle"))
    words, bottom = _words(shown, width, measure)
    total = sum(count for _, count in shown)
    said = sentence([f"{count} {status.word.lower()}" for status, count in shown]) or "none yet"
    columns = (Column("status", "Status", width=20), Column("count", "Number", "integer", 10))
    rows = tuple(Row(status.word, (status, count)) for status, count in counts)
    table = Table(table_name(title), f"{title}: the numbers", columns, rows, cards=False)
    alt = f"{title}: {said}; {total} in all."
    return Picture(Drawing(width, bottom, (*marks, *words)), alt, title, table)


def _share(status: Status, count: int, x: float, wide: float) -> list[Mark]:
    ground = status.ground or _SOFT.get(status.tone, "bg")
    middle = 0.5 + _TALL / 2
    marks: list[Mark] = [Rect(x, 0.5, wide, _TALL, fill=ground, stroke="linestrong", line=0.8)]
    if wide < _ROOMY:
        return [*marks, *shape(status.shape, x + wide / 2, middle, 12, status.tone)]
    marks += shape(status.shape, x + 13, middle, 13, status.tone)
    return [*marks, Text(x + 25, middle + NUMBER * 0.36, str(count), NUMBER, strong=True)]


def _words(
    shown: Sequence[tuple[Status, int]], width: float, measure: Measure
) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    at, y = 0.0, _TALL + 8
    for status, count in shown:
        said = f"{status.word} {count}"
        wide = 18 + reach(said, measure) + 16
        if at and at + wide > width:
            at, y = 0.0, y + 18
        marks += shape(status.shape, at + 7, y + 8, 12, status.tone)
        marks.append(Text(at + 18, y + 12, said, LABEL))
        at += wide
    return marks, y + 18
