"""A signed return with something unanswered says so in its trial run, and is sealed on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.rules.returning import PART, RETURNED
from tests.audit_app.workbook.schools.filling import answered_whole, fill, sign
from tests.ui.schools.a_year import states
from tests.ui.schools.returned import NOTE, came_back, trial_of, words_on, year_of
from ui.bring_in.files import held_cell
from ui.bring_in.listing import troubles

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.schools.conftest import Officer
    from ui.bring_in.returns_page import BringInPage


def looked_at(officer: Officer, round_id: str, path: Path) -> BringInPage:
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([path])
    officer.settle()
    page = trial_of(officer)
    page.table.setFocus()
    return page


@pytest.mark.parametrize(
    ("keys", "state", "done"),
    [((), PART, "Taken as part returned"), (("Return", "Down"), RETURNED, "Sealed all the same")],
)
def test_two_blank_standards_are_said_first_and_sealed_only_where_somebody_says_so(
    officer: Officer, tmp_path: Path, keys: tuple[str, ...], state: str, done: str
) -> None:
    round_id = year_of(officer)
    first, _second = came_back(officer, round_id, tmp_path / "Returned")
    blank = {ref: {"Answer": None} for ref in ("B.01", "C.01")}
    page = looked_at(officer, round_id, fill(first, blank))
    [line] = page.files.lines
    assert line.kind == "asks"
    assert held_cell(line).second == "Signed, 2 unanswered"
    assert "It is signed, but 2 of " in words_on(page)
    officer.press(*keys)
    trial = page.deeds.trial
    assert trial is not None
    [listed] = troubles(trial)
    assert (listed.where, listed.done) == ("The whole file", done)
    officer.press("Ctrl+Return")
    assert state in states(officer, round_id).values()
    assert len({PART, RETURNED} & set(states(officer, round_id).values())) == 1


def test_a_signed_file_in_which_no_standard_is_answered_is_not_offered_to_be_sealed(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(second, {"A.01": {"Answer": None}, "A.02": {"Answer": None, NOTE: None}})
    page = looked_at(officer, round_id, sign(second))
    said = words_on(page)
    assert "It is signed, but no standard is answered." in said
    assert "It is taken as part returned." in said
    assert page.panel.first() is None, "nothing is to be decided"
    officer.press("Ctrl+Return")
    held = states(officer, round_id).values()
    assert PART in held
    assert RETURNED not in held


def test_a_signed_file_in_which_all_is_answered_asks_nothing(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(second, {"A.02": {"Answer": None}})
    page = looked_at(officer, round_id, sign(answered_whole(second)))
    assert [line.kind for line in page.files.lines] == ["whole"]
    assert "not answered whole" not in words_on(page)
