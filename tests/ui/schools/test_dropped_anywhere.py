"""Returned files may be dropped on Home and on any page of the schools, whichever is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.store.export_log import newest_receipt
from tests.stories.test_dropping import drop, files
from tests.ui.schools.returned import came_back, trial_of, year_of
from ui.schools.register.page import RegisterPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.schools.conftest import Officer


@pytest.mark.parametrize("name", ["home", "schools", "school", "register"])
def test_returned_files_dropped_where_no_year_is_shown_go_to_the_newest_that_is_open(
    officer: Officer, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    round_id = year_of(officer)
    came_back(officer, round_id, tmp_path / "Returned")
    officer.go(name, officer.held.school.id if name == "school" else "")
    before = newest_receipt(officer.book.file)
    assert drop(officer.work.frame.head, files(tmp_path / "Returned"))
    qtbot.waitUntil(lambda: officer.work.at == ("bring-in", round_id), timeout=20_000)
    page = trial_of(officer)
    assert page.around().title == "Trial run: folder Returned"
    assert len(page.files.lines) == 3
    assert newest_receipt(officer.book.file) == before, "nothing is saved by looking"


def test_what_is_no_returned_file_is_said_kindly_and_the_page_stays(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    year_of(officer)
    (tmp_path / "empty").mkdir()
    officer.go("home", "")
    assert drop(officer.work.frame.head, files(tmp_path / "empty"))
    qtbot.waitUntil(lambda: bool(officer.asks.problems), timeout=20_000)
    assert officer.asks.problems[-1].what == "No spreadsheet was in what was dropped."
    assert officer.work.at == ("home", "")


def test_a_returned_file_that_is_chosen_on_the_register_goes_where_returns_go(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    round_id = year_of(officer)
    came_back(officer, round_id, tmp_path / "Returned")
    [first, *_others] = sorted((tmp_path / "Returned").glob("*.xlsx"))
    officer.go("register", "")
    page = officer.work.frame.page()
    assert isinstance(page, RegisterPage)
    officer.asks.files.append([first])
    page.around().buttons[-1].click()
    qtbot.waitUntil(lambda: officer.work.at == ("bring-in", round_id), timeout=20_000)
    assert len(trial_of(officer).files.lines) == 1
    assert officer.asks.problems == []
