"""How documents look on paper: colours by tone, sizes of text, the page."""

from __future__ import annotations

from dataclasses import dataclass

# The light tokens of the screen: a tone means the same here as there.
COLOURS = {
    "text": "#17212B",
    "muted": "#54616E",
    "line": "#D5DBE1",
    "linestrong": "#7F8C99",
    "bg": "#F4F6F8",
    "surface": "#FFFFFF",
    "raised": "#FFFFFF",
    "accent": "#0B5CAD",
    "accenttext": "#FFFFFF",
    "accentsoft": "#E3EEF9",
    "ok": "#1B6E3C",
    "oksoft": "#E2F3E8",
    "warn": "#8A5300",
    "warnsoft": "#FCF0DA",
    "bad": "#A3221B",
    "badsoft": "#FBE6E4",
    "sel": "#E3EEF9",
    "grade-4": "#0B3D8C",
    "ink-4": "#FFFFFF",
    "grade-3": "#A9CCEF",
    "ink-3": "#10243A",
    "grade-2": "#F7C45C",
    "ink-2": "#2E1F00",
    "grade-1": "#8C1D18",
    "ink-1": "#FFFFFF",
}
SOFT = {"ok": "oksoft", "warn": "warnsoft", "bad": "badsoft", "accent": "accentsoft"}


def colour(tone: str) -> str:
    """A tone as `#RRGGBB`; raises KeyError for a word that is no tone."""
    return COLOURS[tone]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of text in points, and the margins of the page."""

    body: float
    cell: float
    lead: float
    title: float
    part: float
    section: float
    point: float
    running: float = 9
    side: float = 42
    top: float = 58
    foot: float = 54


PLAIN = Sizes(body=12, cell=10, lead=13, title=22, part=16, section=13.5, point=12)
LARGE = Sizes(
    body=16, cell=16, lead=18, title=28, part=22, section=19, point=17, running=16, top=86, foot=98
)
LEADING = 1.35
