"""The spreadsheet as a file: what it says of itself, what it holds as typed, what it refuses."""

from __future__ import annotations

import gc
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import msoffcrypto
import openpyxl
import pytest
import python_calamine

import exports
from audit_app.document import (
    Column,
    Heading,
    Link,
    Picture,
    Report,
    Row,
    Sheet,
    Table,
    fingerprint,
)
from audit_app.picture import Drawing
from audit_app.problems import Problem
from exports import excel
from tests.exports.conftest import LETTERS
from tests.exports.sheets.reading import made, one, said

if TYPE_CHECKING:
    from pathlib import Path


PHRASE = "marram grass"


def test_rows_can_be_found_again_by_id_and_the_book_by_what_it_holds(
    workbook: Report, tmp_path: Path
) -> None:
    sheet = made(workbook, tmp_path)["Plan"]
    assert sheet["H7"].value == "action-1"
    assert sheet.column_dimensions["H"].hidden
    meta = dict(said(workbook, tmp_path, "_meta"))
    assert meta["plan"] == "p1"
    assert meta["fingerprint"] == fingerprint(workbook)
    book = openpyxl.load_workbook(tmp_path / "made.xlsx")
    known = {each.name: each.value for each in book.custom_doc_props.props}  # type: ignore[attr-defined]  # its types are older
    assert known == {"plan": "p1", "form": "core 1", "fingerprint": fingerprint(workbook)}


def test_no_person_and_no_path_is_named_in_the_file(workbook: Report, tmp_path: Path) -> None:
    about = made(workbook, tmp_path).properties
    assert about.creator == workbook.organisation
    assert about.lastModifiedBy is None
    assert about.language == "en-GB"
    assert about.title == workbook.title


@pytest.mark.parametrize(
    "words",
    ["=cmd|' /C calc'!A0", "=1+1", "+1", "-2", "@SUM(1)", "\t=1", "<b>&amp;", LETTERS,
     "_x0041_", "\u202egnp.exe", "00123", "1/2", "TRUE", "#REF!", " a ", "a\nb", "\U0001f600"],
)  # fmt: skip
def test_what_people_type_comes_back_as_they_typed_it(words: str, tmp_path: Path) -> None:
    assert said(one(words), tmp_path, "S")[-1][0] == words
    cell = openpyxl.load_workbook(tmp_path / "made.xlsx")["S"]["A5"]
    assert cell.data_type == "s"
    assert cell.quotePrefix


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_letters_that_no_spreadsheet_can_hold_leave_a_mark_and_are_reported(
    letter: str, tmp_path: Path
) -> None:
    written = excel.write(one(f"a{letter}b"), tmp_path / "made.xlsx")
    assert [each[:6] for each in written.substituted] == [f"U+{ord(letter):04X}"]
    assert said(one(f"a{letter}b"), tmp_path, "S")[-1][0] == "a\ufffdb"


def test_a_cell_holds_32767_letters_and_not_one_more(tmp_path: Path) -> None:
    assert said(one("a" * 32_767), tmp_path, "S")[-1][0] == "a" * 32_767
    (tmp_path / "made.xlsx").unlink()
    for words in ("a" * 32_768, "\U0001f600" * 16_384, "a" * 40_000):
        with pytest.raises(Problem) as told:
            excel.write(one(words), tmp_path / "made.xlsx")
        assert told.value.code == "cell-too-long"
        assert "row 5" in told.value.what
    assert list(tmp_path.iterdir()) == []


def test_stopping_leaves_no_file(workbook: Report, tmp_path: Path) -> None:
    def stop(done: int, _of: int) -> None:
        if done > 5:
            raise exports.Cancelled

    with pytest.raises(exports.Cancelled):
        excel.write(workbook, tmp_path / "made.xlsx", stop)
    assert list(tmp_path.iterdir()) == []


def test_lost_objects_are_looked_for_again_once_a_workbook_is_written_or_stopped(
    workbook: Report, tmp_path: Path
) -> None:
    was_on: list[bool] = []

    def stop(_done: int, _of: int) -> None:
        was_on.append(gc.isenabled())
        raise KeyboardInterrupt

    excel.write(workbook, tmp_path / "made.xlsx")
    assert gc.isenabled()
    with pytest.raises(KeyboardInterrupt):
        excel.write(workbook, tmp_path / "stopped.xlsx", stop)
    assert was_on == [False]
    assert gc.isenabled()


def test_the_writer_says_how_far_it_is(workbook: Report, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    excel.write(workbook, tmp_path / "made.xlsx", lambda done, of: told.append((done, of)))
    assert told == [(n, 21) for n in range(1, 22)]


def test_a_password_locks_the_book(workbook: Report, tmp_path: Path) -> None:
    excel.write(workbook, tmp_path / "made.xlsx", password=PHRASE)
    with pytest.raises(python_calamine.PasswordError):
        python_calamine.load_workbook(tmp_path / "made.xlsx")
    opened = BytesIO()
    with (tmp_path / "made.xlsx").open("rb") as file:
        locked = msoffcrypto.OfficeFile(file)
        locked.load_key(password=PHRASE)
        locked.decrypt(opened)
    assert openpyxl.load_workbook(opened)["Plan"]["A1"].value == "Action plan"


def test_a_report_for_paper_is_refused_in_a_spreadsheet(paper: Report, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not for a spreadsheet"):
        excel.write(paper, tmp_path / "made.xlsx")


def test_a_table_comes_last_on_its_sheet(tmp_path: Path) -> None:
    (sheet,) = one("x").sheets
    after = replace(sheet, blocks=(*sheet.blocks, Heading("More")))
    with pytest.raises(ValueError, match="comes last"):
        excel.write(replace(one("x"), sheets=(after,)), tmp_path / "made.xlsx")


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    table = Table("T", "T", (Column("a", "A"),), (Row("r", (Link("F9", "finding-9"),)),))
    with pytest.raises(ValueError, match="nowhere: finding-9"):
        excel.write(replace(one("x"), sheets=(Sheet("S", "S", (table,)),)), tmp_path / "made.xlsx")


def test_a_sheet_has_no_place_for_a_picture(tmp_path: Path) -> None:
    sheet = Sheet("S", "S", (Picture(Drawing(1, 1, ()), "x"),))
    with pytest.raises(TypeError, match="Picture"):
        excel.write(replace(one("x"), sheets=(sheet,)), tmp_path / "made.xlsx")


def test_no_sheet_is_laid_in_the_folder_for_temporary_files_on_its_way(
    workbook: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    excel.write(workbook, tmp_path / "made.xlsx")
    assert {each.name for each in tmp_path.iterdir()} == {"made.xlsx"}
