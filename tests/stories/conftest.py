"""The real window with a clock of its own, driven by keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from audit_app.sample.made import make_sample
from tests.audit_app.conftest import counted_sources
from tests.ui.answers import Answers
from ui.memory import Memory
from ui.waiting import WaitingDialog
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.work import Work

PASSPHRASE = "three unrelated words"  # noqa: S105 - a test's own


class Person:
    """Somebody at the window: presses keys and reads what is shown."""

    def __init__(self, window: Window, asks: Answers, qtbot: QtBot) -> None:
        self.window, self.asks, self._qtbot = window, asks, qtbot

    @property
    def work(self) -> Work:
        """The open workbook."""
        assert self.window.work is not None
        return self.window.work

    def press(self, *keys: str) -> None:
        """Press keys where the focus is: `Ctrl+K`, `Down`, `2`."""
        for key in keys:
            self._be_there()
            QTest.keySequence(self._target(), key)
            QApplication.processEvents()

    def focus(self, widget: QWidget) -> None:
        """Go to a part of the page, as F6 would."""
        self._be_there()
        widget.setFocus()
        self.waits_for(widget.hasFocus)

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        QTest.keyClicks(self._target(), words)
        QApplication.processEvents()

    def during(self, answer: Callable[[QDialog], None]) -> None:
        """When the next modal window opens, do this in it."""

        def attend() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or isinstance(dialog, WaitingDialog):
                QTimer.singleShot(5, attend)  # waiting ends by itself
                return
            answer(dialog)

        QTimer.singleShot(5, attend)

    def waits_for(self, true: Callable[[], bool]) -> None:
        """Wait until something is true."""
        self._qtbot.waitUntil(true, timeout=20_000)

    def _be_there(self) -> None:
        """A window manager gives the window back its place after a dialog; here we do."""
        focused = QApplication.focusWidget()
        elsewhere = focused is not None and focused.window() is not self.window
        if QApplication.activeModalWidget() is None and (
            elsewhere or not self.window.isActiveWindow()
        ):
            if focused is not None and elsewhere:
                focused.clearFocus()
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def _target(self) -> QWidget:
        modal = QApplication.activeModalWidget()
        top = modal or self.window
        focused = top.focusWidget() if modal is not None else QApplication.focusWidget()
        return focused or top


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """A new person at a new computer."""
    asks = Answers()
    memory = Memory(tmp_path / "settings" / "remembered.json", "installation-1")
    window = Window(memory, counted_sources(), tmp_path / "books", make_sample, asks)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield Person(window, asks, qtbot)
    window.close()
    window.deleteLater()


@pytest.fixture
def made(person: Person) -> Person:
    """She has made her own workbook, from the welcome page."""
    from PySide6.QtWidgets import QApplication as App

    from ui.welcome.new import NewWorkbook
    from ui.welcome.recovery import RecoveryKey

    def read_key(dialog: QDialog) -> None:
        assert isinstance(dialog, RecoveryKey)
        dialog._kept.click()
        dialog._done.click()

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, NewWorkbook)
        QTest.keyClicks(dialog.partnership, "Marram Bay")
        QTest.keyClicks(dialog.role, "Audit co-ordinator")
        QTest.keyClicks(dialog.passphrase, PASSPHRASE)
        QTest.keyClicks(dialog.again, PASSPHRASE)
        QTest.keyClick(dialog.understood, Qt.Key.Key_Space)
        person.during(read_key)
        dialog._make()

    person.during(fill)
    person.window.welcome.wanted.emit("new")
    App.processEvents()
    assert person.window.work is not None
    person.window.activateWindow()
    QTest.qWaitForWindowActive(person.window)
    return person
