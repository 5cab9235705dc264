"""One look for everything: the scheme, the size of text, and high contrast left to the platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from ui.look import look
from ui.look.sheet import sheet
from ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.look.look import Look


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_scheme_colours_the_palette_and_what_we_paint(
    qapp: QApplication, dressed: Callable[[str, float], Look], scheme: str, tokens: Tokens
) -> None:
    worn = dressed(scheme, 1.0)
    assert worn.tokens == tokens
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens.bg)
    assert worn.colour("grade-2") == QColor("#F7C45C")


@pytest.mark.parametrize("scale", look.SCALES)
def test_all_text_grows_with_the_scale(
    qapp: QApplication, dressed: Callable[[str, float], Look], scale: float
) -> None:
    worn = dressed("light", scale)
    assert qapp.font().pointSizeF() == pytest.approx(10.5 * scale)
    assert worn.px(40) == round(40 * scale)


def test_titles_grow_with_the_text(dressed: Callable[[str, float], Look]) -> None:
    def height() -> int:
        label = QLabel("Seven things need you")
        label.setObjectName("h1")
        label.ensurePolished()
        return label.fontMetrics().height()

    dressed("light", 1.0)
    small = height()
    dressed("light", 2.0)
    assert height() == pytest.approx(2 * small, abs=3)


def test_the_style_sheet_has_no_colour_that_is_not_a_token() -> None:
    used = {word.strip(";,}") for word in sheet(LIGHT, 10.5).split() if word.startswith("#")}
    colours = {word for word in used if len(word) == 7}  # #RRGGBB
    tokens = {getattr(LIGHT, name) for name in LIGHT.__dataclass_fields__}
    assert colours <= tokens


def test_high_contrast_drops_our_colours_and_takes_the_platforms_colours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, dressed: Callable[[str, float], Look]
) -> None:
    dressed("dark", 1.0)
    monkeypatch.setattr(look, "_wants_high_contrast", lambda _app: True)
    worn = dressed("dark", 1.5)
    assert worn.native
    assert "#" not in qapp.styleSheet().replace("QLabel#", "").replace("QFrame#", "")
    assert "background" not in qapp.styleSheet()
    assert worn.colour("text") == qapp.palette().color(QPalette.ColorRole.Text)
    assert worn.colour("bad") == worn.colour("text"), "a shape and a word say it, not a colour"
    monkeypatch.undo()
    assert not dressed("light", 1.0).native
