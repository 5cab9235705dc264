"""A long table is measured once and painted once, and its rows are as high as if each were laid."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.parts.tables.wording import Heights
from ui.parts.typed import laid_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = (
    "St Mary’s Church of England (Voluntary Controlled) Primary School – Infants’ “Annexe”…",
    "AVAVAVAVAVATATATo Ty LT YA fi ffi",
    "WWWWWWWWWWWWWWWWWWWW iiiiiiiiiiiiiiiiiiiiiiii",
    "Ysgol Gymraeg Dyffryn Ŵyl, Ærø and Łódź",
    "مدرسة الحي الابتدائية",
    "प्राथमिक विद्यालय समुद्र तट",
    "e\u0301te\u0301 written with marks that join",
    "Ask 🙂 " * 12,
    "One line\nand another",
    "wort" * 40,
    "a",
)
_AROUND, _INSET = 15, 12 + 8  # what a row has above and below its lines, and a first cell beside


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s own name
        """Count, and leave the event to the widget."""
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.mark.parametrize("points", [8.0, 10.5, 15.75, 21.0])
@pytest.mark.parametrize("words", WORDS)
def test_a_cell_is_as_high_as_its_lines_in_every_width(
    qapp: QApplication, words: str, points: float
) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(points)
    heights, metrics, cell = Heights(font), QFontMetrics(font), Cell(words)
    wide, flat = heights.flat(cell, is_first=True)
    for width in range(40, 900, 13):
        room = width - _INSET
        is_one = "\n" not in words and metrics.horizontalAdvance(words) <= room
        lines = 1 if is_one else laid_out(words, font, room).lineCount()
        expected = lines * metrics.height() + _AROUND
        assert heights.of(cell, width, is_first=True) == expected, width
        if wide <= width:
            assert flat == expected, width


def long_table(qtbot: QtBot, asked: Counter[str]) -> Table[str]:
    def cell(row: str) -> Cell:
        asked[row] += 1
        return Cell(f"{row} {'has words that fall into several lines ' * 6}")

    made: Table[str] = Table(
        "Schools", (Column("", 0, cell), Column("", 90, lambda _row: Cell("Late"))), grows=True
    )
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def test_a_long_table_is_measured_for_the_width_that_it_has_with_its_bar(qtbot: QtBot) -> None:
    asked: Counter[str] = Counter()
    table = long_table(qtbot, asked)
    table.show()
    qtbot.waitExposed(table)
    rows = [f"School {number}" for number in range(200)]
    table.show_rows(rows)
    QApplication.processEvents()
    assert table.verticalScrollBar().isVisible()
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    assert asked[rows[150]] == 2, "whether it is one line, and then into how many it falls"


def test_a_table_that_is_shown_anew_is_painted_once(qtbot: QtBot) -> None:
    table = long_table(qtbot, Counter())
    table.show()
    qtbot.waitExposed(table)
    QApplication.processEvents()
    paints = Paints()
    table.viewport().installEventFilter(paints)
    table.show_rows([f"School {number}" for number in range(200)])
    for _ in range(4):
        QApplication.processEvents()
    assert paints.count == 1
