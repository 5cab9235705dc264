"""The trial run of returned files on its page: read, decided, listed and taken, all by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QLabel

import exports
from audit_app.workbook.schools.going_out import GoingOut
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.filling import edit, fill, sign
from tests.audit_app.workbook.schools.invented import add_school
from tests.ui.accessibility import faults
from tests.ui.attending import during
from tests.ui.hearing import listen
from ui.bring_in.dialog import TrialRun
from ui.bring_in.returns_page import BringInPage
from ui.export_dialog import ExportDialog
from ui.parts.segment import Segment
from ui.schools.returns.page import SchoolReturnsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet
    from PySide6.QtWidgets import QDialog

    from tests.ui.schools.conftest import Officer

NOTE = "Note: why, or what comes next"
YEAR = 2027  # the fixture's own years end with 2026


def year_of(officer: Officer) -> str:
    """A year of returns of the fixture's school and two more."""
    for n in range(2):
        add_school(officer.book, f"99000{n}", f"Invented School {n}", "PRI")
    return officer.book.rounds.open(YEAR, "2028-01-31", DEFAULT_WORDING).round_id


def came_back(officer: Officer, round_id: str, folder: Path) -> list[Path]:
    """Three files: one signed and good, one with a word that is no answer, one that is none."""
    folder.mkdir()
    book = officer.book
    going = GoingOut(book, book.audits.one(round_id))
    files = []
    for returned in book.rounds.returns(round_id)[:2]:
        path = folder / going.name(returned)
        exports.write(going.report(returned, TODAY), path)
        files.append(path)
    files.sort()
    sign(fill(files[0], {"A.01": {"Answer": "Fully met", NOTE: "Read each term"}}))
    fill(files[1], {"A.01": {"Answer": "Fully met"}, "A.02": {"Answer": "mostly", NOTE: "Nearly"}})
    (folder / "scan0041.xlsx").write_bytes(b"not a workbook")
    return files


def trial_of(officer: Officer) -> BringInPage:
    page = officer.work.frame.page()
    assert isinstance(page, BringInPage)
    return page


@pytest.fixture
def brought(officer: Officer, tmp_path: Path) -> BringInPage:
    """The page, with a folder of three files, chosen by keys."""
    return by_keys(officer, tmp_path)


