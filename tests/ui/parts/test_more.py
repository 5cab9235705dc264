"""What a row of buttons has no room for is reached through its last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from ui.parts.ways import Ways

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_cannot_be_done_now_is_listed_under_more_and_cannot_be_chosen(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    held = [QPushButton(words) for words in ("Write the letter", "Make the report")]
    held[1].setEnabled(False)
    ways = Ways(held)
    ways.setParent(place)
    ways.resize(10, 40)  # room for none
    place.show()
    ways.more.click()
    menu = ways.findChild(QMenu)
    assert menu is not None
    assert [(act.text(), act.isEnabled()) for act in menu.actions()] == [
        ("Write the letter", True),
        ("Make the report", False),
    ]
    menu.close()
