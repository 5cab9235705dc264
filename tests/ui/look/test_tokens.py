"""Contrast is computed by the rule of WCAG 2.2 (§ contrast ratio), for each pair that is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.look.tokens import DARK, GRADES, LIGHT, Tokens

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

SCHEMES = {"light": LIGHT, "dark": DARK}
TEXT, LETTER, BORDER = 4.5, 9.0, 3.0
GROUNDS = ("bg", "surface", "raised", "sel", "accentsoft", "oksoft", "warnsoft", "badsoft")
ON_SOFT = tuple((tone, ground) for tone in ("ok", "warn", "bad") for ground in ("surface", "sel"))
PAIRS = (
    *(("text", ground) for ground in GROUNDS),
    *(("muted", ground) for ground in ("bg", "surface", "raised", "sel", "line")),
    *(("accent", ground) for ground in ("bg", "surface", "sel")),
    *(("accenttext", "accent"), ("ok", "oksoft"), ("warn", "warnsoft"), ("bad", "badsoft")),
    *ON_SOFT,
    *(("ok", "bg"), ("warn", "bg"), ("bad", "bg")),
)
BORDERS = tuple(
    (tone, ground) for tone in ("linestrong", "accent") for ground in ("bg", "surface", "raised")
)


def luminance(colour: str) -> float:
    """Relative luminance, from sRGB, by the published formula."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def cases(pairs: tuple[tuple[str, str], ...]) -> list[ParameterSet]:
    return [
        pytest.param(tokens, ink, ground, id=f"{name}-{ink}-on-{ground}")
        for name, tokens in SCHEMES.items()
        for ink, ground in pairs
    ]


def test_the_rule_gives_the_published_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize(("tokens", "ink", "ground"), cases(PAIRS))
def test_words_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= TEXT


@pytest.mark.parametrize(("tokens", "ink", "ground"), cases(BORDERS))
def test_the_edge_of_a_control_can_be_seen(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens.colour(ink), tokens.colour(ground)) >= BORDER


@pytest.mark.parametrize("grade", [1, 2, 3, 4])
def test_the_letter_of_a_grade_can_be_read(grade: int) -> None:
    assert contrast(GRADES[f"grade-{grade}"], GRADES[f"ink-{grade}"]) >= LETTER


def test_a_word_that_is_no_tone_is_a_bug() -> None:
    with pytest.raises(AttributeError):
        LIGHT.colour("crimson")
