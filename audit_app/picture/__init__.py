"""The drawing model: a few marks with tones as words; the screen and the PDF each paint it.

Coordinates run right and down from the top left corner, in points. A tone is a word that each
painter's look turns into a colour: `text`, `muted`, `line`, `linestrong`, `surface`, `accent`,
`accentsoft`, `ok`, `warn`, `bad`, each of the last three also soft (`oksoft`), or a grade
(`grade-4` … `grade-1`, each with its ink `ink-4` …).
"""

from __future__ import annotations

from audit_app.picture.marks import (
    Anchor,
    Circle,
    Drawing,
    Mark,
    Measure,
    Path,
    Point,
    Rect,
    Text,
    rough,
)
from audit_app.picture.shapes import SHAPES, TONES, shape

__all__ = [
    "SHAPES",
    "TONES",
    "Anchor",
    "Circle",
    "Drawing",
    "Mark",
    "Measure",
    "Path",
    "Point",
    "Rect",
    "Text",
    "rough",
    "shape",
]
