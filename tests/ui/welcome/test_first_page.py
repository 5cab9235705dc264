"""The first page: which workbooks are told of, and how one is chosen and unlocked by keys."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ui.parts import arrange
from ui.welcome.page import WelcomePage
from ui.welcome.recent import NOT_FOUND, RecentButton, in_words, look_up

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 26)


def _saved(path: Path, when: datetime, size: int = 10) -> str:
    path.write_bytes(b"0" * size)
    os.utime(path, (when.timestamp(), when.timestamp()))
    return str(path)


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> WelcomePage:
    """The page with two workbooks that are there and one that is not."""
    made = WelcomePage()
    qtbot.addWidget(made)
    noon = datetime(2026, 11, 26, 12, tzinfo=UTC)
    names = [
        _saved(tmp_path / "Marram Bay.audit", noon),
        str(tmp_path / "Away.audit"),
        _saved(tmp_path / "Saltings.audit", noon),
    ]
    made.resize(1200, 800)
    made.show_files([look_up(name, TODAY) for name in names], "Audit co-ordinator")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.passphrase.hasFocus)
    return made


def _said(page: WelcomePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("saved", "words"),
    [
        (datetime(2026, 11, 26, 9, 5).astimezone(), "Last saved today at 09:05"),
        (datetime(2026, 11, 25, 16, 20).astimezone(), "Last saved yesterday at 16:20"),
        (datetime(2026, 11, 3, 8, 0).astimezone(), "Last saved 3 November 2026 at 08:00"),
    ],
)
def test_a_workbook_says_when_it_was_last_saved(
    tmp_path: Path, saved: datetime, words: str
) -> None:
    told = look_up(_saved(tmp_path / "Marram.audit", saved), TODAY)
    assert told.words == words
    assert told.is_there


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "1 KB"), (300_000, "293 KB"), (1_048_576, "1 MB"), (14_680_064, "14 MB")],
)
def test_a_size_is_said_as_people_say_it(size: int, words: str) -> None:
    assert in_words(size) == words


def test_a_workbook_that_is_away_is_named_and_cannot_be_chosen(page: WelcomePage) -> None:
    away = next(b for b in page.findChildren(RecentButton) if b.told.path.stem == "Away")
    assert not away.isEnabled()
    assert away.accessibleDescription() == NOT_FOUND


def test_the_last_workbook_is_chosen_and_its_passphrase_has_the_focus(page: WelcomePage) -> None:
    chosen = page.files.file()
    assert chosen is not None
    assert chosen.path.stem == "Marram Bay"
    assert page.passphrase.hasFocus()
    assert "Marram Bay" in _said(page)


def test_the_arrow_keys_choose_another_and_enter_goes_on_to_its_passphrase(
    page: WelcomePage, qtbot: QtBot
) -> None:
    first = page.findChildren(RecentButton)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, RecentButton)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    chosen = page.files.file()
    assert chosen is not None
    assert chosen.path.stem == "Saltings", "the one that is away is passed over"
    assert page.passphrase.hasFocus()
    QTest.keyClicks(page.passphrase, "look round")
    with qtbot.waitSignal(page.unlock) as heard:
        QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert heard.args == [chosen.path, "look round"]


def test_while_the_key_is_made_a_second_press_does_nothing_and_the_focus_stays(
    page: WelcomePage,
) -> None:
    asked: list[str] = []
    page.wanted.connect(asked.append)
    page.unlock.connect(lambda path, _typed: asked.append(path.stem))
    page.unlock.connect(lambda _path, _typed: page.say_busy(is_busy=True))
    page.unlocking.button.setFocus()
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is page.unlocking.button
        QTest.keyClick(focused, Qt.Key.Key_Space)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    QTest.mouseClick(page._make, Qt.MouseButton.LeftButton)
    assert asked == ["Marram Bay"]
    page.say_busy(is_busy=False)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Return)
    assert asked == ["Marram Bay", "Marram Bay"]


def test_a_screen_reader_hears_one_choice_of_several(page: WelcomePage) -> None:
    first = QAccessible.queryAccessibleInterface(page.findChildren(RecentButton)[0])
    assert first.role() == QAccessible.Role.RadioButton
    assert first.text(QAccessible.Text.Name) == "Marram Bay"
    assert first.state().checked


def test_caps_lock_is_said_in_words_as_soon_as_a_letter_shows_it(page: WelcomePage) -> None:
    QTest.keyClicks(page.passphrase, "a")
    assert "Caps Lock" not in _said(page)
    QTest.keyClicks(page.passphrase, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock is on." in _said(page)
    QTest.keyClicks(page.passphrase, "B", Qt.KeyboardModifier.ShiftModifier)
    assert "Caps Lock" not in _said(page), "a capital with Shift is as it should be"


def test_what_was_shown_is_hidden_again_when_the_field_is_left(page: WelcomePage) -> None:
    page.passphrase.show_words(shown=True)
    QTest.keyClick(page.passphrase, Qt.Key.Key_Tab)
    assert not page.passphrase.is_shown
    assert page.unlocking.show_button.text() == "Show"


def test_with_large_text_the_passphrase_is_still_in_sight(page: WelcomePage, qtbot: QtBot) -> None:
    page.resize(1000, 500)
    page.passphrase.clearFocus()
    page.passphrase.setFocus()
    area = page._area.viewport()

    def in_sight() -> bool:
        top = page.passphrase.mapTo(area, QPoint(0, 0)).y()
        return 0 <= top <= area.height() - page.passphrase.height()

    qtbot.waitUntil(in_sight)


def test_the_numbers_that_stand_for_qts_own_names_are_qts_own() -> None:
    assert Qt.TextFormat.PlainText.value == arrange.PLAIN_TEXT
    assert Qt.FocusPolicy.NoFocus.value == arrange.NO_FOCUS
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == arrange.NEVER_SHOWN
    made = arrange.label("<b>as it is</b>")
    assert made.textFormat() == Qt.TextFormat.PlainText
