"""The bands about a page stay whole at any width, and say what is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from tests.ui.accessibility import faults
from ui.parts.arrange import button
from ui.parts.bands.foot import Foot
from ui.parts.bands.head import Head
from ui.parts.bands.oneline import OneLine
from ui.parts.banner import Banner, empty_page
from ui.parts.chip import Chip
from ui.parts.short import may_be_short
from ui.parts.tables.stage import StageTrack

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

WORDS = ("Change the set-up", "Key sheet…", "Bring in a spreadsheet…", "Findings")


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def foot(qtbot: QtBot, pressed: list[str]) -> Foot:
    made = Foot()
    qtbot.addWidget(made)
    made.resize(1200, 52)
    made.show()
    buttons = [button(words, lambda words=words: pressed.append(words)) for words in WORDS]  # type: ignore[misc]  # its default is the words
    made.show_page([("↑ ↓", "move"), ("Enter", "open")], buttons)
    return made


def seen(foot: Foot) -> list[str]:
    held = [part for part in foot.findChildren(QPushButton) if part.isVisible()]
    return [part.text() for part in sorted(held, key=lambda part: part.x())]


def hints(foot: Foot) -> list[str]:
    return [part.text() for part in foot.keys.findChildren(QLabel) if part.isVisible()]


def narrowed(foot: Foot, is_so: Callable[[], bool]) -> None:
    """Make the foot narrower, from where there is room for all, until something is not so."""
    for width in range(900, 100, -10):
        foot.resize(width, 52)
        QApplication.processEvents()
        if not is_so():
            return
    raise AssertionError("it was so at every width")


def test_long_words_of_a_button_are_shortened_before_the_first_keys_go(foot: Foot) -> None:
    whole = "Make the reply to the school…"
    long = may_be_short(button(whole, lambda: None), "Reply…")
    foot.show_page([("↑ ↓", "move"), ("Enter", "open")], [button("See it", lambda: None), long])
    narrowed(foot, lambda: seen(foot) == ["See it", whole])
    assert seen(foot) == ["See it", "Reply…"]
    assert (long.accessibleName(), long.toolTip()) == (whole, whole)
    assert hints(foot) == ["↑ ↓", "move", "Enter", "open"]
    foot.resize(900, 52)
    QApplication.processEvents()
    assert seen(foot) == ["See it", whole]
    assert long.accessibleName() == ""


def test_no_button_goes_for_a_key_while_all_of_them_fit(foot: Foot) -> None:
    foot.show_page([("↑ ↓", "move")], [button(words, lambda: None) for words in WORDS[:2]])
    narrowed(foot, lambda: bool(hints(foot)))
    assert seen(foot) == list(WORDS[:2])


def test_every_button_is_shown_while_there_is_room_the_primary_last(foot: Foot) -> None:
    assert seen(foot) == list(WORDS)


def test_what_has_no_room_is_found_under_more(foot: Foot, pressed: list[str]) -> None:
    foot.resize(460, 52)
    QApplication.processEvents()
    assert seen(foot) == ["More…", "Findings"], "the keys have the room of what is under More"
    assert hints(foot) == ["↑ ↓", "move", "Enter", "open"]
    next(part for part in foot.findChildren(QPushButton) if part.text() == "More…").click()
    menu = foot.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [act.text() for act in menu.actions()] == list(WORDS[:3])
    menu.actions()[1].trigger()
    menu.close()
    assert pressed == ["Key sheet…"]


@pytest.mark.parametrize("width", [1200, 800, 640, 460, 300])
def test_no_button_is_cut_at_any_width(foot: Foot, width: int) -> None:
    foot.resize(width, 52)
    QApplication.processEvents()
    assert faults(foot) == []
    assert foot.width() == width


@pytest.fixture
def head(qtbot: QtBot) -> Head:
    made = Head()
    qtbot.addWidget(made)
    made.resize(1000, 64)
    made.show()
    made.say_where("Case audits", "Neglect, autumn 2026")
    made.say_saved("All changes saved 14:02")
    return made


def words_of(head: Head) -> list[str]:
    return [held.text() for held in head.findChildren(QLabel) if held.isVisible()]


def test_the_head_says_where_we_are_and_that_all_is_saved(head: Head) -> None:
    assert words_of(head) == ["Neglect, autumn 2026", "All changes saved 14:02"]
    assert faults(head) == []


def test_the_crumb_goes_back(head: Head, qtbot: QtBot) -> None:
    crumb = next(part for part in head.findChildren(QPushButton) if part.text() == "Case audits")
    assert crumb.accessibleName() == "Back to Case audits"
    with qtbot.waitSignal(head.back_asked):
        crumb.click()


def test_a_narrow_head_keeps_the_title_and_lets_saved_be_a_tick(head: Head) -> None:
    head.be_narrow(is_narrow=True)
    head.resize(260, 64)
    QApplication.processEvents()
    assert words_of(head) == ["Neglect, autumn 2026"]


def test_a_shorter_word_on_saving_takes_no_more_room_than_it_needs(head: Head) -> None:
    head.say_saved("12 returns taken, 6 of them signed and sealed. Ctrl+Z to undo. Saved")
    QApplication.processEvents()
    head.say_saved("All changes saved 14:02")
    QApplication.processEvents()
    [status] = [one for one in head.findChildren(OneLine) if one.text().startswith("All")]
    assert status.width() <= status.fontMetrics().horizontalAdvance(status.text()) + 8


def test_the_words_on_saving_come_back_when_the_text_is_made_smaller_again(head: Head) -> None:
    [status] = [one for one in head.findChildren(OneLine) if one.text().startswith("All")]
    usual = status.font()
    needed = head.width() - status.width() + status.fontMetrics().horizontalAdvance(status.text())
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 3)
    status.setFont(large)
    head.resize(2000, 64)
    QApplication.processEvents()
    status.setFont(usual)
    head.resize(needed + 60, 64)
    QApplication.processEvents()
    assert "All changes saved 14:02" in words_of(head)
    assert status.width() <= status.fontMetrics().horizontalAdvance(status.text()) + 8


def test_trouble_is_said_in_words_however_narrow_the_head(head: Head) -> None:
    head.say_saved("Not saved since 14:02", trouble=True)
    head.resize(260, 64)
    QApplication.processEvents()
    assert "Not saved since 14:02" in words_of(head)


def test_a_title_without_room_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    title = OneLine("h2")
    qtbot.addWidget(title)
    title.setText("NEG26-09, Bay 0–19 health visiting and school nursing")
    title.resize(160, 30)
    title.show()
    assert title.shown().endswith("…")
    assert title.toolTip() == title.text()
    title.resize(1000, 30)
    assert title.shown() == title.text()
    assert title.toolTip() == ""


def test_a_title_with_margins_that_has_the_room_it_asks_for_is_whole(qtbot: QtBot) -> None:
    title = OneLine("h2")
    qtbot.addWidget(title)
    title.setContentsMargins(7, 0, 7, 0)
    title.setText("Check your answers: Saltwind Learning Trust, return 2026-27")
    title.resize(title.sizeHint())
    title.show()
    assert title.shown() == title.text()


def test_a_title_asks_for_the_room_of_the_letters_of_the_look(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.setStyleSheet("QLabel#h2 { font-size: 30pt; padding-left: 9px; }")
    title = OneLine("h2")
    title.setParent(around)
    title.setText("Check your answers: Saltwind Learning Trust, return 2026-27")
    title.resize(title.sizeHint())
    around.resize(title.size())
    around.show()
    assert title.shown() == title.text()


def test_a_banner_is_there_while_it_is_true_and_gone_after(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.say("warn", "3 questions still want something", "They may stay as they are.")
    assert banner.isVisible()
    banner.say("warn", "")
    assert banner.isHidden()


def test_an_empty_page_says_what_belongs_there_and_how_to_begin(qtbot: QtBot) -> None:
    track = StageTrack("*Plan|Collect|Reflect")
    page = empty_page(track, "No audit yet", "It takes ten minutes.", button("New audit…", int))
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    assert track.accessibleName() == "Plan, stage 1 of 3"
    assert faults(page) == []


def test_a_chip_is_read_by_its_words_and_never_cut(qtbot: QtBot) -> None:
    chip = Chip("12 days late", "bad", "square")
    qtbot.addWidget(chip)
    chip.show()
    assert chip.minimumSizeHint() == chip.sizeHint()
    assert chip.grab().toImage().width() > chip.fontMetrics().horizontalAdvance(chip.text())
    chip.show_as("At risk", "warn", "triangle")
    assert chip.text() == "At risk"
