"""The screen paints the same marks that paper has, in the colours of the look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from audit_app.picture import SHAPES, Circle, Drawing, Path, Rect, Text, shape
from ui.look.tokens import DARK, LIGHT
from ui.painter import PictureView, ShapeMark, measure, paint

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from audit_app.picture import Mark
    from ui.look.look import Look

SIDE = 60


def painted(*marks: Mark) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter, marks)
    painter.end()
    return image


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_tone_becomes_the_colour_of_the_look(
    dressed: Callable[[str, float], Look], scheme: str, tokens: object
) -> None:
    dressed(scheme, 1.0)
    image = painted(Rect(0, 0, SIDE, SIDE, "bad"))
    assert image.pixelColor(30, 30) == QColor(getattr(tokens, "bad"))  # noqa: B009 - either scheme


def test_each_kind_of_mark_leaves_its_ink(qtbot: QtBot) -> None:
    text = QColor(LIGHT.text)
    assert painted(Circle(30, 30, 10, "text")).pixelColor(30, 30) == text
    assert painted(Circle(30, 30, 20, None, "text", 4)).pixelColor(30, 10) == text
    line = Path(((0, 30), (60, 30)), None, "text", 4)
    assert painted(line).pixelColor(30, 30) == text
    wedge = Path(((0, 0), (60, 0), (60, 60), (0, 60)), "text", closed=True)
    assert painted(wedge).pixelColor(30, 30) == text
    words = painted(Text(0, 40, "M", 40, strong=True))
    assert any(words.pixelColor(x, 30) != QColor("white") for x in range(SIDE))


def test_words_are_anchored_where_the_drawing_says(qtbot: QtBot) -> None:
    def left(anchor: str) -> int:
        image = painted(Text(30, 40, "MM", 14, anchor=anchor))  # type: ignore[arg-type]  # the three anchors
        return next(
            x
            for x in range(SIDE)
            if any(image.pixelColor(x, y) != QColor("white") for y in range(SIDE))
        )

    assert left("end") < left("middle") < left("start")


def test_wider_words_measure_wider(qtbot: QtBot) -> None:
    plain, strong = (measure("Embedded", 12, bold) for bold in (False, True))
    longer = measure("Embedded in practice", 12, strong=False)
    assert plain < strong < longer


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_can_be_told_from_every_other_without_colour(qtbot: QtBot, name: str) -> None:
    def ink(which: str) -> QImage:
        image = painted(*shape(which, 30, 30, 40, "text"))
        return image.convertToFormat(QImage.Format.Format_Mono)

    assert all(ink(name) != ink(other) for other in SHAPES if other != name)


def test_a_shape_beside_its_word_is_silent_and_a_picture_is_not(qtbot: QtBot) -> None:
    mark = ShapeMark("tick", 16)
    view = PictureView(Drawing(100, 40, (Rect(0, 0, 100, 40, "ok"),)), "3 of 4 are done.")
    for part in (mark, view):
        qtbot.addWidget(part)
        part.show()
        part.grab()
    assert mark.accessibleName() == ""
    assert view.accessibleName() == "3 of 4 are done."
    view.show_drawing(Drawing(100, 80, ()), "4 of 4 are done.")
    assert view.accessibleName() == "4 of 4 are done."
    assert view.minimumHeight() == view.maximumHeight() == 100, "80 units, at 1.25 pixels each"
