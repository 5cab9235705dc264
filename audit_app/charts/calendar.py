"""The three-year calendar on paper: groups of schools down, terms across, and its legend."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.charts.calendar_head import head_marks
from audit_app.charts.calendar_line import KEY, line_marks, mark_of
from audit_app.charts.layout import LABEL, lines
from audit_app.picture import Drawing, Mark, Measure, Path, Rect, Text, rough
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.charts.calendar_line import Line, Window

_HEAD, _ROW, _GROUP = 36.0, 25.0, 22.0
_NAMES = 112.0  # the least that long names of schools need, on two lines of a narrow picture


def calendar(
    title: str,
    groups: Sequence[tuple[str, Sequence[Line]]],
    shown: Window,
    width: float = 740,
    measure: Measure = rough,
) -> tuple[Drawing, str]:
    """The calendar of some schools for a page of paper, and the sentence that says what it shows.

    Each group has its words over its lines; a name that is too long goes on to a second row.
    """
    names = max(width * 0.3, _NAMES)
    marks = _moved(head_marks(shown, width - names, _HEAD), names, 0)
    y = _HEAD
    marks.append(Path(((0, y), (width, y)), stroke="linestrong"))
    for words, held in groups:
        marks.append(Rect(0, y, width, _GROUP, fill="bg"))
        marks.append(Text(2, y + _GROUP * 0.68, words, LABEL, strong=True))
        y += _GROUP
        for line in held:
            said = lines(line.name, names - 8, measure, 2)
            first = y + _ROW / 2 + LABEL * 0.36 - (len(said) - 1) * LABEL * 0.58
            marks += [
                Text(2, first + n * LABEL * 1.16, words_, LABEL) for n, words_ in enumerate(said)
            ]
            marks += _moved(line_marks(line, shown, width - names, _ROW), names, y)
            y += _ROW
            marks.append(Path(((0, y), (width, y)), stroke="line", line=0.6))
    return Drawing(width, y + 1, tuple(marks)), f"{title}. {' '.join(_alt(groups, shown))}"


def legend_drawing(width: float = 740, measure: Measure = rough) -> tuple[Drawing, str]:
    """What each mark means, in words beside it, and the sentence that says so."""
    marks: list[Mark] = []
    x, y = 0.0, _ROW / 2
    for name, words in KEY:
        wide = 22 + measure(words, LABEL, False) + 16  # noqa: FBT003 - a Measure takes three values
        if x and x + wide > width:
            x, y = 0.0, y + 20
        marks += _moved(mark_of(name), x + 9, y)
        marks.append(Text(x + 22, y + LABEL * 0.36, words, LABEL))
        x += wide
    said = ", ".join(words for _name, words in KEY)
    return Drawing(width, y + _ROW / 2, tuple(marks)), f"Each mark beside its words: {said}."


def _alt(groups: Iterable[tuple[str, Sequence[Line]]], shown: Window) -> list[str]:
    ends = f"{year_words(shown.terms[0].year)} to {year_words(shown.terms[-1].year)}"
    said = [f"{words}: {', '.join(line.name for line in held)}." for words, held in groups]
    return [f"School years {ends}.", *said]


def _moved(marks: Iterable[Mark], x: float, y: float) -> list[Mark]:
    """Marks at another place."""
    made: list[Mark] = []
    for mark in marks:
        match mark:
            case Path():
                points = tuple((a + x, b + y) for a, b in mark.points)
                made.append(replace(mark, points=points))
            case _:
                made.append(replace(mark, x=mark.x + x, y=mark.y + y))
    return made
