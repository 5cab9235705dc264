"""A file of another edition: what asks the same is taken, the rest is listed, nothing guessed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.rules.returning import NOT_SENT, RETURNED, SENT
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.bring_in.school import preview_school_return
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.forms import form_id, pinning
from audit_app.workbook.pen import Author
from audit_app.workbook.puts import making
from audit_app.workbook.schools.area import area_of
from audit_app.workbook.schools.year_stands import returns_by_school, year_stands
from audit_app.workbook.workbook import Workbook
from forms.compile import compile_form
from forms.read import library
from tests.audit_app.conftest import KEY, counted_sources
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.conftest import Year, opened, out
from tests.audit_app.workbook.schools.filling import edit, fill, sign
from tests.audit_app.workbook.schools.invented import add_school

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook as Spreadsheet

    from forms.compiled import CompiledForm

THEIRS = derived_id("return", "of another edition")
NOTE = "Note: why, or what comes next"
# In the other edition A.01 is worded otherwise, A.02 is called A.99, and the rest is the same.
TYPED = {
    "A.01": {"Answer": "Fully met", NOTE: "Read each term"},
    "A.99": {"Answer": "Partly met"},
    "A.03": {"Answer": "Not met", NOTE: "In January"},
    "A.04": {"Answer": "Fully met"},
}


def other_edition() -> CompiledForm:
    bank = library()["s175-school"]
    place = next(n for n, section in enumerate(bank.sections) if section.name == "A")
    first, second, *rest = bank.sections[place].questions
    questions = (
        replace(first, label="Something else was asked here"),
        replace(second, name="A.99", label="A standard that is gone"),
        *rest,
    )
    changed = replace(bank.sections[place], questions=questions)
    sections = (*bank.sections[:place], changed, *bank.sections[place + 1 :])
    return compile_form(replace(bank, sections=sections))


def on_other_edition(book: Workbook, year: Year, folder: Path) -> Path:
    """The file of the same school and year, as a laptop with the other edition makes it."""
    form = other_edition()
    puts = pinning(form)
    puts += making(
        "return",
        THEIRS,
        audit_id=year.audit.id,
        form_id=form_id(form),
        phase="PRI",
        school_id=year.school,
        occasion="first",
    )
    book.pen.write("Ask on another edition", puts)
    return out(book, replace(year, returned=book.returns.one(THEIRS)), folder)


@pytest.fixture
def path(workbook: Workbook, year: Year, tmp_path: Path) -> Path:
    """Its file, from a copy of the workbook: the edition is not held here."""
    shutil.copy(workbook.file.path, tmp_path / "copy.audit")
    file = open_file(tmp_path / "copy.audit", lambda _salt: KEY)
    copy = Workbook(file, counted_sources(7_000_000), Author("Somebody else", "laptop-2"))
    made = fill(on_other_edition(copy, year, tmp_path), TYPED)
    file.close()
    return made


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


def test_last_years_file_on_an_older_edition_stays_last_years(
    workbook: Workbook, tmp_path: Path
) -> None:
    before, now = opened(workbook, 2025), opened(workbook, 2026)
    path = on_other_edition(workbook, before, tmp_path)
    with pytest.raises(Problem, match="return of 2025-26, and this page is that of 2026-27"):
        preview_school_return(workbook, path, now.audit.id)


def test_a_file_of_an_edition_that_both_hold_is_taken_whole_by_its_own_return(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = fill(on_other_edition(workbook, year, tmp_path), TYPED)
    back = preview_school_return(workbook, path, year.audit.id)
    assert (back.return_id, back.preview.notice, back.problems) == (THEIRS, "", ())


def test_of_two_returns_of_one_school_the_one_that_is_furthest_is_shown_for_the_year(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = sign(fill(on_other_edition(workbook, year, tmp_path), TYPED))
    back = preview_school_return(workbook, path, year.audit.id)
    taken = take_returns(workbook, [(back, back.preview.taken_first)])
    assert taken.sealed == 1
    shown = returns_by_school(workbook, 2026, TODAY)
    assert shown is not None
    assert shown[year.school].state == RETURNED

    first = workbook.signing.sign_off(year.returned, "Head")
    assert first is not None
    workbook.signing.reopen(workbook.returns.one(THEIRS), "Officer", "Asked again")
    shown = returns_by_school(workbook, 2026, TODAY)
    assert shown is not None
    assert shown[year.school].state == RETURNED


def test_a_school_that_was_asked_on_two_editions_counts_once_in_its_year(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    add_school(workbook, "900002", "Eelgrass Primary", "PRI")
    workbook.rounds.ask_new(year.audit)
    path = sign(fill(on_other_edition(workbook, year, tmp_path), TYPED))
    back = preview_school_return(workbook, path, year.audit.id)
    stands = year_stands(workbook, year.audit.id, TODAY)
    assert stands.sentence == "0 of 2 returns are back."
    take_returns(workbook, [(back, back.preview.taken_first)])
    stands = year_stands(workbook, year.audit.id, TODAY)
    assert stands.sentence == "1 of 2 returns is back."
    assert (stands.count(RETURNED), stands.count(NOT_SENT), stands.count(SENT)) == (1, 1, 0)
    both = [one for one in stands.returns if one.editions > 1]
    assert [(one.name, one.return_id, one.editions) for one in both] == [
        ("Saltmarsh Primary", THEIRS, 2)
    ]
    assert workbook.rounds.signed(year.audit.id) == (1, 2)
    area = area_of(workbook, 2026, TODAY)
    assert (area.rate.returned, area.rate.of) == (1, 2)

    workbook.signing.sign_off(year.returned, "Head")
    assert year_stands(workbook, year.audit.id, TODAY).sentence == "1 of 2 returns is back."
    assert workbook.rounds.signed(year.audit.id) == (1, 2)
    area = area_of(workbook, 2026, TODAY)
    assert (area.rate.returned, area.rate.of, area.merged, len(area.now.said)) == (1, 2, 0, 1)


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
