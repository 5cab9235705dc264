"""The recovery key is a stop of the Tab key, read out whole; that its sheet is written is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.accessibility import faults, nodes, tab_order
from tests.ui.hearing import listen
from ui.welcome.recovery import RecoveryKey

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GROUPS = [f"{letter * 2}{at:02}" for at, letter in enumerate("iwmlabcdefghjknopqrs")]


@pytest.fixture
def dialog(qtbot: QtBot) -> RecoveryKey:
    made = RecoveryKey("-".join(GROUPS), None, is_new=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def key_label(dialog: RecoveryKey) -> QLabel:
    return next(held for held in dialog.findChildren(QLabel) if GROUPS[0] in held.text())


def test_the_key_is_the_first_stop_and_is_read_out_whole(dialog: RecoveryKey) -> None:
    shown = key_label(dialog)
    assert tab_order(dialog)[0] is shown
    assert shown.hasFocus(), "it is what the dialog is about"
    said = [node.text(QAccessible.Text.Name) for node in nodes(dialog)]
    assert f"Recovery key: {' '.join(GROUPS)}" in said
    assert faults(dialog) == []


def test_its_groups_stand_below_each_other(dialog: RecoveryKey) -> None:
    shown = key_label(dialog)
    laid = QTextDocument()
    laid.setDefaultFont(shown.font())
    laid.setHtml(shown.text())
    places: dict[int, set[int]] = {}
    for at, group in enumerate(GROUPS):
        found = laid.find(group)
        assert not found.isNull()
        block = laid.documentLayout().blockBoundingRect(found.block())
        places.setdefault(at % 4, set()).add(round(block.left()))
    assert [len(lefts) for lefts in places.values()] == [1, 1, 1, 1]
    assert len(set.union(*places.values())) == 4


def test_that_the_sheet_is_written_is_heard_when_the_key_is_shown_again(
    dialog: RecoveryKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    dialog.hide()  # while the sheet is written
    dialog.say_written("key.pdf")
    dialog.show()
    dialog.hide()
    dialog.show()
    assert [one.words for one in heard] == [
        "Written: key.pdf. Print it, then take it off this computer."
    ]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
