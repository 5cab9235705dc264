"""A day that is none is kept as it was typed, and nothing says that it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.hearing import Heard, listen
from tests.ui.setting_up import shown
from ui.audits.steps import ChildrenStep, DatesStep
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage

NOT_SAVED = "Not saved in NEG27: “32/13/2026” is not a day"


def window_of(page: SetUpPage) -> Window:
    window = page.window()
    assert isinstance(window, Window)
    return window


def status(window: Window) -> str:
    assert window.work is not None
    return window.work.frame.head._status.text()


@pytest.fixture
def dates(page: SetUpPage) -> DatesStep:
    """The dates of a new audit, where a day that is none is typed for the meeting."""
    page.turn(1)
    page.list.step_on(3)
    step = page.steps[3]
    assert isinstance(step, DatesStep)
    assert status(window_of(page)).startswith("All changes saved")
    box = step.boxes["meeting_on"]
    box.setFocus()
    box.setText("32/13/2026")
    return step


def test_a_box_that_is_left_with_no_day_is_said_not_to_be_saved_and_why(
    page: SetUpPage, dates: DatesStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    dates.months.setFocus()
    assert status(window_of(page)) == NOT_SAVED
    assert Heard(NOT_SAVED, at_once=False) in heard
    assert dates.boxes["meeting_on"].text() == "32/13/2026"


def test_leaving_the_step_or_the_page_never_says_that_all_is_saved(
    page: SetUpPage, dates: DatesStep
) -> None:
    window = window_of(page)
    assert window.work is not None
    about = page.tools.need().id
    page.turn(-1)
    assert status(window) == NOT_SAVED
    page.list.step_on(3)
    assert dates.boxes["meeting_on"].text() == "32/13/2026"
    window.work.go("home", "")
    assert status(window) == NOT_SAVED
    window.work.saving.again()
    assert status(window) == NOT_SAVED
    back = shown(window, about).steps[3]
    assert isinstance(back, DatesStep)
    assert back.boxes["meeting_on"].text() == "32/13/2026"
    assert status(window) == NOT_SAVED


def test_a_real_day_is_saved_and_said_to_be(page: SetUpPage, dates: DatesStep) -> None:
    page.turn(-1)
    page.list.step_on(3)
    dates.boxes["meeting_on"].setText("18/12/2026")
    page.turn(1)
    assert page.tools.need().meeting_on == "2026-12-18"
    assert status(window_of(page)).startswith("All changes saved")


def test_it_is_said_again_when_the_workbook_is_opened_again(
    page: SetUpPage, dates: DatesStep
) -> None:
    window = window_of(page)
    assert window.work is not None
    dates.months.setFocus()
    about = page.tools.need().id
    window.work.saving.begin(None)
    assert status(window).startswith("All changes saved")
    window.work.go("home", "")
    shown(window, about)
    assert status(window) == NOT_SAVED


def test_a_number_that_is_none_is_said_not_to_be_saved(page: SetUpPage) -> None:
    page.turn(1)
    page.list.step_on(2)
    step = page.steps[2]
    assert isinstance(step, ChildrenStep)
    step.drawing.of.setFocus()
    step.drawing.of.setText("many")
    page.turn(-1)
    assert status(window_of(page)) == "Not saved in NEG27: From how many is a number of children"
    assert step.drawing.of.text() == "many"


def test_leaving_a_step_in_which_nothing_was_typed_says_nothing_of_saving(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    page = shown(window)
    assert window.work is not None
    window.work.saving.tell("Something else")
    for _ in range(3):
        page.turn(1)
        QApplication.processEvents()
    assert status(window) == "Something else"


def test_months_with_a_figure_that_is_no_number_are_said_not_to_be_saved(
    page: SetUpPage, dates: DatesStep
) -> None:
    dates.boxes["meeting_on"].setText("18/12/2026")
    dates.months.setText("²")  # a key of its own on some keyboards
    page.turn(1)
    assert page.steps[page._at] is dates
    assert "Months are a number" in page.banner._title.text()
    assert dates.months.text() == "²"
