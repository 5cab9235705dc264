"""What was typed never pushes anything off the window, and is read whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.accessibility import faults
from ui.parts.arrange import button, column, scrolled
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ADDRESS = "https://" + "x" * 300


def test_a_very_long_word_is_broken_where_its_line_ends(qtbot: QtBot) -> None:
    inner = QWidget()
    words = TypedWords(f"Seen at {ADDRESS} today")
    beside = button("Set status…", int)
    inner.setLayout(column(words, beside, None))
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(300, 400)
    area.show()
    QApplication.processEvents()
    assert inner.width() == area.viewport().width()
    assert words.geometry().right() <= inner.width()
    line = words.fontMetrics().height()
    assert words.height() > line * 3, "300 letters need several lines"
    assert words.text() == f"Seen at {ADDRESS} today"
    assert faults(area) == []


def test_lines_that_were_typed_stay_lines(qtbot: QtBot) -> None:
    one, three = TypedWords("Seen"), TypedWords("Seen\nat\nhome")
    for held in (one, three):
        qtbot.addWidget(held)
    assert three.heightForWidth(400) >= 3 * one.heightForWidth(400) - 2
