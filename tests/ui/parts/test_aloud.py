"""What appears without taking the focus is told to a screen reader, once each time it is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.hearing import Heard, listen
from ui.answering.words import Typed
from ui.dialogs import WordsDialog
from ui.parts.aloud import show_words
from ui.parts.arrange import column, label
from ui.parts.banner import Banner
from ui.walk.safety import SafetyDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[Heard]:
    return listen(monkeypatch)


@pytest.fixture
def banner(qtbot: QtBot) -> Iterator[Banner]:
    window, made = QWidget(), Banner()
    window.setLayout(column(made))
    qtbot.addWidget(window)
    window.show()
    yield made
    window.close()


def words(heard: list[Heard]) -> list[str]:
    return [one.words for one in heard]


def test_a_banner_is_heard_each_time_something_is_said(banner: Banner, heard: list[Heard]) -> None:
    banner.say("bad", "This passphrase does not open the workbook.", "Type it again.")
    banner.say("bad", "This passphrase does not open the workbook.", "Type it again.")
    assert words(heard) == ["This passphrase does not open the workbook. Type it again."] * 2
    banner.say("info", "")
    assert len(heard) == 2, "putting it away is silent"


def test_what_stands_on_a_page_is_heard_once_however_often_the_page_is_shown_anew(
    banner: Banner, heard: list[Heard]
) -> None:
    for _ in range(3):
        banner.say("warn", "Reopened", "A date was wrong", stands=True)
    assert words(heard) == ["Reopened. A date was wrong"]
    banner.say("ok", "Signed off", stands=True)
    assert words(heard)[1:] == ["Signed off"]
    banner.say("info", "")
    banner.say("ok", "Signed off", stands=True)
    assert words(heard)[2:] == ["Signed off"]


def test_a_banner_that_was_said_before_its_page_was_shown_is_heard_when_it_is(
    qtbot: QtBot, heard: list[Heard]
) -> None:
    window, banner = QWidget(), Banner()
    window.setLayout(column(banner))
    qtbot.addWidget(window)
    banner.say("ok", "Signed off by Audit lead", stands=True)
    assert heard == []
    window.show()
    assert words(heard) == ["Signed off by Audit lead"]


def test_trouble_breaks_in_and_the_rest_waits(banner: Banner, heard: list[Heard]) -> None:
    banner.say("bad", "It does not open.")
    banner.say("ok", "It opens.")
    assert [one.at_once for one in heard] == [True, False]


def test_a_line_that_says_what_is_wrong_is_heard_when_it_appears_or_changes(
    qtbot: QtBot, heard: list[Heard]
) -> None:
    line = label("", "bad")
    line.hide()
    qtbot.addWidget(line)
    for said in ("Too short.", "Too short.", "Too long.", "", "Too long."):
        show_words(line, said)
    assert words(heard) == ["Too short.", "Too long.", "Too long."]
    show_words(line, "")
    assert line.isHidden()


def test_a_day_that_is_none_is_heard(qtbot: QtBot, heard: list[Heard]) -> None:
    typed = Typed("date", "When was the child seen?")
    qtbot.addWidget(typed)
    typed.show()
    QTest.keyClicks(typed.box, "soon")
    typed.flush()
    assert words(heard) == ["This needs a day such as 25/11/2026. Not saved yet."]


def test_stop_the_audit_is_heard_at_once(qtbot: QtBot, heard: list[Heard]) -> None:
    dialog = SafetyDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_2)
    [stop] = heard
    assert stop.words.startswith("Stop the audit. Follow your own agency’s safeguarding procedures")
    assert stop.at_once


def test_a_reason_that_names_somebody_is_heard(qtbot: QtBot, heard: list[Heard]) -> None:
    dialog = WordsDialog("Reopen", "Why?", "Reopen it", None, ["Amberley"])
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog._box, "Amberley moved")
    assert len(heard) == 1, "once, not at each further letter"
    assert heard[0].words.startswith("Something here looks")
