"""Why a standard does not apply is typed on its card, by keys, as the school told it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from audit_app.workbook.still import still_to_look_at
from tests.audit_app.workbook.schools.filling import answered_whole, fill, sign
from tests.ui.accessibility import faults
from tests.ui.schools.returned import YEAR, came_back, trial_of, words_on, year_of
from ui.bring_in.listing import troubles
from ui.parts.line import LineBox
from ui.parts.segment import Segment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer
    from ui.bring_in.returns_page import BringInPage

LETTING = "Nobody hires the hall."


@pytest.fixture
def page(officer: Officer, tmp_path: Path) -> BringInPage:
    """One file with a standard that does not apply, and no word why."""
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(second, {"A.02": {"Answer": "Does not apply", "Note: why, or what comes next": None}})
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([second])
    officer.settle()
    held = trial_of(officer)
    held.table.setFocus()
    return held


def stands(officer: Officer) -> tuple[str | None, str | None]:
    """The answer and the note that stand here."""
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    for returned in officer.book.rounds.returns(held.id):
        answer = officer.book.answers.of_return(returned.id).get(("A.02", ""))
        if answer is not None:
            return answer.value, answer.note
    return None, None


def still(officer: Officer) -> list[str]:
    found = still_to_look_at(officer.book, officer.work.desk.today())
    return [one.what for one in found if one.rule == "no_reason" and one.what.startswith("A.02 ")]


def test_the_reason_is_typed_on_the_card_and_taken_with_the_file(
    officer: Officer, page: BringInPage
) -> None:
    assert "It says “Does not apply”, with no reason." in words_on(page)
    assert faults(page) == []
    officer.press("Return")
    first = QApplication.focusWidget()
    assert isinstance(first, Segment)
    assert first.text() == "Take it without a reason"
    officer.press("Tab")
    box = QApplication.focusWidget()
    assert isinstance(box, LineBox)
    officer.press("Return")
    assert "Type the reason first." in words_on(page)
    QTest.keyClicks(box, LETTING)
    officer.press("Return")
    said = words_on(page)
    assert f"Typed here: {LETTING} The file says “Does not apply”, with no reason." in said
    assert "Take it without a reason" not in said
    assert faults(page) == []
    officer.press("Ctrl+Return")
    assert stands(officer) == ('"not_applicable"', LETTING)
    assert still(officer) == []
    officer.press("Ctrl+Z")
    assert stands(officer) == (None, None)


def test_left_without_a_reason_it_is_taken_and_listed_in_still_to_look_at(
    officer: Officer, page: BringInPage
) -> None:
    trial = page.deeds.trial
    assert trial is not None
    [listed] = troubles(trial)
    assert (listed.what, listed.done) == (
        "With no reason. Taken so, it is listed in Still to look at while the return is open.",
        "Take it without a reason",
    )
    assert page.deeds.take.text() == "Take 1 return"
    officer.press("Ctrl+Return")
    assert stands(officer) == ('"not_applicable"', None)
    assert len(still(officer)) == 1


def test_of_a_signed_file_it_is_said_that_it_is_sealed_so_and_asked_no_more(
    officer: Officer, page: BringInPage, tmp_path: Path
) -> None:
    [_first, second] = sorted((tmp_path / "Returned").glob("S175*.xlsx"))
    page.take_files([sign(answered_whole(second))])
    officer.settle()
    trial = page.deeds.trial
    assert trial is not None
    [listed] = troubles(trial)
    assert listed.what == (
        "With no reason. The school signed it: taken so, and nothing left out, the return is "
        "sealed so and nobody is asked for the reason."
    )
    page.table.setFocus()
    officer.press("Ctrl+Return")
    assert stands(officer) == ('"not_applicable"', None)
    assert still(officer) == [], "it is sealed"


def test_it_may_be_left_unanswered_and_a_reason_typed_after_all_takes_it(
    officer: Officer, page: BringInPage
) -> None:
    officer.press("Return", "Down")
    trial = page.deeds.trial
    assert trial is not None
    assert [one.done for one in troubles(trial)] == ["Leave it unanswered"]
    [box] = [one for one in page.panel.findChildren(LineBox) if one.isVisible()]
    box.setFocus()
    QTest.keyClicks(box, LETTING)
    officer.press("Return", "Ctrl+Return")
    assert stands(officer) == ('"not_applicable"', LETTING)


def test_left_unanswered_nothing_of_it_is_taken(officer: Officer, page: BringInPage) -> None:
    officer.press("Return", "Down", "Ctrl+Return")
    assert page.deeds.trial is None
    assert stands(officer)[0] is None
