"""One line of the three-year calendar: a school across the terms, the same on screen and paper.

A dot with a tick is an audit that was done; a rope runs from it to the bar where three years are
up. What is past three years is a thick length that ends in the square that means late; where no
visit is recorded, and that is counted from the opening, in a triangle. A ring is a planned visit,
with a dot in it where its day is agreed; smaller ones restart no clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.picture import Circle, Mark, Path, Rect, Text, shape
from audit_app.rules.schools.standing import day_of_visit

if TYPE_CHECKING:
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears, Term

YEARS_SHOWN = 3
_MARK = 13.0
_FULL = 1.0
_OTHER = 0.7  # a return or thematic visit beside a full one, which alone restarts the clock
_EDGE = 7.0  # a mark at the very edge is still whole


@dataclass(frozen=True, slots=True)
class Window:
    """The terms that are shown, each as wide as the others, and the day that is today."""

    terms: tuple[Term, ...]
    today: date

    def x(self, day: date, width: float) -> float:
        """How far across a day is; a day outside the window is at its edge."""
        each = width / len(self.terms)
        for at, term in enumerate(self.terms):
            if day <= term.last:
                days = (term.last - term.first).days + 1
                return each * (at + max((day - term.first).days, 0) / days)
        return width

    def term_at(self, x: float, width: float) -> Term:
        """The term at a place across; the nearest where that is outside."""
        at = int(x * len(self.terms) // width) if width > 0 else 0
        return self.terms[min(max(at, 0), len(self.terms) - 1)]

    def holds(self, day: date) -> bool:
        """Whether a day is in the window."""
        return self.terms[0].first <= day <= self.terms[-1].last


def window(years: SchoolYears, last_year: int, today: date) -> Window:
    """Three school years that end with `last_year`."""
    first = last_year - YEARS_SHOWN + 1
    return Window(
        tuple(term for year in range(first, last_year + 1) for term in years.terms(year)), today
    )


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned visit on the calendar: its id, where it stands in time, and what it is."""

    id: str
    day: date
    has_day: bool
    is_full: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One school's line; `began` is None, and so is `due`, where no first date is known.

    It is not `is_recorded` where no visit is, and the line begins with the opening.
    """

    name: str
    audits: tuple[date, ...]
    began: date | None
    due: date | None
    planned: tuple[Planned, ...]
    is_recorded: bool = True


def line_of(standing: Standing, years: SchoolYears) -> Line:
    """What the calendar shows of a school."""
    planned = [
        Planned(visit.id, day, bool(visit.on_date), visit.kind == "full")
        for visit in standing.planned
        if (day := day_of_visit(visit, years)) is not None
    ]
    clock = standing.clock
    return Line(
        standing.school.name,
        standing.audits,
        clock.began,
        clock.due,
        tuple(planned),
        is_recorded=clock.began_by != "opening",
    )


def line_marks(
    line: Line,
    shown: Window,
    width: float,
    height: float,
    size: float = _MARK,
    *,
    ground: str = "surface",
    chosen: str = "",
) -> list[Mark]:
    """The marks of one school across the terms; `chosen` is the id of a visit that is in hand."""
    middle = height / 2
    marks: list[Mark] = [
        Path(((x, 0), (x, height)), stroke="line")
        for at in range(0, len(shown.terms), YEARS_SHOWN)
        if (x := width * at / len(shown.terms)) > 0
    ]
    today = shown.x(shown.today, width)
    if shown.holds(shown.today):
        marks.append(Path(((today, 0), (today, height)), stroke="accent", dashed=True))
    if line.began is None or line.due is None:
        marks.append(Text(_EDGE, middle + size * 0.3, "No first date", size * 0.8, "muted"))
    else:
        marks += _rope(line, line.began, line.due, shown, width, middle, size)
    for day in line.audits:
        if shown.holds(day):
            x = _within(shown.x(day, width), width)
            marks += shape("tick", x, middle, size, ground=ground)
    for visit in line.planned:
        if shown.holds(visit.day):
            marks += _ring(visit, place_of(visit, shown, width), middle, size, ground, chosen)
    return marks


def place_of(visit: Planned, shown: Window, width: float) -> float:
    """How far across a planned visit is drawn."""
    return _within(shown.x(visit.day, width), width)


def _within(x: float, width: float) -> float:
    return min(max(x, _EDGE), width - _EDGE)


def _rope(
    line: Line, began: date, due: date, shown: Window, width: float, middle: float, size: float
) -> list[Mark]:
    """From the start of the clock to where three years are up, and on to today where that is past.

    Only what lies in the window is drawn.
    """
    first, last = shown.terms[0].first, shown.terms[-1].last
    marks: list[Mark] = []
    left, right = shown.x(began, width), shown.x(due, width)
    if began <= last and due >= first:
        marks.append(Path(((left, middle), (right, middle)), stroke="linestrong", line=1.6))
    if due < shown.today:
        now = shown.x(shown.today, width)
        if first <= shown.today and due <= last:
            how = Path(((right, middle), (now, middle)), stroke="bad", line=3.2)
            marks.append(how if line.is_recorded else replace(how, stroke="warn", dashed=True))
        if shown.holds(shown.today):
            name = "square" if line.is_recorded else "triangle"
            marks += shape(name, _within(now, width), middle, size)
    elif shown.holds(due):
        tall = size * 0.62
        x = min(right, width - 2)
        marks.append(Path(((x, middle - tall), (x, middle + tall)), stroke="text", line=2.2))
    return marks


def _ring(
    visit: Planned, x: float, middle: float, size: float, ground: str, chosen: str
) -> list[Mark]:
    radius = size / 2 * (_FULL if visit.is_full else _OTHER)
    marks: list[Mark] = []
    if chosen and visit.id == chosen:
        wide = size * 1.7
        marks.append(
            Rect(x - wide / 2, middle - wide / 2, wide, wide, stroke="accent", line=2, radius=4)
        )
    marks.append(Circle(x, middle, radius * 0.9, fill=ground, stroke="accent", line=size * 0.15))
    if visit.has_day:
        marks.append(Circle(x, middle, radius * 0.38, fill="accent"))
    return marks


def mark_of(name: str, size: float = _MARK, ground: str = "surface") -> list[Mark]:
    """One mark of the calendar about the middle, for its legend: a code of KEY."""
    match name:
        case "visited":
            return list(shape("tick", 0, 0, size, ground=ground))
        case "due":
            tall = size * 0.55
            return [Path(((0, -tall), (0, tall)), stroke="text", line=2.2)]
        case "today":
            tall = size * 0.55
            return [Path(((0, -tall), (0, tall)), stroke="accent", dashed=True)]
        case "overdue":
            return list(shape("square", 0, 0, size, ground=ground))
        case "unrecorded":
            return list(shape("triangle", 0, 0, size, ground=ground))
    visit = Planned("", date.min, has_day=name == "agreed", is_full=name != "other")
    return _ring(visit, 0, 0, size, ground, "")


KEY = (
    ("visited", "visited"),
    ("planned", "planned"),
    ("agreed", "planned, day agreed"),
    ("other", "return or thematic visit"),
    ("today", "today"),
    ("due", "three years are up"),
    ("overdue", "past three years"),
    ("unrecorded", "no visit recorded"),
)
