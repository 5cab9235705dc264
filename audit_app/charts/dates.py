"""An action's days on one line: when it was agreed, first due and due, and where today stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts.layout import LABEL, reach
from audit_app.document import Picture
from audit_app.picture import Circle, Drawing, Mark, Measure, Path, Text, rough, shape
from audit_app.rules.dates import late, short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_EDGE, _GAP, _ROW = 9.0, 10.0, 13.0
_ABOVE = 3  # rows of labels above the line; those below go on for as long as they need


@dataclass(frozen=True, slots=True)
class Days:
    """The days of an action: `first_due` only where the date was moved, `ended` where it is over.

    `behind` is how many days it is late, by the rules of the plan.
    """

    today: date
    agreed: date | None = None
    first_due: date | None = None
    due: date | None = None
    ended: date | None = None
    behind: int = 0


@dataclass(frozen=True, slots=True)
class _Stop:
    """One day on the line: its words, what it is, and its tone."""

    day: date
    words: str
    kind: str
    tone: str = "muted"


def date_line(days: Days, width: float = 260, measure: Measure = rough) -> Picture:
    """The days from left to right as far apart as they are; what is late is drawn in its tone."""
    stops = _stops(days)
    alt = _aloud(days)
    if days.due is None or len(stops) < 2:  # noqa: PLR2004 - one day is no line
        return Picture(Drawing(width, 1, ()), alt, "Dates")
    first, last = stops[0].day, stops[-1].day
    span = max((last - first).days, 1)
    room = width - 2 * _EDGE
    at = {stop.kind: _EDGE + room * (stop.day - first).days / span for stop in stops}
    labels, above, below = _labels(stops, at, width, measure)
    y = above * _ROW + 12
    marks: list[Mark] = [Path(((_EDGE, y), (width - _EDGE, y)), stroke="linestrong", line=1.6)]
    if days.behind:
        marks.append(Path(((at["due"], y), (at["today"], y)), stroke="bad", line=3.0))
    for stop in stops:
        marks += _mark(stop, at[stop.kind], y)
    for words, x, row, tone in labels:
        base = y - 13 + (row + 1) * _ROW if row < 0 else y + 20 + row * _ROW
        marks.append(Text(x, base, words, LABEL, tone, strong=tone == "bad"))
    return Picture(Drawing(width, y + 12 + below * _ROW, tuple(marks)), alt, "Dates")


def _stops(days: Days) -> list[_Stop]:
    told = [
        (days.agreed, "agreed", "agreed", "muted"),
        (days.first_due, "first due", "first", "muted"),
        (days.due, "due", "due", "text"),
    ]
    stops = [
        _Stop(day, f"{short(day, days.today)} {words}", kind, tone)
        for day, words, kind, tone in told
        if day is not None
    ]
    if days.ended is not None:
        stops.append(_Stop(days.ended, f"{short(days.ended, days.today)} closed", "ended", "ok"))
    else:
        stops.append(_Stop(days.today, "Today", "today", "bad" if days.behind else "text"))
    return sorted(stops, key=lambda stop: stop.day)


def _mark(stop: _Stop, x: float, y: float) -> list[Mark]:
    match stop.kind:
        case "agreed":
            return list(shape("dot", x, y, 11))
        case "first":
            return [Circle(x, y, 5, fill="surface"), *shape("ring", x, y, 11)]
        case "due":
            return [Path(((x, y - 8), (x, y + 8)), stroke="text", line=2.2)]
        case "ended":
            return list(shape("tick", x, y, 13))
        case _ if stop.tone == "bad":
            return list(shape("square", x, y, 13))
        case _:
            return [Circle(x, y, 4.5, fill="surface", stroke="text", line=1.6)]


def _labels(
    stops: Sequence[_Stop], at: dict[str, float], width: float, measure: Measure
) -> tuple[list[tuple[str, float, int, str]], int, int]:
    """Where each label stands: the due day's above the line, the others' below, none over another.

    A row is -1 for the first above the line and 0 for the first below.
    """
    ends: dict[int, float] = {}
    placed = []
    for stop in stops:
        wide = reach(stop.words, measure) * (1.08 if stop.tone == "bad" else 1)
        x = min(max(at[stop.kind] - wide / 2, 0), width - wide)
        rows = range(-1, -1 - _ABOVE, -1) if stop.kind == "due" else range(len(stops))
        row = next(row for row in rows if ends.get(row, -_GAP) + _GAP <= x)
        ends[row] = x + wide
        placed.append((stop.words, x, row, stop.tone))
    return placed, max((-row for row in ends), default=0), max((r + 1 for r in ends), default=0)


def _aloud(days: Days) -> str:
    """The same in words, for whoever hears it."""
    said = []
    if days.agreed is not None:
        said.append(f"agreed {short(days.agreed, days.today)}")
    if days.first_due is not None:
        said.append(f"first due {short(days.first_due, days.today)}")
    said.append(f"due {short(days.due, days.today)}" if days.due else "no date")
    if days.ended is not None:
        said.append(f"closed {short(days.ended, days.today)}")
    else:
        behind = f", {late(days.behind)}" if days.behind else ""
        said.append(f"today is {short(days.today, days.today)}{behind}")
    words = "; ".join(said)
    return f"{words[:1].upper()}{words[1:]}."
