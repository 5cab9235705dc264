"""What the trial run of returned files says of each sort of file: twice, twins, other editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from tests.audit_app.workbook.schools.coming_back import saved_alone
from tests.audit_app.workbook.schools.filling import edit, fill
from tests.ui.hearing import listen
from tests.ui.schools.returned import NOTE, came_back, held_of, trial_of, words_on, year_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from openpyxl import Workbook as Spreadsheet

    from tests.ui.schools.conftest import Officer


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
    assert page.files.sentence.text() == (
        "1 of 4 files can be taken now. 1 is listed with the reason. "
        "2 are different returns of one school: take the one that counts."
    )
    assert page.deeds.take.text() == "Take 1 return"
    twin = next(line for line in page.files.lines if line.is_twin)
    at = next(n for n in range(page.table.rows.rowCount()) if page.table.rows.row_at(n) == twin)
    page.table.step_on(at)
    page.table.setFocus()
    officer.press("Space")
    assert (
        page.files.sentence.text() == "2 of 4 files can be taken now. 1 is listed with the reason."
    )
    assert page.deeds.take.text() == "Take 2 returns"


def test_the_sheets_of_one_return_are_counted_as_one_return(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    first, _second = came_back(officer, round_id, tmp_path / "Returned")
    fill(first, {"B.01": {"Answer": "Fully met"}})
    alone = [saved_alone(first, ref) for ref in ("A.01", "B.01")]
    officer.go("bring-in", round_id)
    trial_of(officer).take_files(alone)
    officer.settle()
    page = trial_of(officer)
    assert page.files.sentence.text() == "2 of 2 files can be taken now."
    assert page.deeds.take.text() == "Take 1 return"
    officer.press("Ctrl+Return")
    status = officer.work.frame.head._status.text()
    assert status.startswith("1 return taken. Ctrl+Z to undo"), status
    officer.press("Ctrl+Z")
    assert held_of(officer) == {}
    assert "Bring in 1 return" in officer.work.frame.head._status.text()


def test_the_same_file_twice_in_a_folder_counts_once_and_is_said_to_be_the_same(
    officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    round_id = year_of(officer)
    first, second = came_back(officer, round_id, tmp_path / "Returned")
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([first, second])
    officer.settle()
    once = trial_of(officer).files.totals.text()
    for one in (first, second):
        (tmp_path / "Returned" / f"{one.stem} (1).xlsx").write_bytes(one.read_bytes())
    trial_of(officer).take_files([tmp_path / "Returned"])
    officer.settle()
    page = trial_of(officer)
    assert page.files.sentence.text() == (
        "2 of 5 files can be taken now. 1 is listed with the reason. "
        "2 are the same as another of them."
    )
    assert page.files.totals.text() == once, "each file counts once"
    assert page.deeds.take.text() == "Take 2 returns"
    assert [line.kind for line in page.files.lines].count("copy") == 2
    copied = next(line for line in page.files.lines if line.kind == "copy")
    rows = page.table.rows
    at = next(n for n in range(rows.rowCount()) if rows.row_at(n) == copied)
    page.table.step_on(at)
    page.table.setFocus()
    assert [rows.columns[n].cell(copied).words for n in (0, 3)] == ["No", "The same file as"]
    officer.settle()
    said = words_on(page)
    assert ", bit by bit: it is taken with that one, or not at all." in said
    assert "Every cell of this file…" not in said
    officer.press("Space")
    assert heard[-1].words.startswith(f"The same file as {copied.copy_of}")
    assert page.deeds.take.text() == "Take 2 returns"
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
    assert page.around().title == f"Trial run: {first.name}"
    said = [one.text() for one in page.panel.findChildren(QLabel) if one.isVisible()]
    assert said[2].startswith("This file is of another edition of the form"), said
    [line] = page.files.lines
    assert line.kind == "asks"


def test_a_cell_that_needs_somebody_is_named_as_a_person_would_write_it(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(second, {"A.01": {"Answer": None}, "A.02": {"Answer": None, NOTE: None}})
    fill(second, {"Z.04": {"Answer": "31/02/2026"}})
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([second])
    officer.settle()
    said = words_on(trial_of(officer))
    assert (
        "Z.04 When was this return shared with the governing body, proprietor or committee? Answer"
        in said
    )
    assert "1 answer, 0 notes in the file. This one needs you." in said


def test_a_folder_that_is_brought_in_again_counts_only_what_there_is_to_take(
    officer: Officer, tmp_path: Path
) -> None:
    round_id = year_of(officer)
    first, second = came_back(officer, round_id, tmp_path / "Returned")
    for _once_and_again in range(2):
        officer.go("bring-in", round_id)
        trial_of(officer).take_files([first, second])
        officer.settle()
        page = trial_of(officer)
        said = page.files.sentence.text(), page.deeds.take.text()
        page.table.setFocus()
        officer.press("Ctrl+Return")
    assert said == (
        "0 of 2 files can be taken now. 2 say just what stands here.",
        "No return is chosen",
    ), "nothing of the one that is sealed here, nor of the other, is new"
