"""Judgements by agency and standard, as a grid of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts.layout import (
    LABEL,
    LINE,
    inside,
    label,
    legend,
    lines,
    reach,
    sentence,
    table_name,
    tile,
)
from audit_app.document import Column, Picture, Row, Table
from audit_app.picture import Drawing, Mark, Measure, Rect, Text, rough

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.charts.scale import Grade

_TALL = 24.0
_NAMED = 5  # so many of the lowest judgements are named in the sentence; the table has all


def heatmap(
    title: str,
    standards: Sequence[str],
    agencies: Sequence[str],
    judged: Mapping[tuple[str, str], str],
    grades: Sequence[Grade],
    width: float = 500,
    measure: Measure = rough,
) -> Picture:
    """Which agency was judged how on which standard; a dash where nothing was judged.

    `judged` has a grade's code by (standard, agency).
    """
    scale = {grade.code: grade for grade in grades}
    widest = max((reach(name, measure) for name in standards), default=0.0)
    left = min(widest, width * 0.32) + 10
    wide = (width - left - 1) / max(len(agencies), 1)
    heads = [lines(name, wide - 6, measure) for name in agencies]
    y = max((len(head) for head in heads), default=1) * LINE + 4
    marks: list[Mark] = []
    for n, head in enumerate(heads):
        marks += label(head, left + wide * (n + 0.5), y - 4 - len(head) * LINE / 2, "middle")
    for standard in standards:
        said = lines(standard, left - 10, measure)
        tall = max(_TALL, len(said) * LINE + 2)
        marks += label(said, 0, y + tall / 2)
        for n, agency in enumerate(agencies):
            code = judged.get((standard, agency))
            grade = scale[code] if code is not None else None
            marks += _square(grade, left + wide * n, y, wide, tall)
        y += tall
    key, bottom = legend(grades, left, y + 10, width, measure)
    alt = _alt(title, standards, agencies, judged, grades)
    table = _table(title, standards, agencies, judged, scale)
    return Picture(Drawing(width, bottom, (*marks, *key)), alt, title, table)


def _square(grade: Grade | None, x: float, y: float, wide: float, tall: float) -> list[Mark]:
    middle = y + tall / 2
    if grade is None:
        ground = Rect(x, y, wide, tall, fill="bg", stroke="surface", line=1.5)
        return [ground, Text(x + wide / 2, middle + 4, "–", LABEL, "muted", "middle")]
    return [
        tile(grade, x + 1, y + 1, wide - 2, tall - 2),
        *inside(grade, x + wide / 2, middle, LABEL),
    ]


def _alt(
    title: str,
    standards: Sequence[str],
    agencies: Sequence[str],
    judged: Mapping[tuple[str, str], str],
    grades: Sequence[Grade],
) -> str:
    places = [(s, a) for s in standards for a in agencies if (s, a) in judged]
    counts = [(g, [place for place in places if judged[place] == g.code]) for g in grades]
    parts = sentence([f"{len(found)} {g.word.lower()}" for g, found in counts if found])
    said = f"{title}: {parts or 'nothing judged'}, of {len(places)} judgements."
    lowest, found = counts[-1] if counts else (None, [])
    if lowest is not None and found:
        named = sentence([f"{standard} ({agency})" for standard, agency in found[:_NAMED]])
        more = f", and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        said += f" {lowest.word}: {named}{more}."
    return f"{said} The table has every one."


def _table(
    title: str,
    standards: Sequence[str],
    agencies: Sequence[str],
    judged: Mapping[tuple[str, str], str],
    scale: Mapping[str, Grade],
) -> Table:
    columns = (
        Column("standard", "Standard", width=20),
        *(Column(f"agency-{n}", name, width=12) for n, name in enumerate(agencies, 1)),
    )
    rows = tuple(
        Row(
            standard,
            (
                standard,
                *(
                    scale[judged[standard, agency]].word
                    if (standard, agency) in judged
                    else "Not judged"
                    for agency in agencies
                ),
            ),
        )
        for standard in standards
    )
    return Table(table_name(title), f"{title}: every judgement", columns, rows, cards=False)
