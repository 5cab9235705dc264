"""The marks that a drawing is made of, and how wide its words are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled or outlined box, with rounded corners where `radius` is not 0."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    line: float = 1.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled or outlined circle about a point."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Path:
    """Straight strokes from point to point; closed paths can be filled."""

    points: tuple[Point, ...]
    fill: str | None = None
    stroke: str | None = None
    line: float = 1.0
    closed: bool = False
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """One line of words; `y` is its baseline."""

    x: float
    y: float
    words: str
    size: float
    tone: str = "text"
    anchor: Anchor = "start"
    strong: bool = False


Mark = Rect | Circle | Path | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in a frame, back to front."""

    width: float
    height: float
    marks: tuple[Mark, ...]


# Measures a line of words: (words, size in points, strong) to a width in points.
Measure = Callable[[str, float, bool], float]

_NARROW, _WIDE = set("fijlrtI.,:;'|!()[] ’"), set("mwMWŴŵ%@—…")


def rough(words: str, size: float, strong: bool) -> float:  # noqa: FBT001 - Measure's own shape
    """About how wide a line of words is, erring wide, where no font is to hand."""
    ems = sum(0.34 if c in _NARROW else 0.92 if c in _WIDE else 0.6 for c in words)
    return ems * size * (1.06 if strong else 1.0)
