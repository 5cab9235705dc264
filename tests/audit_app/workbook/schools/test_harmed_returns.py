"""What is wrong with a cell, a row or a file is listed in plain words, and the rest is taken."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from audit_app.problems import Problem
from tests.audit_app.workbook.schools.coming_back import (
    NOTE,
    Told,
    preview_school_return,
    sheets_of,
    stands,
    taken,
)
from tests.audit_app.workbook.schools.filling import (
    REFS,
    edit,
    fill,
    filled,
    heads,
    section,
)

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


def test_headings_that_were_typed_anew_in_capitals_are_known_all_the_same(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    def shout(book: Spreadsheet) -> None:
        page, _at, titles = section(book)
        line, _titles = heads(page)
        for heading, column in titles.items():
            page.cell(line, column).value = heading.upper().replace(" ", "  ")

    back = preview_school_return(workbook, edit(path, shout))
    assert back.problems == ()
    taken(workbook, back)
    assert stands(workbook, year) == told


@pytest.mark.parametrize("letters", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [",", ";"])
def test_a_section_saved_as_csv_is_matched_by_what_it_prints(
    workbook: Workbook, year: Year, path: Path, letters: str, mark: str
) -> None:
    told = filled(path)
    fill(path, {"A.01": {NOTE: "Café notes"}})
    title = section(openpyxl.load_workbook(path))[0].title
    plain = path.with_suffix(".csv")
    with plain.open("w", encoding=letters, errors="replace", newline="") as file:
        writer = csv.writer(file, delimiter=mark)
        for row in sheets_of(path)[title]:
            writer.writerow(["" if cell is None else cell for cell in row[:-1]])
    back = preview_school_return(workbook, plain)
    taken(workbook, back)
    told["A.01"] = (told["A.01"][0], "Café notes")
    assert stands(workbook, year) == told


def test_the_first_sheet_saved_alone_as_csv_says_that_a_csv_holds_one_sheet(
    workbook: Workbook, path: Path
) -> None:
    plain = path.with_suffix(".csv")
    with plain.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(sheets_of(path)["Start here"])
    with pytest.raises(Problem, match="holds one sheet alone") as refused:
        preview_school_return(workbook, plain)
    assert ".ods" in refused.value.remedy


def test_days_are_read_as_people_type_them_and_what_is_no_day_is_listed(
    workbook: Workbook, path: Path
) -> None:
    typed = ("02/09/2026", "3.9.26", "4 September 2026", "2026-09-05", "31/09/26")
    days = (*typed, "06/09/2026 13:45:00")  # as a .csv says a day with its hour
    refs = [f"AY.01/{n}c" for n in range(1, 7)]
    fill(path, {ref: {"Answer": day} for ref, day in zip(refs, days, strict=True)})
    back = preview_school_return(workbook, path)
    [wrong] = back.problems
    assert wrong.row.startswith("AY.01/5c")
    assert "31/09/26" in wrong.theirs
    assert "not a day" in wrong.what
    assert wrong.place.startswith("Sheet 1 About your setting, cell D")
    [grid] = [item for item in back.preview.items if item.put is not None]
    assert grid.put is not None
    assert grid.put.value is not None
    for day in ("2026-09-02", "2026-09-03", "2026-09-04", "2026-09-05", "2026-09-06"):
        assert day in grid.put.value["value"]


def test_a_year_of_two_figures_is_never_read_as_one_that_is_far_to_come(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {f"AY.01/{n}c": {"Answer": f"15/03/{year}"} for n, year in ((1, 98), (2, 85))})
    back = preview_school_return(workbook, path)
    [wrong] = back.problems
    assert "15/03/85" in wrong.theirs
    assert "before 1990" in wrong.what
    [grid] = [item for item in back.preview.items if item.put is not None]
    assert grid.put is not None
    assert grid.put.value is not None
    assert "1998-03-15" in grid.put.value["value"]


def test_fewer_children_than_none_are_no_number(workbook: Workbook, path: Path) -> None:
    fill(path, {f"AY.05/{n}": {"Answer": number} for n, number in ((1, -1), (2, "-2"), (3, 0))})
    back = preview_school_return(workbook, path)
    assert [item.theirs for item in back.problems] == ["-1", "-2"]
    assert {item.what for item in back.problems} == {"That is not 0 or a whole number above it."}
    [grid] = [item for item in back.preview.items if item.put is not None]
    assert grid.put is not None
    assert grid.put.value is not None
    assert '"number":0' in grid.put.value["value"]


def test_merged_cells_are_listed_cell_by_cell_and_the_rest_is_taken(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    def merge(book: Spreadsheet) -> None:
        page, at, titles = section(book)
        letter = get_column_letter(titles[NOTE])
        page.merge_cells(f"{letter}{at}:{letter}{at + 2}")

    back = preview_school_return(workbook, edit(path, merge))
    assert [item.place.rpartition(" ")[2][0] for item in back.problems] == ["E"] * 3
    assert all("merged" in item.what for item in back.problems)
    taken(workbook, back)
    lost = {"A.01", "A.02", "A.02b"} & told.keys()
    for ref, (grade, note) in stands(workbook, year).items():
        assert grade == told[ref][0]
        assert note == ("" if ref in lost else told[ref][1])


def test_an_id_that_was_pasted_over_another_is_asked_about_and_neither_row_is_taken(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    def paste(book: Spreadsheet) -> None:
        page, at, titles = section(book)
        page.cell(at, titles["Row id"]).value = page.cell(at + 1, titles["Row id"]).value

    back = preview_school_return(workbook, edit(path, paste))
    assert {item.row for item in back.problems} == {"A.01", "A.02"}
    taken(workbook, back)
    assert stands(workbook, year) == {ref: told[ref] for ref in REFS if ref not in {"A.01", "A.02"}}


def test_an_id_and_a_reference_that_disagree_are_asked_about(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    def swap(book: Spreadsheet) -> None:
        page, at, titles = section(book)
        page.cell(at, titles["Ref"]).value = "A.99"

    back = preview_school_return(workbook, edit(path, swap))
    [wrong] = back.problems
    assert "disagree" in wrong.what
    taken(workbook, back)
    assert "A.01" not in stands(workbook, year)
    assert stands(workbook, year).keys() == told.keys() - {"A.01"}


def test_unknown_grades_and_too_long_words_are_listed_in_plain_words(
    workbook: Workbook, path: Path
) -> None:
    fill(path, {"A.01": {"Answer": "mostly"}, "A.02": {NOTE: "x" * 32_500}})
    fill(path, {"A.03": {"Evidence in place": "a, q"}})
    back = preview_school_return(workbook, path)
    said = {item.column: item.what for item in back.problems}
    assert "Fully met" in said["Answer"]
    assert "Partly met" in said["Answer"]
    assert "more than a note can" in said[NOTE]
    assert "At induction" in said["Evidence in place"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("return.xls", b"<html><table><tr><td>x</td></tr></table></html>", "not-a-spreadsheet"),
        ("return.xlsx", b"PK\x03\x04 broken", "damaged"),
        ("return.csv", b"Ref,Answer\nA.01,Fully met\n", "not-ours"),
        ("return.csv", b"\0\1\2", "damaged"),
        ("return.pdf", b"%PDF-1.7", "not-a-spreadsheet"),
        ("return.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "damaged"),
        ("return.xlsx", b"", "empty"),
    ],
)
def test_what_is_no_return_of_ours_is_refused_in_plain_words(
    workbook: Workbook, year: Year, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    assert year.audit
    path = tmp_path / name
    path.write_bytes(content)
    before = workbook.file.path.read_bytes()
    with pytest.raises(Problem) as refused:
        preview_school_return(workbook, path)
    assert refused.value.code == code
    assert refused.value.remedy
    assert workbook.file.path.read_bytes() == before


def test_a_workbook_with_a_password_says_what_to_do(
    workbook: Workbook, path: Path, tmp_path: Path
) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    locked = tmp_path / "locked.xlsx"
    with path.open("rb") as plain, locked.open("wb") as file:
        OOXMLFile(plain).encrypt("invented passphrase", file)
    with pytest.raises(Problem, match="password") as refused:
        preview_school_return(workbook, locked)
    assert refused.value.code == "password"
