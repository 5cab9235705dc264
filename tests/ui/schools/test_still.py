"""Still to look at, by keys: the list, the field that puts a line right, and the line's going."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from audit_app.workbook.answers import Told
from tests.audit_app.schooled import saw
from tests.ui.accessibility import faults
from ui.find import FindDialog
from ui.parts.segment import Segment
from ui.still.page import StillPage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.schools.conftest import Officer

LOOKS = [
    pytest.param("light", 1.0, 1440, 900, id="light"),
    pytest.param("dark", 1.0, 1280, 720, id="dark-small-window"),
    pytest.param("light", 1.5, 1280, 720, id="150-percent-small-window"),
    pytest.param("dark", 2.0, 1440, 900, id="200-percent"),
]


def filled(officer: Officer) -> None:
    """A far gap, a late action, and a rating with nothing to show it."""
    saw(officer.book, officer.held, {"V2.01": Told({"looked": 20, "met": 0})})
    officer.book.actions.add("Put it right", "school_audit", owner_role="Head", due_on="2026-11-01")


def page_of(officer: Officer) -> StillPage:
    page = officer.work.frame.page()
    assert isinstance(page, StillPage)
    return page


def counted(page: StillPage, kind: str) -> int:
    """How many of a kind the page says that there are."""
    said = [segment.text() for segment in page.findChildren(Segment)]
    return int(next(words for words in said if words.startswith(kind)).rsplit(" ", 1)[1])


def test_enter_goes_to_the_field_and_a_settled_line_has_left(officer: Officer) -> None:
    filled(officer)
    officer.go("still", "")
    page = page_of(officer)
    before = len(page._found)
    line = page.table.row()
    assert line is not None
    assert line.rule == "far"
    officer.press("Return")
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    card = walk.middle.current_card()
    assert card is not None
    assert card.asked.question.name == "V6.01"
    row = {"row": "e", "view": "less"}
    form = officer.book.returns.form(officer.held.returned)
    officer.book.answers.answer(officer.held.returned.id, form, ("V6.01", ""), [row])
    officer.go("still", "")
    assert len(page_of(officer)._found) == before - 1
    line = page_of(officer).table.row()
    assert line is not None
    assert line.rule != "far"


def test_a_line_that_is_put_right_elsewhere_leaves_at_once(officer: Officer) -> None:
    filled(officer)
    officer.go("still", "")
    [action] = officer.book.actions.all()
    assert counted(page_of(officer), "Actions") == 1
    officer.book.actions.move(action, "2027-01-31", "The head asked for it")
    officer.settle()
    assert counted(page_of(officer), "Actions") == 0


def test_how_late_it_is_and_what_settles_it_stay_in_sight_in_a_small_window(
    officer: Officer,
) -> None:
    for n in range(12):
        officer.book.actions.add(f"Act {n}", "school_audit", owner_role="Head", due_on="2026-11-01")
    officer.window.resize(1280, 720)
    officer.go("still", "")
    page = page_of(officer)
    officer.press("End")
    line = page.table.row()
    assert line is not None
    assert line.when == "24 days late"
    assert not page.panel.visibleRegion().isEmpty()
    top = page.panel.mapTo(page, QPoint(0, 0)).y()
    assert top >= 0, "the words of the last line stand where those of the first did"
    page.fit(700)  # text at twice its size: no column is left for it
    assert "24 days late" in page.table.rows.columns[0].cell(line).second


def test_it_is_found_by_ctrl_k(officer: Officer) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FindDialog)
        QTest.keyClicks(dialog.box, "still to look")
        QTest.keySequence(dialog.box, "Return")

    QTimer.singleShot(0, look)
    officer.press("Ctrl+K")
    assert officer.work.at == ("still", "")


def test_of_one_school_it_lists_that_school_and_goes_back_to_it(officer: Officer) -> None:
    filled(officer)
    officer.go("still", officer.held.school.id)
    assert counted(page_of(officer), "Actions") == 0  # the action is of no school
    assert counted(page_of(officer), "Schools") > 0
    officer.press("Esc")
    assert officer.work.at == ("school", officer.held.school.id)


def test_an_empty_list_says_so_and_lists_what_it_is_for(officer: Officer) -> None:
    other = officer.book.schools.add("Marram Infants", "900002", phase="PRI")
    officer.go("still", other)
    assert not page_of(officer)._empty.isHidden()
    assert faults(officer.window) == []


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_the_page_is_named_whole_and_reached_in_every_look(
    officer_in: Callable[..., Officer],
    scheme: str,
    scale: float,
    width: int,
    height: int,
) -> None:
    here = officer_in(scheme, scale, width, height)
    filled(here)
    here.go("still", "")
    assert here.window.width() == width
    assert faults(here.window) == []
