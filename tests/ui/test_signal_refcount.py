"""PySide6 6.12.0 on Python 3.11 lost a reference at each call and then stopped the program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 200
NOISE = 50


class Emitter(QObject):
    fired = Signal(int)


def test_a_long_day_of_calls_loses_no_reference_to_none_or_true(qtbot: QtBot) -> None:
    label, emitter = QLabel(), Emitter()
    qtbot.addWidget(label)
    emitter.fired.connect(lambda _number: None)
    label.setText("warm")
    emitter.fired.emit(0)
    before = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - it is what is counted
    for _ in range(CALLS):
        label.setText("a")
        emitter.fired.emit(1)
    after = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - it is what is counted
    assert abs(after[0] - before[0]) < NOISE
    assert abs(after[1] - before[1]) < NOISE
