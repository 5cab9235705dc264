"""What last year's return said in rows stands beside the same rows of this year's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from audit_app.workbook.schools.carried import Carried
from tests.audit_app.workbook.schools.coming_back import preview_school_return
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import rows
from tests.audit_app.workbook.schools.invented import add_school, follow

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

IMPROVE = ("Z.02", "")
TRAIN = {"ask": "Train the governors", "owner": "Headteacher", "by": "2026-03-31"}


def said(book: Workbook, year: Year, **values: object) -> None:
    for name, value in values.items():
        key = (name.replace("_", "."), "")
        book.answers.answer(year.returned.id, year.form, key, value)


def beside(path: Path) -> dict[str, object]:
    """What stands under last year's heading, by the reference of the row."""
    book = openpyxl.load_workbook(path)
    return {
        ref: page.cell(at, titles["Answer in 2025-26"]).value
        for page, at, titles, ref in rows(book)
    }


def test_each_cell_of_last_years_rows_stands_beside_its_own_row_and_is_no_answer(
    workbook: Workbook, tmp_path: Path
) -> None:
    points = [{"point": "Our log"}, {"point": "Our pupils’ voice", "share": "no"}]
    said(workbook, opened(workbook, 2025), Z_01=points, Z_02=[TRAIN])
    path = out(workbook, opened(workbook, 2026), tmp_path)
    found = beside(path)
    assert [found[f"Z.01/{cell}"] for cell in ("1a", "1b", "2a", "2b", "3a")] == [
        "Our log",
        None,
        "Our pupils’ voice",
        "No",
        None,
    ]
    assert [found[f"Z.02/1{letter}"] for letter in "abcd"] == [
        "Train the governors",
        "Headteacher",
        "31 March 2026",
        None,
    ]
    assert preview_school_return(workbook, path).preview.items == (), "it answers nothing"


def test_of_two_schools_that_merged_each_cell_says_whose_it_was(
    workbook: Workbook, tmp_path: Path
) -> None:
    infant = opened(workbook, 2025)
    said(workbook, infant, Z_02=[TRAIN])
    junior = add_school(workbook, "900009", "Saltmarsh Junior", "PRI")
    workbook.rounds.ask_new(infant.audit)
    [theirs] = [r for r in workbook.rounds.returns(infant.audit.id) if r.school_id == junior]
    workbook.answers.answer(theirs.id, infant.form, IMPROVE, [{"ask": "Ask the pupils"}])
    now = opened(workbook, 2026)
    follow(workbook, junior, now.school)
    assert len(Carried(workbook, now.audit).earlier(now.returned)) == 2
    found = beside(out(workbook, now, tmp_path))
    assert set(str(found["Z.02/1a"]).splitlines()) == {
        "Saltmarsh Primary: Train the governors",
        "Saltmarsh Junior: Ask the pupils",
    }
    assert found["Z.02/1b"] == "Saltmarsh Primary: Headteacher"


def test_names_of_staff_stand_beside_no_row(workbook: Workbook, tmp_path: Path) -> None:
    said(workbook, opened(workbook, 2025), AY_01=[{"row": "dsl", "name": "Invented Person"}])
    path = out(workbook, opened(workbook, 2026), tmp_path)
    book = openpyxl.load_workbook(path)
    cells = [str(cell.value) for page in book for line in page.iter_rows() for cell in line]
    assert not [words for words in cells if "Invented Person" in words]
