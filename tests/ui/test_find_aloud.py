"""Ctrl+K is heard: what Enter would open is told as it is chosen, and that nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.hearing import listen
from ui.find import FindDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from ui.window import Window


def test_what_enter_would_open_is_heard_as_it_is_chosen(
    open_sample: Callable[..., Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    dialog = FindDialog(window.work.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    heard = listen(monkeypatch)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(dialog.box, key)
    assert [one.words for one in heard] == [
        "Case audits, Page",
        "Schools, Page",
        "Case audits, Page",
    ]
    heard.clear()
    QTest.keyClicks(dialog.box, "settin")
    assert heard[-1].words == "Settings, Page"
    before = len(heard)
    QTest.keyClicks(dialog.box, "gs")
    assert len(heard) == before, "the same choice is not told again at each letter"


def test_that_nothing_was_found_is_heard_once(
    open_sample: Callable[..., Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    dialog = FindDialog(window.work.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    heard = listen(monkeypatch)
    QTest.keyClicks(dialog.box, "qqqq")
    none = "Nothing of that name. Three letters find words in notes."
    assert [one.words for one in heard].count(none) == 1
    dialog.box.clear()
    assert heard[-1].words == "Home, Page"
