"""Set-up says what it did and what is wrong, and puts the person where they can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hearing import listen
from tests.ui.setting_up import press, shown, type_words
from ui.audits.so_far import Told
from ui.audits.steps import AgenciesStep, ChildrenStep, DatesStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    """A new audit with a code and a title, at its second step."""
    made = shown(open_sample("light", 1.0, 1440, 900))
    type_words("NEG27")
    press(Qt.Key.Key_Tab)
    type_words("Neglect, spring 2027")
    press(Qt.Key.Key_PageDown, CTRL)
    return made


def children_of(page: SetUpPage) -> ChildrenStep:
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    return step


def test_what_was_numbered_is_said_with_its_first_and_last_reference(
    page: SetUpPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(Qt.Key.Key_PageDown, CTRL)
    heard = listen(monkeypatch)
    type_words("6")
    press(Qt.Key.Key_Return)
    assert len(children_of(page).table.rows.cases) == 6
    assert "6 children added. NEG27-01 to NEG27-06." in [one.words for one in heard]


def test_where_there_are_as_many_children_as_were_asked_for_that_is_said(
    page: SetUpPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(Qt.Key.Key_PageDown, CTRL)
    type_words("2")
    press(Qt.Key.Key_Return)
    heard = listen(monkeypatch)
    press(Qt.Key.Key_Return)
    assert len(children_of(page).table.rows.cases) == 2
    assert any(one.words.startswith("There are 2 children already") for one in heard)


@pytest.mark.parametrize(("name", "words"), [("returns_due", "31/02/2027"), ("report_due", "soon")])
def test_the_focus_goes_to_the_day_that_is_none_and_the_banner_is_as_high_as_its_words(
    page: SetUpPage, name: str, words: str
) -> None:
    for _ in range(2):
        press(Qt.Key.Key_PageDown, CTRL)
    dates = page.steps[3]
    assert isinstance(dates, DatesStep)
    box = dates.boxes[name]
    box.setFocus()
    box.selectAll()
    type_words(words)
    press(Qt.Key.Key_PageDown, CTRL)
    assert page.steps[3].isVisible()
    assert QApplication.focusWidget() is box
    assert page.banner.isVisible()
    assert page.banner.height() <= page.banner.sizeHint().height()


def test_the_last_button_says_how_many_returns_it_sends(page: SetUpPage) -> None:
    agencies = page.steps[1]
    assert isinstance(agencies, AgenciesStep)
    agencies.agencies.setFocus()
    for _ in range(2):
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageDown, CTRL)
    type_words("3")
    press(Qt.Key.Key_Return)
    for _ in range(2):
        press(Qt.Key.Key_PageDown, CTRL)
    assert page.around().buttons[-1].text() == "Send 6 returns"


def test_a_theme_is_found_by_its_first_letter(page: SetUpPage) -> None:
    agencies = page.steps[1]
    assert isinstance(agencies, AgenciesStep)
    agencies.questions.module.setFocus()
    type_words("n")
    type_words("e")
    assert agencies.questions.module.word() == "theme-neglect"


def test_what_an_audit_makes_is_read_out_with_one_stop_after_each_sentence() -> None:
    told = Told(
        "24 returns", "from 6 children and 4 agencies.", (("Time", ("An hour.", "Or two")),)
    )
    assert told.aloud == "24 returns from 6 children and 4 agencies. Time: An hour. Or two."
