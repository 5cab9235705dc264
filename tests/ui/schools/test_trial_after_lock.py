"""After a lock the page of a trial run says that it was put away, and how to run it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.accessibility import faults
from tests.ui.schools.conftest import KEY
from tests.ui.schools.returned import by_keys, trial_of, words_on
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.schools.conftest import Officer


def locked_and_opened(officer: Officer, qtbot: QtBot) -> None:
    """Ctrl+L, and the passphrase."""
    path = officer.book.file.path
    officer.press("Ctrl+L")
    assert officer.window.work is None
    qtbot.waitUntil(lambda: officer.window.jobs.is_idle)  # a backup is kept
    officer.window.open_with(path, KEY)
    officer.settle()


def test_a_trial_run_that_a_lock_put_away_is_run_again_by_one_key(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    by_keys(officer, tmp_path)
    locked_and_opened(officer, qtbot)
    page = trial_of(officer)
    said = words_on(page)
    assert "The lock put this trial run away" in said
    assert "the folder “Returned”" in said
    assert "Nothing of it was saved" in said
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Choose the folder again…"
    assert faults(officer.window) == []
    officer.asks.paths.append(tmp_path / "Returned")
    officer.press("Return")
    assert trial_of(officer).around().title == "Trial run: folder Returned"
    assert len(trial_of(officer).files.lines) == 3


def test_it_is_said_until_somebody_runs_it_again_or_goes_back(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    by_keys(officer, tmp_path)
    for _twice in range(2):
        locked_and_opened(officer, qtbot)
        assert "The lock put this trial run away" in words_on(trial_of(officer))
    officer.press("Esc")
    returns = officer.work.frame.page()
    assert isinstance(returns, SchoolReturnsPage)
    returns._deeds.bring_in()
    officer.settle()
    assert "The lock put this trial run away" not in words_on(trial_of(officer))
    locked_and_opened(officer, qtbot)
    assert "The lock put this trial run away" not in words_on(trial_of(officer))


def test_what_was_not_chosen_as_a_folder_is_chosen_again_as_files(
    officer: Officer, tmp_path: Path, qtbot: QtBot
) -> None:
    page = by_keys(officer, tmp_path)
    files = sorted((tmp_path / "Returned").glob("S175*.xlsx"))
    page.take_files(files)
    officer.settle()
    locked_and_opened(officer, qtbot)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Choose the files again…"
    officer.asks.files.append(files[:1])
    officer.press("Return")
    assert trial_of(officer).around().title == f"Trial run: {files[0].name}"
