"""Each state's shape: the mark that says it without its colour."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from audit_app.picture.marks import Circle, Path, Rect

if TYPE_CHECKING:
    from audit_app.picture.marks import Mark, Point

SHAPES = (
    "ring",
    "pie",
    "dot",
    "tick",
    "two-ticks",
    "padlock",
    "triangle",
    "square",
    "diamond",
    "cross",
    "tray",
    "dash",
    "info",
)

# The tone that a shape has where nothing else is said: the same shape always means the same.
TONES = {
    "ring": "muted",
    "pie": "accent",
    "dot": "accent",
    "tick": "ok",
    "two-ticks": "accent",
    "padlock": "ok",
    "triangle": "warn",
    "square": "bad",
    "diamond": "warn",
    "cross": "bad",
    "tray": "accent",
    "dash": "muted",
    "info": "accent",
}


def shape(
    name: str,
    x: float,
    y: float,
    size: float,
    tone: str | None = None,
    share: float = 0.4,
    ground: str = "surface",
) -> tuple[Mark, ...]:
    """A state's shape about a middle point: the mark that says the state without its colour.

    `size` is the width of its box; `share` (0 to 1) is the slice of a pie; `ground` is the tone of
    what lies behind, which inner strokes are cut out in. Raises KeyError for an unknown name.
    """
    colour = tone or TONES[name]
    return _DRAWN[name](x, y, size / 2, colour, ground, share)


def _stroke(points: tuple[Point, ...], tone: str, line: float) -> Path:
    return Path(points, stroke=tone, line=line)


def _tick(x: float, y: float, r: float, tone: str, line: float) -> Path:
    return _stroke(
        ((x - r * 0.5, y), (x - r * 0.12, y + r * 0.4), (x + r * 0.55, y - r * 0.42)), tone, line
    )


def _arc(x: float, y: float, r: float, start: float, turn: float) -> tuple[Point, ...]:
    """Points along an arc; angles in turns, from the top, clockwise."""
    steps = max(2, round(abs(turn) * 48))
    angles = [2 * math.pi * (start + turn * i / steps) for i in range(steps + 1)]
    return tuple((x + r * math.sin(a), y - r * math.cos(a)) for a in angles)


def _ring(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    return (Circle(x, y, r * 0.9, stroke=tone, line=r * 0.2),)


def _pie(x: float, y: float, r: float, tone: str, _g: str, share: float) -> tuple[Mark, ...]:
    rim = Circle(x, y, r * 0.9, stroke="linestrong", line=r * 0.2)
    if share <= 0:
        return (rim,)
    slice_ = ((x, y), *_arc(x, y, r * 0.68, 0, min(share, 1)))
    return rim, Path(slice_, fill=tone, closed=True)


def _dot(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    return (Circle(x, y, r * 0.82, fill=tone),)


def _ticked(x: float, y: float, r: float, tone: str, ground: str, _s: float) -> tuple[Mark, ...]:
    return Circle(x, y, r, fill=tone), _tick(x, y, r, ground, r * 0.25)


def _two_ticks(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    return (
        _tick(x - r * 0.4, y, r * 1.1, tone, r * 0.27),
        _tick(x + r * 0.4, y, r * 1.1, tone, r * 0.27),
    )


def _padlock(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    bow = _arc(x, y - r * 0.35, r * 0.5, -0.25, 0.5)
    return (
        _stroke(((x - r * 0.5, y), *bow, (x + r * 0.5, y)), tone, r * 0.24),
        Rect(x - r * 0.8, y - r * 0.25, r * 1.6, r * 1.2, fill=tone, radius=r * 0.2),
    )


def _triangle(x: float, y: float, r: float, tone: str, ground: str, _s: float) -> tuple[Mark, ...]:
    corners = ((x, y - r * 0.95), (x + r, y + r * 0.8), (x - r, y + r * 0.8))
    return (
        Path(corners, fill=tone, stroke=tone, line=r * 0.16, closed=True),
        _stroke(((x, y - r * 0.35), (x, y + r * 0.2)), ground, r * 0.22),
        Circle(x, y + r * 0.52, r * 0.13, fill=ground),
    )


def _square(x: float, y: float, r: float, tone: str, ground: str, _s: float) -> tuple[Mark, ...]:
    hands = ((x, y - r * 0.5), (x, y + r * 0.05), (x + r * 0.42, y + r * 0.3))
    return (
        Rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, fill=tone, radius=r * 0.22),
        _stroke(hands, ground, r * 0.22),
    )


def _diamond(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    return (Path(((x, y - r), (x + r, y), (x, y + r), (x - r, y)), fill=tone, closed=True),)


def _cross(x: float, y: float, r: float, tone: str, ground: str, _s: float) -> tuple[Mark, ...]:
    k = r * 0.38
    return (
        Circle(x, y, r, fill=tone),
        _stroke(((x - k, y - k), (x + k, y + k)), ground, r * 0.25),
        _stroke(((x + k, y - k), (x - k, y + k)), ground, r * 0.25),
    )


def _tray(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    line = r * 0.24
    return (
        _stroke(((x, y - r * 0.9), (x, y + r * 0.25)), tone, line),
        _stroke(
            ((x - r * 0.45, y - r * 0.2), (x, y + r * 0.25), (x + r * 0.45, y - r * 0.2)),
            tone,
            line,
        ),
        _stroke(
            (
                (x - r * 0.85, y + r * 0.2),
                (x - r * 0.85, y + r * 0.8),
                (x + r * 0.85, y + r * 0.8),
                (x + r * 0.85, y + r * 0.2),
            ),
            tone,
            line,
        ),
    )


def _dash(x: float, y: float, r: float, tone: str, _g: str, _s: float) -> tuple[Mark, ...]:
    return (_stroke(((x - r * 0.55, y), (x + r * 0.55, y)), tone, r * 0.22),)


def _info(x: float, y: float, r: float, tone: str, ground: str, _s: float) -> tuple[Mark, ...]:
    return (
        Circle(x, y, r, fill=tone),
        Circle(x, y - r * 0.45, r * 0.14, fill=ground),
        _stroke(((x, y - r * 0.08), (x, y + r * 0.5)), ground, r * 0.25),
    )


_DRAWN = {
    "ring": _ring,
    "pie": _pie,
    "dot": _dot,
    "tick": _ticked,
    "two-ticks": _two_ticks,
    "padlock": _padlock,
    "triangle": _triangle,
    "square": _square,
    "diamond": _diamond,
    "cross": _cross,
    "tray": _tray,
    "dash": _dash,
    "info": _info,
}
