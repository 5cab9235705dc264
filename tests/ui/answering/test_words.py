"""Words that are typed and said: the box stays as it is in hand, and what is said stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.answering.words import LongWords, Typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.parts.fields import LineBox, NoteBox


@pytest.fixture(params=["line", "box"])
def answer(request: pytest.FixtureRequest, qtbot: QtBot) -> LongWords | Typed:
    """An answer in words that holds some; what is said comes back at once, as when it is saved."""
    made = LongWords("What changed?") if request.param == "box" else Typed("text", "What changed?")
    qtbot.addWidget(made)
    made.answered.connect(made.show_value)
    made.show_value("Home visits every week.")
    made.show()
    box: LineBox | NoteBox = made.box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    return made


def test_who_types_on_after_a_pause_goes_on_where_she_was(answer: LongWords | Typed) -> None:
    QTest.keyClicks(answer.box, " Schools.")
    QTest.keyClick(answer.box, Qt.Key.Key_Left)
    answer.flush()  # as after a minute without a key
    QTest.keyClicks(answer.box, " too")
    assert answer.words() == "Home visits every week. Schools too."