def by_keys(officer: Officer, tmp_path: Path) -> BringInPage:
    round_id = year_of(officer)
    came_back(officer, round_id, tmp_path / "Returned")
    officer.asks.paths.append(tmp_path / "Returned")
    officer.go("school-returns", round_id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    page._deeds.bring.setFocus()
    officer.press("Space")
    assert trial_of(officer).title() == "Bring in returns"
    officer.press("Shift+Tab", "Space")
    assert officer.asks.asked[-1] == ("Bring in the returns of a folder",)
    return trial_of(officer)


def held_of(officer: Officer) -> dict[str, str]:
    """The answers that stand in the year, by school and question."""
    book = officer.book
    held = book.rounds.of_year(YEAR)
    assert held is not None
    return {
        f"{returned.school_id}:{key[0]}": answer.value
        for returned in book.rounds.returns(held.id)
        for key, answer in book.answers.of_return(returned.id).items()
        if answer.value is not None
    }


def words_on(page: BringInPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_a_folder_is_chosen_by_keys_and_each_file_says_what_will_be_taken(
    officer: Officer, brought: BringInPage
) -> None:
    assert brought.title() == "Trial run: folder Returned"
    said = words_on(brought)
    assert "2 of 3 files can be taken now. 1 is listed with the reason." in said
    assert "Nothing has been saved yet" in said
    assert [line.kind for line in brought._lines()] == ["whole", "asks", "bad"]
    assert brought._take.text() == "Take 2 returns"
    assert held_of(officer) == {}


def test_files_that_are_no_spreadsheets_are_not_passed_over_without_a_word(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    came_back(officer, round_id, tmp_path / "Returned")
    for name in ("policy.docx", "photo.jpg"):
        (tmp_path / "Returned" / name).write_bytes(b"")
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([tmp_path / "Returned"])
    officer.settle()
    said = words_on(trial_of(officer))
    assert "2 files are no spreadsheets and were left: 1 .docx, 1 .jpg." in said


def test_the_sentence_and_the_button_agree_where_a_school_sent_two_returns(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    first, _second = came_back(officer, round_id, tmp_path / "Returned")
    again = first.with_name("again.xlsx")
    again.write_bytes(first.read_bytes())
    fill(again, {"A.01": {"Answer": "Partly met"}})
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([tmp_path / "Returned"])
    officer.settle()
    page = trial_of(officer)
    assert page._sentence.text() == (
        "1 of 4 files can be taken now. 1 is listed with the reason. "
        "2 are different returns of one school: take the one that counts."
    )
    assert page._take.text() == "Take 1 return"
    twin = next(line for line in page._lines() if line.is_twin)
    at = next(n for n in range(page.table.rows.rowCount()) if page.table.rows.row_at(n) == twin)
    page.table.step_on(at)
    page.table.setFocus()
    officer.press("Space")
    assert page._sentence.text() == "2 of 4 files can be taken now. 1 is listed with the reason."
    assert page._take.text() == "Take 2 returns"


def test_the_same_file_twice_in_a_folder_counts_once_and_is_said_to_be_the_same(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    round_id = year_of(officer)
    first, second = came_back(officer, round_id, tmp_path / "Returned")
    for one in (first, second):
        (tmp_path / "Returned" / f"{one.stem} (1).xlsx").write_bytes(one.read_bytes())
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([tmp_path / "Returned"])
    officer.settle()
    page = trial_of(officer)
    assert page._sentence.text() == (
        "2 of 5 files can be taken now. 1 is listed with the reason. "
        "2 are the same as another of them."
    )
    assert page._totals.text().startswith("5 answers, 2 notes"), "each file counts once"
    assert page._take.text() == "Take 2 returns"
    assert [line.kind for line in page._lines()].count("copy") == 2
    copied = next(line for line in page._lines() if line.kind == "copy")
    rows = page.table.rows
    at = next(n for n in range(rows.rowCount()) if rows.row_at(n) == copied)
    page.table.step_on(at)
    page.table.setFocus()
    assert [rows.columns[n].cell(copied).words for n in (0, 3)] == ["No", "The same file"]
    officer.settle()
    said = words_on(page)
    assert ", bit by bit: it is taken with that one, or not at all." in said
    assert "Every cell of this file…" not in said
    officer.press("Space")
    assert heard[-1].words.startswith(f"The same file as {copied.copy_of}")
    assert page._take.text() == "Take 2 returns"
    officer.press("Ctrl+Return")
    assert sum(key.endswith(":A.01") for key in held_of(officer)) == 2


def test_a_row_that_lost_its_number_is_called_so(officer: Officer, tmp_path: Path) -> None:
    round_id = year_of(officer)
    files = came_back(officer, round_id, tmp_path / "Returned")

    def cut(book: Spreadsheet) -> None:
        page = book["2 Leadership"]
        for column in ("A", "K"):  # the printed reference and the hidden id of A.01
            page[f"{column}7"].value = None

    edit(files[0], cut)
    officer.asks.paths.append(tmp_path / "Returned")
    officer.go("bring-in", round_id)
    officer.press("Shift+Tab", "Space")
    page = trial_of(officer)
    officer.press("Ctrl+Down")
    titles = [one.text() for one in page.panel.findChildren(QLabel) if one.isVisible()]
    assert "A row without a number" in titles
    assert not [words for words in titles if words.startswith(",") or words.rstrip().endswith(",")]


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


def test_a_word_that_is_no_answer_is_read_as_one_only_by_somebodys_deed(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down")
    said = words_on(brought)
    assert "It says “mostly”. That is not one of the answers." in said
    assert "Sheet 2 Leadership, cell D8" in said
    officer.press("Return")
    ways = [one for one in brought.panel.findChildren(Segment) if one.isVisible()]
    assert QApplication.focusWidget() is ways[0], "the safest is chosen and has the focus"
    assert [one.text() for one in ways][:3] == [
        "Leave it unanswered",
        "Take it as Fully met",
        "Take it as Partly met",
    ]
    officer.press("Down", "Down")
    assert ways[2].isChecked()
    officer.press("Ctrl+Return")
    answers = {key.rpartition(":")[2]: value for key, value in held_of(officer).items()}
    assert answers["A.02"] == '"partly"'
    officer.press("Ctrl+Z")
    assert held_of(officer) == {}, "one undo puts all of it back"


def test_a_word_that_is_no_answer_may_be_kept_in_the_note(
    officer: Officer, brought: BringInPage
) -> None:
    officer.press("Ctrl+Down", "Return", *["Down"] * 5)
    kept = QApplication.focusWidget()
    assert isinstance(kept, Segment)
    assert kept.text() == "Leave it unanswered, keep “mostly” in the note"
    officer.press("Ctrl+Return")
    held = officer.book.rounds.of_year(YEAR)
    assert held is not None
    notes = [
        (answer.value, answer.note)
        for returned in officer.book.rounds.returns(held.id)
        for key, answer in officer.book.answers.of_return(returned.id).items()
        if key[0] == "A.02"
    ]
    assert notes == [(None, "Nearly\nTyped as the answer: mostly")]


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
    assert brought._take.text() == "Take 2 returns"
    officer.press("F6", "Ctrl+Return")  # with the first key the window has its place back
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage)
    assert sum(key.endswith(":A.01") for key in held_of(officer)) == 1


def test_left_as_it_is_the_rest_of_the_file_is_taken(
    officer: Officer, brought: BringInPage
) -> None:
    assert brought.panes()[0] is brought.table
    officer.press("Ctrl+Return")
    assert isinstance(officer.work.frame.page(), SchoolReturnsPage)
    found = [key.rpartition(":")[2] for key in held_of(officer)]
    assert found.count("A.01") == 2
    assert "A.02" not in found


def test_esc_stops_and_saves_nothing(officer: Officer, brought: BringInPage) -> None:
    assert brought.isVisible()
    officer.press("Esc")
    page = officer.work.frame.page()
    assert isinstance(page, SchoolReturnsPage)
    assert held_of(officer) == {}
    page._deeds.bring_in()
    officer.settle()
    assert trial_of(officer).title() == "Bring in returns", "what was put away is gone"


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
    brought._save.click()
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


def test_a_file_of_another_edition_says_so_before_anything_else(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    first, _second = came_back(officer, round_id, tmp_path / "Returned")

    def older(book: Spreadsheet) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value == "form":
                row[1].value = "0" * 64

    edit(first, older)
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([first])
    officer.settle()
    page = trial_of(officer)
    assert page.title() == f"Trial run: {first.name}"
    said = [one.text() for one in page.panel.findChildren(QLabel) if one.isVisible()]
    assert said[2].startswith("This file is of another edition of the form"), said
    [line] = page._lines()
    assert line.kind == "asks"


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
        if line is not None and brought._take_cell(line).words == "Take":
            officer.press("Space")
    assert not brought._take.isEnabled()
    assert brought._take.text() == "No return is chosen"


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
