"""The letters that come with the program: which face can draw a letter, and how wide it is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
# In the order in which they are asked for a letter. Each has a Regular and a Bold.
FACES = {"Body": "AtkinsonHyperlegibleNext", "Wide": "NotoSans", "Arabic": "NotoSansArabic"}
BODY, WIDE, ARABIC = FACES


def bold(face: str) -> str:
    """The name of a face's bold."""
    return f"{face}-Bold"


@cache
def letters(face: str) -> frozenset[str]:
    """The letters that a face can draw; the first question about a face makes it ready to print."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    regular = TTFont(face, FOLDER / f"{FACES[face]}-Regular.ttf")
    pdfmetrics.registerFont(regular)
    pdfmetrics.registerFont(TTFont(bold(face), FOLDER / f"{FACES[face]}-Bold.ttf"))
    for slanted in (0, 1):
        addMapping(face, 0, slanted, face)
        addMapping(face, 1, slanted, bold(face))
        addMapping(bold(face), 0, slanted, bold(face))
        addMapping(bold(face), 1, slanted, bold(face))
    return frozenset(chr(code) for code in regular.face.charToGlyph)


@cache
def widths(*, strong: bool = False) -> dict[str, float]:
    """How wide each letter of the body's face is, in ems: for reckoning where lines break."""
    from fontTools.ttLib import TTFont

    with TTFont(FOLDER / f"{FACES[BODY]}-{'Bold' if strong else 'Regular'}.ttf", lazy=True) as font:
        em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
        return {chr(code): advances[name][0] / em for code, name in font.getBestCmap().items()}
