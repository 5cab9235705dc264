"""What a lock put away of a dialog comes back as it was chosen, also of two that read alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from ui.kept import KeptWords
from ui.parts.arrange import column
from ui.parts.fields import Choice
from ui.parts.ticks import TickList
from ui.parts.unkept import Unkept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ALIKE = (("900001", "St Brannoc’s Primary"), ("900002", "St Brannoc’s Primary"))


def asking(qtbot: QtBot) -> tuple[QDialog, Choice, TickList]:
    """A dialog that asks for one school, and for several."""
    dialog = QDialog()
    dialog.setWindowTitle("Which school")
    one, several = Choice("School", ALIKE), TickList("Schools")
    several.offer([(word, words, False) for word, words in ALIKE])
    dialog.setLayout(column(one, several))
    Unkept(dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog, one, several


def test_of_two_that_read_alike_the_one_that_was_chosen_is_chosen_again(qtbot: QtBot) -> None:
    owner = QObject()
    kept = KeptWords(owner)
    dialog, one, several = asking(qtbot)
    one.choose("900002")
    several.item(1).setCheckState(Qt.CheckState.Checked)
    kept.hold(dialog)
    dialog.close()
    _dialog, one, several = asking(qtbot)
    assert one.word() == "900002"
    assert several.ticked() == ["900002"]
