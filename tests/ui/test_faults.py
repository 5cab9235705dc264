"""A fault of our own is said in the window and in the terminal, without a word that was typed."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ui import faults

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _fault() -> None:
    raise KeyError("Marram Robin Example")


def test_a_fault_is_said_with_its_place_and_never_with_what_was_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults.say_faults()
    seen: list[str] = []

    def read() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(f"{box.text()} {box.informativeText()}")
        box.accept()

    QTimer.singleShot(10, read)
    with pytest.raises(KeyError) as met:
        _fault()
    sys.excepthook(KeyError, met.value, met.value.__traceback__)
    assert "Everything that was shown as saved is on the disk" in seen[0]
    assert "KeyError, test_faults.py line" in seen[0]
    assert "Robin" not in seen[0]
    assert "KeyError" in capsys.readouterr().err
