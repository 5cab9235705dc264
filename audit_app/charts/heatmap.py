"""Judgements by agency and standard, as a grid: how many of each square were met, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts.layout import LABEL, LINE, label, lines, reach, sentence, table_name
from audit_app.charts.steps import STEPS, Step, ground, key_of, step_of
from audit_app.document import Column, Picture, Row, Table
from audit_app.picture import Drawing, Mark, Measure, Rect, Text, rough

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.charts.scale import Grade

_TALL, _NUMBER, _SMALL = 32.0, 9.5, 9.0
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
    """One square: how many judgements were the best one, how many the worst, of how many."""

    best: int
    worst: int
    of: int

    @property
    def step(self) -> Step:
        """Whether most, some or few were the best."""
        return step_of(self.best, self.of)


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

    A square says `5 of 14 met`, and under it `2 not`: the worst are never hidden behind the
    others. Its ground says whether that is most, some or few. A dash stands where nothing was
    judged, or fewer than `fewest`. `of` is what the table calls a standard. A code of no grade is
    refused (KeyError).
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
    is_wide = _fit(squares, grades, wide - 4, measure)
    for n, head in enumerate(heads):
        marks += label(head, left + wide * (n + 0.5), y - 4 - len(head) * LINE / 2, "middle")
    for standard in crossed.standards:
        said = lines(standard, left - 10, measure)
        row = [squares.get((standard, agency)) for agency in crossed.agencies]
        told = [_told(square, grades, wide - 4, measure, is_wide=is_wide) for square in row]
        most = max((len(best) + len(worst) for best, worst in told), default=0)
        tall = max(_TALL, len(said) * LINE + 2, most * LINE + 6)
        marks += label(said, 0, y + tall / 2)
        for n, square in enumerate(row):
            marks += _drawn(square, told[n], (left + wide * n, y, wide, tall))
        y += tall
    return marks, y


def _worst(grades: Sequence[Grade]) -> Grade | None:
    return next((grade for grade in grades if grade.worst), None)


def _square_of(counts: Mapping[str, int], grades: Sequence[Grade]) -> _Square:
    codes = [grade.code for grade in grades]
    unknown = set(counts) - set(codes)
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    low = sum(counts.get(grade.code, 0) for grade in grades if grade.worst)
    return _Square(counts.get(codes[0], 0), low, sum(counts.values()))


def _told(
    square: _Square | None, grades: Sequence[Grade], room: float, measure: Measure, *, is_wide: bool
) -> tuple[list[str], list[str]]:
    """What a square says of the best, and of the worst.

    `5 of 14 met` and `2 not` where it is wide, else `5 of 14` and `met, 2 not`.
    """
    low = _worst(grades)
    if square is None:
        return [], []
    many, best = f"{square.best} of {square.of}", grades[0].in_short
    worst = f"{square.worst} {low.in_short}" if square.worst and low is not None else ""
    if is_wide:
        return [f"{many} {best}"], [worst] if worst else []
    longer = room * LABEL / _SMALL  # the second line has smaller letters than a label
    return [many], lines(f"{best}, {worst}" if worst else best, longer, measure)


def _fit(squares: _Squares, grades: Sequence[Grade], room: float, measure: Measure) -> bool:
    """Whether the first line of every square has room, so that all of them can be alike."""
    return all(
        measure(f"{square.best} of {square.of} {grades[0].in_short}", _NUMBER, True) <= room  # noqa: FBT003 - a Measure takes three plain values
        for square in squares.values()
    )


def _drawn(
    square: _Square | None,
    told: tuple[list[str], list[str]],
    place: tuple[float, float, float, float],
) -> list[Mark]:
    x, y, wide, tall = place
    middle, across = y + tall / 2, x + wide / 2
    if square is None:
        nothing = Rect(x, y, wide, tall, fill="bg", stroke="surface", line=1.5)
        return [nothing, Text(across, middle + 4, "–", LABEL, "muted", "middle")]
    best, worst = told
    marks: list[Mark] = [ground(square.step, x + 1.5, y + 1.5, wide - 3, tall - 3)]
    base = middle - (len(best) + len(worst) - 1) * LINE / 2 + LABEL * 0.36
    for n, words in enumerate((*best, *worst)):
        is_best = n < len(best)
        size = _NUMBER if is_best else _SMALL
        ink = square.step.ink
        marks.append(Text(across, base + n * LINE, words, size, ink, "middle", strong=is_best))
    return marks


def _key(
    grades: Sequence[Grade], y: float, room: tuple[float, Measure], fewest: int
) -> tuple[list[Mark], float]:
    """The three grounds with their limits, then what the numbers and the dash say."""
    if not grades:
        return [], y
    best, low = grades[0], _worst(grades)
    marks, bottom = key_of(best.word.lower(), y, *room)
    words, said = f"5 of 14 {best.in_short}", f"of 14 judgements 5 were {best.word.lower()}"
    if low is not None:
        words += f", 2 {low.in_short}"
        said += f" and 2 {low.word.lower()}"
    between = [g.word.lower() for g in grades[1:] if not g.worst]
    rest = f"; what is left was {' or '.join(between)}" if between else ""
    few = f", or fewer than {fewest} judgements" if fewest > 1 else ""
    told = f"“{words}”: {said}{rest}. –: nothing judged{few}."
    for line in lines(told, *room, _HEAD_LINES):
        marks.append(Text(0, bottom + LABEL, line, LABEL))
        bottom += LINE
    return marks, bottom + 4


def _alt(title: str, crossed: Crossed, squares: _Squares, grades: Sequence[Grade]) -> str:
    places = [(s, a) for s in crossed.standards for a in crossed.agencies if (s, a) in squares]
    counts = [(step, sum(1 for p in places if squares[p].step == step)) for step in STEPS]
    parts = sentence([f"{step.word.lower()} in {found}" for step, found in counts if found])
    plural = "" if len(places) == 1 else "s"
    best = grades[0].word.lower() if grades else "met"
    said = f"{title}, by the share {best} in each square: "
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
