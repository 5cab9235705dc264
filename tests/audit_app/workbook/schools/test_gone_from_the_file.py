"""What went out and is not in a file any more is told, and a signature below it seals nothing."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.audit_app.workbook.schools.coming_back import (
    Told,
    preview_school_return,
    sheets_of,
    stands,
    take_out_the_hidden_sheet_too,
    taken,
)
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import edit, fill, heads, section, sign

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.bring_in.items import Item
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

GONE = "Not in the file"


def told_gone(book: Workbook, path: Path) -> list[Item]:
    return [item for item in preview_school_return(book, path).problems if item.row == GONE]


def take_the_sheet_out(book: Spreadsheet) -> None:
    del book[section(book)[0].title]


def take_its_headings_out_and_rename_it(book: Spreadsheet) -> None:
    page, _at, _titles = section(book)
    page.delete_rows(heads(page)[0])
    page.title = "Governors"


def take_a_row_out(book: Spreadsheet) -> None:
    page, at, _titles = section(book, "A.02")
    page.delete_rows(at)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (take_the_sheet_out, "A.01, A.02, A.02b, A.03, A.04, A.04b and "),
        (take_its_headings_out_and_rename_it, "A.01, A.02, A.02b, A.03, A.04, A.04b and "),
        (take_a_row_out, "A.02. A sheet, "),
    ],
)
def test_questions_that_are_gone_are_told_and_the_signature_seals_nothing(
    workbook: Workbook,
    year: Year,
    path: Path,
    told: Told,
    harm: Callable[[Spreadsheet], None],
    said: str,
) -> None:
    assert told_gone(workbook, sign(path)) == []
    [gone] = told_gone(workbook, edit(path, harm))
    assert f"not in the file any more: {said}" in gone.what
    taken(workbook, preview_school_return(workbook, path))
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))
    assert stands(workbook, year).items() < told.items()


def answer_beside_the_table(book: Spreadsheet) -> None:
    page, at, _titles = section(book)
    page.cell(at, 14).value = "Fully met"
    page.cell(at + 1, 14).value = "Not met"


def give_a_column_to_the_office(book: Spreadsheet) -> None:
    page, at, _titles = section(book)
    page.insert_cols(4)
    page.cell(heads(page)[0], 4).value = "Office"
    page.cell(at, 4).value = "asked on Monday"


@pytest.mark.parametrize(
    ("harm", "place"), [(answer_beside_the_table, "N7"), (give_a_column_to_the_office, "D7")]
)
def test_words_in_a_column_of_somebody_s_own_are_told_once(
    workbook: Workbook, year: Year, path: Path, harm: Callable[[Spreadsheet], None], place: str
) -> None:
    assert preview_school_return(workbook, sign(path)).problems == ()
    [told] = preview_school_return(workbook, edit(path, harm)).problems
    assert told.place == f"Sheet 2 Leadership, cell {place}"
    assert told.what.startswith("This column is none of ours")
    taken(workbook, preview_school_return(workbook, path))
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))


def test_last_year_s_answers_are_no_column_of_somebody_s_own(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    workbook.signing.sign_off(workbook.returns.one(before.returned.id), "Headteacher")
    path = out(workbook, opened(workbook, 2026), tmp_path)
    fill(path, {"A.02": {"Answer": "Fully met"}})
    rows = sheets_of(path)["2 Leadership"]
    assert any("Minutes were late" in map(str, row) for row in rows)
    plain = tmp_path / "leadership.csv"
    with plain.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    for file_back in (path, plain, edit(path, take_out_the_hidden_sheet_too)):
        assert preview_school_return(workbook, file_back).problems == ()
