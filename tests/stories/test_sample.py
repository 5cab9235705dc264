"""Looking round the sample from the welcome page: made with a count, stopped without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audit_app.sample.made import PASSPHRASE
from ui.home.page import HomePage
from ui.waiting import WaitingDialog

if TYPE_CHECKING:
    from tests.stories.conftest import Person


def said(person: Person) -> list[str]:
    return [label.text() for label in person.window.welcome.banner.findChildren(QLabel)]


def test_the_sample_opens_with_one_more_key(person: Person) -> None:
    person.window.welcome.wanted.emit("sample")
    assert "The sample is ready" in said(person)
    assert person.window.welcome.passphrase.text() == PASSPHRASE
    person.focus(person.window.welcome.passphrase)
    person.press("Return")
    person.waits_for(lambda: person.window.work is not None)
    assert isinstance(person.work.frame.page(), HomePage)


def test_a_sample_that_is_stopped_is_not_said_to_be_ready(person: Person) -> None:
    def stop() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, WaitingDialog):
            QTimer.singleShot(5, stop)
            return
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(5, stop)
    person.window.welcome.wanted.emit("sample")
    assert "Stopped" in said(person)
    assert person.window.welcome.passphrase.text() == ""
    assert person.window.memory.held.recent == ()
