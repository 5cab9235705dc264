"""The foot of the first page says keys that do what it says, and that nothing goes online."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.hearing import listen
from ui.painter import ShapeMark
from ui.welcome.page import WelcomePage
from ui.welcome.recent import Recent, look_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look

OFFLINE = "Works offline. It never uses the internet."


@pytest.fixture
def recent(tmp_path: Path) -> list[Recent]:
    for name in ("Marram Bay", "Saltings"):
        (tmp_path / f"{name}.audit").write_bytes(b"0")
    names = ("Marram Bay.audit", "Away.audit", "Saltings.audit")
    today = datetime.now(tz=UTC).date()
    return [look_up(str(tmp_path / name), today) for name in names]


@pytest.fixture
def page(qtbot: QtBot, recent: list[Recent]) -> WelcomePage:
    made = WelcomePage()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show_files(recent, "")
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def hints(page: WelcomePage) -> list[str]:
    """The keys at the foot, each with its words."""
    QApplication.processEvents()
    keys = [held for held in page.findChildren(QLabel, "key") if held.isVisible()]
    found = []
    for key in keys:
        around = key.parentWidget()
        assert around is not None
        found.append(f"{key.text()} {around.findChildren(QLabel, 'muted')[0].text()}")
    return found


def test_with_workbooks_the_keys_choose_and_unlock(page: WelcomePage) -> None:
    assert hints(page) == [
        "↑ ↓ choose a workbook",
        "Enter unlock",
        "Ctrl+O open another",
        "F1 every key",
    ]


@pytest.mark.parametrize("away", [True, False])
def test_without_a_workbook_that_is_there_no_key_promises_one(
    page: WelcomePage, tmp_path: Path, *, away: bool
) -> None:
    gone = look_up(str(tmp_path / "Gone.audit"), date(2026, 11, 26))
    page.show_files([gone] if away else [], "")
    assert hints(page) == [
        "Tab next button",
        "Enter press it",
        "Ctrl+O open another",
        "F1 every key",
    ]


def test_the_arrows_choose_a_workbook_from_its_passphrase_and_say_which(
    page: WelcomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    said = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        assert page.passphrase.hasFocus()
        QTest.keyClick(page.passphrase, key)
        chosen = page.files.file()
        assert chosen is not None
        said.append(chosen.path.stem)
    assert said == ["Saltings", "Saltings", "Marram Bay"], "what is away is passed over"
    assert [one.words for one in heard] == ["Saltings", "Marram Bay"]


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (1.0, 1000), (2.0, 1440), (2.0, 1000)])
def test_works_offline_stands_at_the_right_end_with_the_padlock(
    page: WelcomePage,
    qtbot: QtBot,
    dressed: Callable[[str, float], Look],
    scale: float,
    width: int,
) -> None:
    dressed("light", scale)
    page.resize(width, 900)
    words = next(held for held in page.findChildren(QLabel) if held.text() == OFFLINE)
    foot = words.window()
    qtbot.waitUntil(lambda: bool(foot.findChildren(ShapeMark)))
    QApplication.processEvents()
    [mark] = [held for held in foot.findChildren(ShapeMark) if held.isVisible()]
    right = words.mapTo(page, QPoint(words.width(), 0)).x()
    assert page.width() == width, "it is not made wider"
    assert right == width - 24
    assert mark.mapTo(page, QPoint(mark.width(), 0)).x() <= words.mapTo(page, QPoint(0, 0)).x()
    middles = {held.mapTo(page, held.rect().center()).y() for held in (mark, words)}
    assert max(middles) - min(middles) <= 1
    if width / scale >= 1400:
        key = page.findChildren(QLabel, "key")[0]
        line = key.mapTo(page, key.rect().center()).y()
        assert abs(line - middles.pop()) <= 1, "on the line of the keys"
