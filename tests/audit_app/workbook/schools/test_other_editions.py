"""A file of another edition: what asks the same is taken, the rest is listed, nothing guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.store.verify import check
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.forms import pinning
from forms.compile import compile_form
from forms.read import library
from tests.audit_app.workbook.schools.coming_back import preview_school_return
from tests.audit_app.workbook.schools.conftest import Year, out
from tests.audit_app.workbook.schools.filling import edit, sign
from tests.audit_app.workbook.schools.other_edition import file_of, other_edition

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def path(workbook: Workbook, year: Year, tmp_path: Path) -> Path:
    return file_of(workbook, year, tmp_path)


@pytest.mark.parametrize("is_held", [True, False])
def test_what_asks_the_same_is_taken_and_the_rest_is_listed_with_its_reason(
    workbook: Workbook, year: Year, path: Path, *, is_held: bool
) -> None:
    if is_held:
        workbook.pen.write("Know of the other edition", pinning(other_edition()))
    back = preview_school_return(workbook, path, year.audit.id)
    assert back.return_id == year.returned.id
    offered = {(item.row[:4], item.column, item.theirs) for item in back.preview.items if item.put}
    assert offered == {
        ("A.03", "Answer", "Not met"),
        ("A.03", "Note", "In January"),
        ("A.04", "Answer", "Fully met"),
    }
    assert [(i.row[:4], i.column, i.theirs, i.what) for i in back.problems] == [
        (
            "A.01",
            "Answer",
            "Fully met",
            "Not taken: this question is worded anew in this edition of the form.",
        ),
        (
            "A.01",
            "Note",
            "Read each term",
            "Not taken: this question is worded anew in this edition of the form.",
        ),
        (
            "A.99",
            "Answer",
            "Partly met",
            "Not taken: this edition of the form does not ask this question.",
        ),
    ]
    assert back.problems[2].row == "A.99 A standard that is gone"
    assert back.problems[2].place.startswith("Sheet 2 Leadership, cell ")


def test_the_trial_run_says_first_that_it_is_of_another_edition_and_what_differs(
    workbook: Workbook, path: Path
) -> None:
    said = preview_school_return(workbook, path).preview.notice
    assert said == _held(workbook, path), "whether or not its edition is held here"
    assert said.startswith("This file is of another edition of the form")
    assert "Worded anew here, so left: A.01." in said
    assert "Not asked here, so left: A.99." in said
    assert "New here, so still to be answered: A.02." in said


def _held(workbook: Workbook, path: Path) -> str:
    workbook.pen.write("Know of the other edition", pinning(other_edition()))
    return preview_school_return(workbook, path).preview.notice


def test_what_was_taken_is_taken_once_and_goes_back_as_one(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = preview_school_return(workbook, path)
    take_returns(workbook, [(back, back.preview.taken_first)])
    held = workbook.answers.of_return(year.returned.id)
    assert {key[0]: one.value for key, one in held.items() if one.value is not None} == {
        "A.03": '"not"',
        "A.04": '"fully"',
    }
    assert check(workbook.file).faults == ()
    again = preview_school_return(workbook, path)
    assert [item for item in again.preview.items if item.put] == []
    workbook.undo()
    assert all(one.value is None for one in workbook.answers.of_return(year.returned.id).values())


def test_a_signature_under_other_questions_seals_nothing_here(
    workbook: Workbook, year: Year, path: Path
) -> None:
    back = preview_school_return(workbook, sign(path))
    assert back.role == ""
    [item] = [item for item in back.problems if item.column == "Signature"]
    assert "the questions of another edition" in item.what
    take_returns(workbook, [(back, back.preview.taken_first)])
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id))


def test_what_was_answered_here_is_asked_about_and_never_written_over(
    workbook: Workbook, year: Year, path: Path
) -> None:
    workbook.answers.answer(year.returned.id, year.form, ("A.03", ""), "fully")
    back = preview_school_return(workbook, path)
    [item] = [item for item in back.preview.items if item.wants_a_decision]
    assert (item.row[:4], item.here, item.theirs) == ("A.03", "Fully met", "Not met")


def test_without_its_hidden_sheet_it_is_read_by_what_it_prints(
    workbook: Workbook, path: Path
) -> None:
    before = preview_school_return(workbook, path)

    def without_hidden(book: Spreadsheet) -> None:
        del book["_meta"]

    after = preview_school_return(workbook, edit(path, without_hidden))
    assert after.preview.notice == before.preview.notice
    assert after.return_id == before.return_id
    assert [(i.row, i.theirs) for i in after.preview.items] == [
        (i.row, i.theirs) for i in before.preview.items
    ]


def test_a_file_on_another_form_is_refused(workbook: Workbook, year: Year, tmp_path: Path) -> None:
    early = compile_form(library()["s40-early-years"])
    workbook.pen.write("Know the early-years form", pinning(early))

    def on_early_years(book: Spreadsheet) -> None:
        for row in book["_meta"].iter_rows():
            if row[0].value == "form":
                row[1].value = early.digest

    path = edit(out(workbook, year, tmp_path), on_early_years)
    with pytest.raises(Problem, match="on another form"):
        preview_school_return(workbook, path)
