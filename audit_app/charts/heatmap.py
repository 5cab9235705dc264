"""Judgements by agency and standard, as a grid of letters with how many stand behind each."""

from __future__ import annotations

from dataclasses import dataclass
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

_TALL, _SMALL = 32.0, 9.0
_HEAD_LINES = 8  # an agency's name is wrapped whole, not cut
_NAMED = 5  # so many of the squares with the worst are named in the sentence; the table has all


@dataclass(frozen=True, slots=True)
class Crossed:
    """Judgements counted for each standard and agency.

    `judged` counts by a grade's code for each (standard, agency); a square where nothing was
    judged may be left out.
    """

    standards: Sequence[str]
    agencies: Sequence[str]
    judged: Mapping[tuple[str, str], Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class _Square:
    """One square: the judgement made most often, the best one's share, and the worst one's."""

    grade: Grade
    best: int
    worst: int
    of: int


_Squares = dict[tuple[str, str], _Square]


def heatmap(
    title: str,
    crossed: Crossed,
    grades: Sequence[Grade],
    width: float = 500,
    measure: Measure = rough,
    *,
    of: str = "Standard",
    fewest: int = 1,
) -> Picture:
    """Which agency was judged how on which standard, never as a ranking.

    A square has the letter of the judgement made most often (the lower where two tie) with the
    first grade's share, as `F 7/9`, and under it how many were judged the worst: those are never
    hidden behind the others. A dash stands where nothing was judged, or fewer than `fewest`. `of`
    is what the table calls a standard. A code of no grade is refused (KeyError).
    """
    squares = {
        place: _square_of(counts, grades)
        for place, counts in crossed.judged.items()
        if sum(counts.values()) >= max(fewest, 1)
    }
    marks, y = _grid(crossed, squares, grades, width, measure)
    key, bottom = _key(grades, y + 10, (width, measure), fewest)
    alt = _alt(title, crossed, squares, grades)
    table = _table((title, of), crossed, squares, grades, fewest)
    return Picture(Drawing(width, bottom, (*marks, *key)), alt, title, table)


def _grid(
    crossed: Crossed, squares: _Squares, grades: Sequence[Grade], width: float, measure: Measure
) -> tuple[list[Mark], float]:
    """The agencies' names over the squares, a standard to each row, and where the rows end."""
    widest = max((reach(name, measure) for name in crossed.standards), default=0.0)
    left = min(widest, width * 0.3) + 10
    wide = (width - left - 1) / max(len(crossed.agencies), 1)
    heads = [lines(name, wide - 6, measure, _HEAD_LINES) for name in crossed.agencies]
    y = max((len(head) for head in heads), default=1) * LINE + 4
    marks: list[Mark] = []
    for n, head in enumerate(heads):
        marks += label(head, left + wide * (n + 0.5), y - 4 - len(head) * LINE / 2, "middle")
    for standard in crossed.standards:
        said = lines(standard, left - 10, measure)
        tall = max(_TALL, len(said) * LINE + 2)
        marks += label(said, 0, y + tall / 2)
        for n, agency in enumerate(crossed.agencies):
            place = (left + wide * n, y, wide, tall)
            marks += _drawn(squares.get((standard, agency)), grades, place)
        y += tall
    return marks, y


def _worst(grades: Sequence[Grade]) -> Grade | None:
    return next((grade for grade in grades if grade.worst), None)


def _square_of(counts: Mapping[str, int], grades: Sequence[Grade]) -> _Square:
    codes = [grade.code for grade in grades]
    unknown = set(counts) - set(codes)
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    # Where two tie, the lower is shown: the worst first, then from the end of the scale.
    lower = sorted(grades, key=lambda g: (not g.worst, -codes.index(g.code)))
    most = max(lower, key=lambda g: counts.get(g.code, 0))
    low = sum(counts.get(grade.code, 0) for grade in grades if grade.worst)
    return _Square(most, counts.get(codes[0], 0), low, sum(counts.values()))


def _drawn(
    square: _Square | None,
    grades: Sequence[Grade],
    place: tuple[float, float, float, float],
) -> list[Mark]:
    x, y, wide, tall = place
    middle, across = y + tall / 2, x + wide / 2
    if square is None:
        ground = Rect(x, y, wide, tall, fill="bg", stroke="surface", line=1.5)
        return [ground, Text(across, middle + 4, "–", LABEL, "muted", "middle")]
    grade = square.grade
    marks: list[Mark] = [tile(grade, x + 1, y + 1, wide - 2, tall - 2)]
    low = _worst(grades)
    first = middle - 6 if square.worst and low is not None else middle
    if grade.shape:
        marks += inside(grade, across - 14, first, LABEL)
        words, at = f"{square.best}/{square.of}", across + 6
    else:
        words, at = f"{grade.letter} {square.best}/{square.of}", across
    marks.append(Text(at, first + LABEL * 0.36, words, LABEL, grade.ink, "middle", strong=True))
    if square.worst and low is not None:
        said = f"{square.worst} {low.letter or low.word}"
        marks.append(Text(across, middle + 10, said, _SMALL, grade.ink, "middle"))
    return marks


def _key(
    grades: Sequence[Grade], y: float, room: tuple[float, Measure], fewest: int
) -> tuple[list[Mark], float]:
    """The legend, then what the numbers and the dash say."""
    marks, bottom = legend(grades, 0, y, *room)
    if not grades:
        return marks, bottom
    best, low = grades[0], _worst(grades)
    said = [
        (
            f"{best.letter or best.word} 7/9: judged so most often (the lower of two that tie); "
            f"7 of 9 were {best.word.lower()}."
        )
    ]
    if low is not None:
        said.append(f"2 {low.letter or low.word}: 2 of them were {low.word.lower()}.")
    few = f", or fewer than {fewest} judgements" if fewest > 1 else ""
    said.append(f"–: nothing judged{few}.")
    for line in lines(" ".join(said), *room, _HEAD_LINES):
        marks.append(Text(0, bottom + LABEL, line, LABEL))
        bottom += LINE
    return marks, bottom + 4


def _alt(title: str, crossed: Crossed, squares: _Squares, grades: Sequence[Grade]) -> str:
    places = [(s, a) for s in crossed.standards for a in crossed.agencies if (s, a) in squares]
    counts = [(g, sum(1 for p in places if squares[p].grade.code == g.code)) for g in grades]
    parts = sentence([f"{found} {g.word.lower()}" for g, found in counts if found])
    plural = "" if len(places) == 1 else "s"
    said = f"{title}, by the judgement made most often in each square: "
    said += f"{parts or 'nothing judged'}, of {len(places)} square{plural}."
    low = _worst(grades)
    found = sorted((p for p in places if squares[p].worst), key=lambda p: -squares[p].worst)
    if low is not None and found:
        named = sentence(
            [f"{s} ({a}, {squares[s, a].worst} of {squares[s, a].of})" for s, a in found[:_NAMED]]
        )
        more = f", and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        said += f" {low.word}: {named}{more}."
    return f"{said} The table has every one."


def _table(
    named: tuple[str, str],
    crossed: Crossed,
    squares: _Squares,
    grades: Sequence[Grade],
    fewest: int,
) -> Table:
    """The same squares in words: every judgement of each, not only the one made most often."""
    title, of = named
    columns = (
        Column("standard", of, width=20),
        *(Column(f"agency-{n}", name, width=12) for n, name in enumerate(crossed.agencies, 1)),
    )

    def said(place: tuple[str, str]) -> str:
        counts = crossed.judged.get(place, {})
        if not sum(counts.values()):
            return "Not judged"
        if place not in squares:
            return f"Fewer than {fewest}"
        parts = [
            f"{counts[g.code]}\N{NO-BREAK SPACE}{g.letter or g.word}"
            for g in grades
            if counts.get(g.code)
        ]
        return ", ".join(parts)

    rows = tuple(
        Row(standard, (standard, *(said((standard, agency)) for agency in crossed.agencies)))
        for standard in crossed.standards
    )
    key = ", ".join(f"{g.letter} {g.word.lower()}" for g in grades if g.letter)
    heading = f"{title}: the numbers ({key})" if key else f"{title}: the numbers"
    return Table(table_name(title), heading, columns, rows, cards=False)
