"""The head of the calendar: the school years over their terms, and where today is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts.calendar_line import YEARS_SHOWN, Window
from audit_app.charts.layout import LABEL
from audit_app.picture import Mark, Measure, Rect, Text, rough
from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.rules.schools.terms import Term

_TODAY = "Today"
_TERM_HEADS = (
    {"autumn": "Aut", "spring": "Spr", "summer": "Sum"},
    {"autumn": "A", "spring": "Sp", "summer": "Su"},
)


def head_marks(
    shown: Window, width: float, height: float, size: float = LABEL, measure: Measure = rough
) -> list[Mark]:
    """The years over their terms, and `Today` over its line where no year stands there."""
    each = width / len(shown.terms)
    heads = _term_heads(each, size, measure)
    marks: list[Mark] = []
    for at, term in enumerate(shown.terms):
        if not at % YEARS_SHOWN:
            x = each * (at + YEARS_SHOWN / 2)
            words = _year_head(term)
            marks.append(Text(x, height * 0.42, words, size, "text", "middle", strong=True))
        short = heads.get(term.name, "")
        marks.append(Text(each * (at + 0.5), height * 0.86, short, size, "muted", "middle"))
    return [*marks, *_today_head(shown, width, height, size, measure)]


def _today_head(
    shown: Window, width: float, height: float, size: float, measure: Measure
) -> list[Mark]:
    if not shown.holds(shown.today):
        return []
    wide = measure(_TODAY, size, True) + size  # noqa: FBT003 - a Measure takes three plain values
    x = min(max(shown.x(shown.today, width), wide / 2), width - wide / 2)
    each = width / len(shown.terms)
    for at in range(0, len(shown.terms), YEARS_SHOWN):
        room = (measure(_year_head(shown.terms[at]), size, True) + wide) / 2  # noqa: FBT003
        if abs(x - each * (at + YEARS_SHOWN / 2)) < room:
            return []
    top = height * 0.42 - size * 1.05
    chip = Rect(x - wide / 2, top, wide, size * 1.45, "accent", radius=3)
    return [chip, Text(x, height * 0.42, _TODAY, size, "accenttext", "middle", strong=True)]


def _term_heads(room: float, size: float, measure: Measure) -> Mapping[str, str]:
    """Each term’s first letters, as many as fit for all; none where they would run together."""
    for heads in _TERM_HEADS:
        if all(measure(words, size, False) + size / 4 <= room for words in heads.values()):  # noqa: FBT003 - as above
            return heads
    return {}


def _year_head(term: Term) -> str:
    return year_words(term.year).replace("-", "–")
