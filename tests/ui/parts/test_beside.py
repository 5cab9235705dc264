"""A panel is beside its page while there is room; below it, and still reached, when not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.accessibility import faults
from ui.parts.arrange import button, column, label
from ui.parts.beside import Beside

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def part(words: str) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(words), button(f"Change {words}", int), None))
    return made


@pytest.mark.parametrize(
    ("width", "beside"), [(1200, True), (900, True), (899, False), (500, False)]
)
def test_the_panel_goes_below_when_there_is_no_room(
    qtbot: QtBot, width: int, *, beside: bool
) -> None:
    main, panel = part("the table"), part("the action")
    both = Beside(main, panel)
    qtbot.addWidget(both)
    both.resize(width, 600)
    both.show()
    both.fit(width)
    QApplication.processEvents()
    assert both.is_beside == beside
    assert faults(both) == []
    if beside:
        assert panel.x() >= main.geometry().right()
        assert panel.width() == 390
    else:
        assert panel.y() >= main.geometry().bottom()
        assert panel.width() == main.width()
        assert main.height() >= 500
