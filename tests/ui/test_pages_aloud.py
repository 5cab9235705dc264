"""Going to another page is heard: its title, once, and not when it is only drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from tests.ui.hearing import listen
from tests.ui.test_frame import Plain
from ui.frame import Frame
from ui.pages import PLACES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def frame(qtbot: QtBot) -> Frame:
    made = Frame(PLACES)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    return made


def test_another_page_is_heard_by_its_title_once(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    first, second = Plain(told, "Actions"), Plain(told, "Neglect, autumn 2026")
    frame.show_page(first)
    heard = listen(monkeypatch)
    frame.show_page(second)
    frame.say_page()
    frame.show_page(second)
    assert [(one.words, one.at_once) for one in heard] == [("Neglect, autumn 2026", False)]


def test_a_page_made_anew_in_another_look_is_not_heard_again(
    frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    frame.show_page(Plain(told, "Actions"))
    heard = listen(monkeypatch)
    frame.forget_pages()
    frame.show_page(Plain(told, "Actions"))
    assert heard == []
    frame.show_page(Plain(told, "Home"))
    assert [one.words for one in heard] == ["Home"]
