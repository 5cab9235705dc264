"""A school's page in a low window: its standards have the room, and nothing is out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from tests.ui.accessibility import faults
from ui.schools.school.page import SchoolPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.schools.conftest import Officer

WAYS = [
    "Preparation letter…",
    "Sheet for the walk round…",
    "Feedback slip…",
    "Visit report…",
    "Still to look at",
    "Contacts",
    "This year’s return",
]


def page_of(officer: Officer) -> SchoolPage:
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    return page


def is_folded(page: SchoolPage) -> bool:
    return page.accounts.is_folded


def whole_rows(page: SchoolPage) -> int:
    """How many standards are wholly in sight, above the accounts and the foot."""
    table = page.standards.table
    view = table.viewport()
    area = page.standards.visibleRegion().boundingRect()
    seen = QRect(view.mapFrom(page.standards, area.topLeft()), area.size())
    boxes = [table.visualRect(table.rows.index(at, 0)) for at in range(table.rows.rowCount())]
    return sum(1 for box in boxes if seen.top() <= box.top() and box.bottom() <= seen.bottom())


@pytest.mark.parametrize(
    ("scale", "width", "height", "least"),
    [(1.0, 1440, 900, 5), (1.0, 1280, 720, 4), (1.5, 1440, 900, 3), (2.0, 1440, 900, 2)],
)
def test_several_standards_are_in_sight_at_once(
    officer_in: Callable[..., Officer], scale: float, width: int, height: int, least: int
) -> None:
    officer = officer_in("light", scale, width, height)
    page = page_of(officer)
    for _ in range(3):
        officer.press("Down")
    assert whole_rows(page) >= least


def test_in_a_low_window_the_accounts_are_a_bar_that_unfolds_by_key(
    officer_in: Callable[..., Officer],
) -> None:
    officer = officer_in("light", 1.0, 1280, 720)
    page = page_of(officer)
    fold = page.accounts.fold
    assert is_folded(page)
    low = page.docked.dock.height()
    officer.press("F6")
    assert fold.hasFocus(), "the next pane after the standards"
    assert fold.text() == "Show what each says"
    officer.press("Space")
    assert not is_folded(page)
    assert page.docked.dock.height() > low
    officer.press("Space")
    assert is_folded(page)
    assert faults(officer.window) == []


def test_in_a_high_window_the_accounts_are_open_and_fold_by_wish(officer: Officer) -> None:
    page = page_of(officer)
    assert not is_folded(page)
    page.accounts.fold.click()
    officer.settle()
    assert is_folded(page)
    officer.press("Ctrl+Down")
    assert is_folded(page), "as it was wished, on every standard"


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (1.0, 1280), (2.0, 1280), (2.0, 1000)])
def test_every_deed_of_the_page_is_a_button_or_under_more(
    officer_in: Callable[..., Officer], scale: float, width: int
) -> None:
    officer = officer_in("light", scale, width, 720)
    page = page_of(officer)
    ways = page.deeds.ways
    shown = [one.text() for one in ways._buttons if one.isVisible()]
    heights = {one.y() for one in ways._buttons if one.isVisible()}
    assert len(heights) == 1, "on one line"
    rest: list[str] = []
    if ways.more.isVisible():
        ways.more.click()
        officer.settle()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert menu.accessibleName() == "More"
        rest = [act.text() for act in menu.actions()]
        menu.close()
    assert shown + rest == WAYS


def test_the_return_of_a_school_that_has_none_is_not_offered(officer: Officer) -> None:
    other = officer.book.schools.add("Marram Infants", "900002", phase="PRI")
    officer.go("school", other)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    shown = [one.text() for one in page.deeds.ways._buttons if one.isVisible()]
    assert shown == WAYS[:-1]


def test_in_large_text_the_foot_of_a_school_shows_more_than_one_key(
    officer_in: Callable[..., Officer],
) -> None:
    officer = officer_in("light", 2.0, 1440, 900)
    page_of(officer)
    foot = officer.work.frame.foot
    shown = [one.text() for one in foot.keys.findChildren(QLabel) if one.isVisible()]
    assert shown[:4] == ["↑ ↓", "standard", "Ctrl+↓", "next difference"]
    assert [one.text() for one in foot.findChildren(QPushButton) if one.isVisible()] == [
        "Reply…",
        "Continue the visit (V)",
    ]
    assert faults(officer.window) == []
