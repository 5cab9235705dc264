"""Schools' returns come back as people send them: whole, harmed, in any form, or not ours."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.bring_in.school import preview_school_return
from audit_app.workbook.bring_in.taking import take_returns
from tests.audit_app.intake.old_files import write_ods, write_xls
from tests.audit_app.workbook.schools.conftest import out
from tests.audit_app.workbook.schools.filling import (
    GRADES,
    REFS,
    edit,
    fill,
    filled,
    heads,
    section,
    sign,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.bring_in.school import Back
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

NOTE = "Note: why, or what comes next"
Told = dict[str, tuple[str, str]]


@pytest.fixture
def path(workbook: Workbook, year: Year, tmp_path: Path) -> Path:
    """A return that went out."""
    return out(workbook, year, tmp_path)


@pytest.fixture
def told(path: Path) -> Told:
    """What the school typed into it."""
    return filled(path)


def sheets_of(path: Path) -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(path)
    return {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book}


def taken(book: Workbook, back: Back) -> None:
    take_returns(book, [(back, back.preview.taken_first)])


def stands(book: Workbook, year: Year) -> Told:
    """What stands here of what was typed, in the words that were typed."""
    answers = book.answers.of_return(year.returned.id)
    words = {f'"{name}"': label for label, name in GRADES.items()}
    held = {ref: answers.get((ref, "")) for ref in REFS}
    return {
        ref: (words[answer.value or ""], answer.note or "")
        for ref, answer in held.items()
        if answer is not None and answer.value is not None
    }


def whole(book: Workbook, year: Year, path: Path, told: Told) -> None:
    """Everything that was typed is taken, and nothing is in the way."""
    back = preview_school_return(book, path)
    assert back.problems == ()
    taken(book, back)
    assert stands(book, year) == told
    assert check(book.file).faults == ()


def insert_rows(book: Spreadsheet) -> None:
    page, at, _titles = section(book)
    page.insert_rows(at + 2)
    page.insert_rows(1, 2)


def insert_a_column(book: Spreadsheet) -> None:
    section(book)[0].insert_cols(3)


def rename_the_sheet(book: Spreadsheet) -> None:
    section(book)[0].title = "governance (final) v2"


def sort_the_rows(book: Spreadsheet) -> None:
    page, _at, titles = section(book)
    first, _ = heads(page)
    held = [[cell.value for cell in row] for row in page.iter_rows(min_row=first + 1)]
    held = [row for row in held if row[0]]
    held.sort(key=lambda row: str(row[titles["Answer"] - 1]), reverse=True)
    for n, row in enumerate(held, first + 1):
        for c, value in enumerate(row, 1):
            page.cell(n, c).value = value


def untidy_grades(book: Spreadsheet) -> None:
    for ref in REFS:
        page, at, titles = section(book, ref)
        cell = page.cell(at, titles["Answer"])
        cell.value = f"  {str(cell.value).lower()}\u00a0 "


def take_out_the_ids(book: Spreadsheet) -> None:
    for page in book.worksheets:
        _first, titles = heads(page)
        if titles:
            page.delete_cols(titles["Row id"])


def take_out_the_hidden_sheet_too(book: Spreadsheet) -> None:
    take_out_the_ids(book)
    del book["_meta"]


@pytest.mark.parametrize(
    "harm",
    [
        insert_rows,
        insert_a_column,
        rename_the_sheet,
        sort_the_rows,
        untidy_grades,
        take_out_the_ids,
        take_out_the_hidden_sheet_too,
    ],
)
def test_what_people_do_to_a_workbook_loses_no_answer(
    workbook: Workbook,
    year: Year,
    path: Path,
    told: Told,
    harm: Callable[[Spreadsheet], None],
) -> None:
    whole(workbook, year, edit(path, harm), told)


@pytest.mark.parametrize("ending", [".ods", ".xls", ".xlsm"])
def test_another_kind_of_spreadsheet_loses_no_answer(
    workbook: Workbook, year: Year, path: Path, told: Told, ending: str
) -> None:
    other = path.with_suffix(ending)
    if ending == ".ods":
        write_ods(other, sheets_of(path))
    elif ending == ".xls":
        write_xls(other, sheets_of(path))
    else:
        path.rename(other)
    whole(workbook, year, other, told)


@pytest.mark.parametrize("letters", ["utf-8-sig", "cp1252"])
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


def test_days_are_read_as_people_type_them_and_what_is_no_day_is_listed(
    workbook: Workbook, path: Path
) -> None:
    days = ("02/09/2026", "3.9.26", "4 September 2026", "2026-09-05", "31/09/26")
    refs = [f"AY.01/{n}c" for n in range(1, 6)]
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
    for day in ("2026-09-02", "2026-09-03", "2026-09-04", "2026-09-05"):
        assert day in grid.put.value["value"]


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
    assert back.problems
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


def test_parts_of_the_evidence_are_ticked_by_their_letters(
    workbook: Workbook, year: Year, path: Path
) -> None:
    for told, names in (
        ("a, c", ["minutes", "yearly_safeguarding_report"]),
        ("(b)", ["terms_of_reference"]),
        ("All", ["minutes", "terms_of_reference", "yearly_safeguarding_report"]),
        ("Terms of reference; minutes", ["minutes", "terms_of_reference"]),
    ):
        fill(path, {"A.01": {"Evidence in place": told}})
        [item] = preview_school_return(workbook, path).preview.items
        assert item.put is not None
        assert item.put.value is not None
        assert item.put.value["value"] == str(names).replace("'", '"').replace(" ", "")
    assert item.theirs == "2 of 3 in place"
    assert year.returned.id


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


def test_a_signed_return_is_sealed_when_it_is_taken_and_an_unsigned_one_is_part_returned(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    back = preview_school_return(workbook, path)
    taken(workbook, back)
    returned = workbook.returns.one(year.returned.id)
    assert not workbook.returns.is_signed(returned)
    assert stands(workbook, year) == told
    back = preview_school_return(workbook, sign(path))
    assert back.preview.says == "It says: signed by Headteacher and Safeguarding governor."
    taken(workbook, back)
    returned = workbook.returns.one(year.returned.id)
    assert workbook.returns.is_signed(returned)
    assert returned.file_digest == back.digest


def test_a_signed_return_of_which_something_is_left_out_is_not_sealed(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    fill(sign(path), {"A.01": {"Answer": "mostly"}})
    taken(workbook, preview_school_return(workbook, path))
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))
    assert stands(workbook, year).keys() == told.keys() - {"A.01"}


def test_a_signature_without_its_day_is_told_and_does_not_count(
    workbook: Workbook, path: Path
) -> None:
    back = preview_school_return(workbook, sign(path, None))
    assert back.role == ""
    assert any("no day" in item.what for item in back.problems)


def test_the_same_file_twice_changes_nothing(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, sign(path)))
    before = workbook.file.ask("select count(*) from line")
    again = preview_school_return(workbook, path)
    assert again.preview.items == ()
    taken(workbook, again)
    assert workbook.file.ask("select count(*) from line") == before
    assert stands(workbook, year) == told


def test_another_file_for_a_sealed_return_is_refused_until_it_is_reopened(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    taken(workbook, preview_school_return(workbook, sign(path)))
    fill(path, {"A.01": {"Answer": "Not met"}})
    with pytest.raises(Problem, match="says something else"):
        preview_school_return(workbook, path)
    workbook.returns.reopen(workbook.returns.one(year.returned.id), "Officer", "The school asked")
    back = preview_school_return(workbook, path)
    [item] = back.preview.items
    assert item.sort == "conflict", "what was taken before is not written over unasked"
    assert stands(workbook, year) == told


def test_same_as_last_year_is_taken_as_what_the_school_said(
    workbook: Workbook, tmp_path: Path
) -> None:
    from tests.audit_app.workbook.schools.conftest import opened

    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    workbook.answers.tick(before.returned.id, before.form, "A.01", ["minutes"])
    now = opened(workbook, 2026)
    path = out(workbook, now, tmp_path)
    fill(path, {ref: {"Answer": "Same as last year"} for ref in ("A.01", "A.02")})
    back = preview_school_return(workbook, path)
    [wrong] = back.problems
    assert wrong.row.startswith("A.02"), "nothing was said of it last year"
    taken(workbook, back)
    answer = workbook.answers.of_return(now.returned.id)["A.01", ""]
    assert (answer.value, answer.note) == ('"partly"', "Minutes were late")
    ticks = workbook.answers.of_return(now.returned.id)["A.01#evidence", ""]
    assert ticks.value == '["minutes"]'


def test_names_of_staff_that_are_held_are_not_taken_away_by_the_blank_cells_that_went_out(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    held = [{"row": "dsl", "name": "Invented Person"}]
    workbook.answers.answer(year.returned.id, year.form, ("AY.01", ""), held)
    path = out(workbook, year, tmp_path)
    assert preview_school_return(workbook, path).preview.items == ()
    fill(path, {"AY.01/2b": {"Answer": "dsl@example.invalid"}})
    taken(workbook, preview_school_return(workbook, path))
    value = workbook.answers.of_return(year.returned.id)["AY.01", ""].value
    assert value is not None
    assert "Invented Person" in value
    assert "dsl@example.invalid" in value


def test_one_file_is_one_deed_and_one_undo_takes_it_back_with_its_seal(
    workbook: Workbook, year: Year, path: Path, told: Told
) -> None:
    fill(sign(path), {"Z.04": {"Answer": date(2026, 11, 2)}})
    taken(workbook, preview_school_return(workbook, path))
    change = workbook.undo()
    assert change is not None
    assert stands(workbook, year) == {}
    returned = workbook.returns.one(year.returned.id)
    assert not workbook.returns.is_signed(returned)
    assert returned.file_digest is None
    workbook.redo()
    assert stands(workbook, year) == told
    assert check(workbook.file).faults == ()
