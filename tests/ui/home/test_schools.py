"""Home says how the schools stand, and each thing that they need leads to the page that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ui.home.page import HomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.fixture
def window(open_sample: Callable[..., Window]) -> Window:
    return open_sample("light", 1.0, 1440, 900)


@pytest.fixture
def home(window: Window) -> HomePage:
    assert window.work is not None
    page = window.work.frame.page()
    assert isinstance(page, HomePage)
    return page


def test_home_says_how_many_schools_were_visited_in_three_years(home: HomePage) -> None:
    told = [label.text() for label in home.schools.findChildren(QLabel)]
    standings = home._book.programme.standings()
    seen = sum(bool(one.audits) and one.audits[-1].isoformat() >= "2023-11-25" for one in standings)
    words = f"{seen} of {len(standings)} schools have had an officer audit in the last three years."
    assert words in told


def test_what_a_school_needs_leads_to_that_school(window: Window, home: HomePage) -> None:
    rows = [home.table.model().index(at, 0) for at in range(home.table.model().rowCount())]
    [first, *_] = [at for at in rows if str(at.data() or "").startswith("Officer visit: ")]
    home.table.setCurrentIndex(first)
    home.table.setFocus()
    QTest.keyClick(home.table, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.work is not None
    assert window.work.at[0] == "school"


def test_the_three_years_are_one_press_away(window: Window, home: HomePage) -> None:
    see = next(
        held for held in home.schools.findChildren(QPushButton) if held.text().startswith("See the")
    )
    see.setFocus()
    QTest.keyClick(see, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert window.work is not None
    assert window.work.at[0] == "schools"


def test_home_says_of_a_school_without_a_recorded_visit_what_the_calendar_says(
    home: HomePage,
) -> None:
    home._book.schools.add("Old Harbour School", "999777", phase="PRI", opened_on="2006-09-01")
    model = home.table.rows
    held = [need for at in range(model.rowCount()) if (need := model.row_at(at)) is not None]
    lates = [need.is_late for need in held]
    assert lates == sorted(lates, reverse=True), "what is late comes first"
    [need, *_] = [one for one in held if one.is_unrecorded]
    what, _of, when, _deed = (column.cell(need) for column in model.columns)
    assert (when.words, when.tone, when.strong) == ("No visit recorded", "warn", False)
    assert what.shape == "triangle", "as in the calendar; not the square of what is late"


def test_a_school_without_a_recorded_visit_stands_in_a_group_of_its_own(home: HomePage) -> None:
    home._book.schools.add("Old Harbour School", "999777", phase="PRI", opened_on="2006-09-01")
    model, groups = home.table.rows, dict[str, list[bool]]()
    name = ""
    for at in range(model.rowCount()):
        need = model.row_at(at)
        if need is None:
            name = str(model.index(at, 0).data())
        else:
            groups.setdefault(name, []).append(need.is_unrecorded)
    assert groups.pop("No visit recorded (1)") == [True]
    assert not any(flag for flags in groups.values() for flag in flags)
