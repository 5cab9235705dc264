"""The trial run of returned files on its page: read, decided, listed and taken, all by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.hearing import listen
from tests.ui.schools.returned import by_keys, held_of, trial_of, words_on
from ui.bring_in.dialog import TrialRun
from ui.export_dialog import ExportDialog
from ui.parts.segment import Segment
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.ui.schools.conftest import Officer
    from ui.bring_in.returns_page import BringInPage


def test_a_folder_is_chosen_by_keys_and_each_file_says_what_will_be_taken(
    officer: Officer, brought: BringInPage
) -> None:
    assert brought.around().title == "Trial run: folder Returned"
    said = words_on(brought)
    assert "2 of 3 files can be taken now. 1 is listed with the reason." in said
    assert "Nothing has been saved yet" in said
    assert [line.kind for line in brought.files.lines] == ["whole", "asks", "bad"]
    assert brought.deeds.take.text() == "Take 2 returns"
    assert held_of(officer) == {}


def test_esc_in_what_is_decided_goes_back_to_the_files_and_keeps_the_trial_run(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down", "Return", "Down")
    chosen = QApplication.focusWidget()
    assert isinstance(chosen, Segment)
    assert chosen.isChecked()
    officer.press("Escape")
    assert officer.work.frame.page() is brought, "nothing that was decided is thrown away"
    assert brought.table.hasFocus()
    assert chosen.isChecked()
    officer.press("Escape")
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage), "from the files it stops"


def test_each_cell_can_be_left_and_stays_left_when_it_is_looked_at_again(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down")
    said: list[str] = []

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, TrialRun)
        places = range(dialog.table.rows.rowCount())
        lines = [line for at in places if (line := dialog.table.rows.row_at(at))]
        first = next(line for line in lines if line.item.can_be_taken)
        said.append(dialog._take_cell(first).words)
        if len(said) == 1:
            dialog._turn(first)
        dialog._take.click()

    for _twice in range(2):
        during(leave)
        line = brought.table.row()
        assert line is not None
        brought.panel.cells_asked.emit(line)
        officer.settle()
    assert said == ["Take", "Leave"]
    assert brought.deeds.take.text() == "Take 2 returns"
    officer.press("F6", "Ctrl+Return")  # with the first key the window has its place back
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage)
    assert sum(key.endswith(":A.01") for key in held_of(officer)) == 1


def test_left_as_it_is_the_rest_of_the_file_is_taken(
    officer: Officer, brought: BringInPage
) -> None:
    assert brought.around().panes[0] is brought.table
    officer.press("Ctrl+Return")
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage)
    found = [key.rpartition(":")[2] for key in held_of(officer)]
    assert found.count("A.01") == 2
    assert found.count("A.02") == 1, "what is no answer in the other file is left"


def test_esc_stops_and_saves_nothing(officer: Officer, brought: BringInPage) -> None:
    assert brought.isVisible()
    officer.press("Esc")
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    assert held_of(officer) == {}
    page._deeds.bring_in()
    officer.settle()
    assert trial_of(officer).around().title == "Bring in returns", "what was put away is gone"


@pytest.mark.parametrize("ending", [".xlsx", ".txt"])
def test_the_list_of_problems_is_saved_without_any_words_of_a_note(
    officer: Officer, brought: BringInPage, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"problems{ending}"
    officer.asks.paths.append(path)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        dialog.suffix.choose(ending)
        dialog.keep.click()

    during(choose)
    brought.deeds.save.click()
    officer.settle()
    assert officer.asks.problems == []
    if ending == ".txt":
        said = path.read_text(encoding="utf-8")
    else:
        sheets = openpyxl.load_workbook(path).worksheets
        cells = [c.value for page in sheets for line in page.iter_rows() for c in line if c.value]
        said = "\n".join(str(value) for value in cells)
    plain = " ".join(said.split())
    for words in ("mostly", "Sheet 2 Leadership, cell D8", "scan0041.xlsx", "Not taken"):
        assert words in plain
    assert "Nearly" not in plain


def test_what_cannot_be_taken_says_why_aloud_and_a_button_that_rests_says_why(
    officer: Officer, brought: BringInPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    brought.table.step_on(0)
    officer.press("Space", "Return")
    assert all(one.words.startswith("Cannot be taken.") for one in heard)
    assert heard
    for place in range(brought.table.rows.rowCount()):
        brought.table.step_on(place)
        line = brought.table.row()
        if line is not None and brought.files.take_cell(line).words == "Take":
            officer.press("Space")
    assert not brought.deeds.take.isEnabled()
    assert brought.deeds.take.text() == "No return is chosen"


@pytest.mark.parametrize(
    ("scheme", "scale", "width", "height"),
    [("light", 1.0, 1440, 900), ("dark", 1.0, 1280, 720), ("dark", 2.0, 1440, 900)],
)
def test_the_page_is_named_whole_and_reached(
    officer_in: Callable[..., Officer],
    tmp_path: Path,
    scheme: str,
    scale: float,
    width: int,
    height: int,
) -> None:
    officer = officer_in(scheme, scale, width, height)
    page = by_keys(officer, tmp_path)
    for place in range(page.table.rows.rowCount()):
        page.table.step_on(place)
        officer.settle()
        assert faults(officer.window) == []
    officer.press("Esc")
    page_of_returns = officer.work.frame.page()
    assert isinstance(page_of_returns, SchoolReturnsPage)
    page_of_returns._deeds.bring_in()
    officer.settle()
    assert faults(officer.window) == []
