"""A share in three steps, most, some and few, each with its ground, its word and its limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.charts.layout import LABEL, reach, starts
from audit_app.picture import Mark, Rect, Text

if TYPE_CHECKING:
    from audit_app.picture import Measure

_SWATCH, _ROW = 14.0, 20.0


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its word, its limits in words, and its ground.

    The grounds are dark, pale, and white in a thick rim, so that a print without colours tells
    them apart as well.
    """

    word: str
    limits: str
    tone: str
    ink: str
    rim: str = "linestrong"
    line: float = 0.8


MOST = Step("Most", "three quarters or more", "ok", "surface")
SOME = Step("Some", "from half to under three quarters", "warnsoft", "text")
FEW = Step("Few", "under half", "surface", "bad", "bad", 2.2)
STEPS = (MOST, SOME, FEW)


def step_of(part: int, whole: int) -> Step:
    """Which step a part of a whole is on."""
    if 4 * part >= 3 * whole:
        return MOST
    return SOME if 2 * part >= whole else FEW


def ground(step: Step, x: float, y: float, width: float, height: float) -> Rect:
    """The ground of a step, with its rim inside its place."""
    inset = step.line / 2
    return Rect(x + inset, y + inset, width - step.line, height - step.line,
                fill=step.tone, stroke=step.rim, line=step.line)  # fmt: skip


def key_of(what: str, y: float, right: float, measure: Measure) -> tuple[list[Mark], float]:
    """Each step's ground with its word and limits, and where they end; `what` was counted."""
    marks: list[Mark] = [Text(0, y + 11, f"Share {what}:", LABEL)]
    begin = reach(f"Share {what}:", measure) + 10
    at = begin
    said = [f"{step.word}: {step.limits}" for step in STEPS]
    widths = [_SWATCH + 12 + reach(words, measure) + 14 for words in said]
    rows = starts(widths, right - begin)
    for step, words, wide, is_first in zip(STEPS, said, widths, rows, strict=True):
        if is_first:
            at, y = begin, y + _ROW
        marks.append(ground(step, at, y, _SWATCH + 6, _SWATCH))
        marks.append(Text(at + _SWATCH + 12, y + 11, words, LABEL))
        at += wide
    return marks, y + 18
