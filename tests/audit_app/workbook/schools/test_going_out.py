"""A school's return goes out as a spreadsheet that it can fill in and send back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import openpyxl
import pytest

from audit_app.problems import Problem
from audit_app.workbook.answers import given
from audit_app.workbook.schools.going_out import GoingOut, asked_in_words
from forms.answers import evidence_name
from forms.rules import asked
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.schooled import early_form
from tests.audit_app.workbook.schools.conftest import out
from tests.audit_app.workbook.schools.out_read import facts, rows

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


def test_the_file_is_named_by_year_urn_and_school(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    assert out(workbook, year, tmp_path).name == "S175_2026-27_900001_Saltmarsh_Primary.xlsx"


def test_start_here_says_whose_it_is_when_it_is_due_to_whom_and_names_no_child(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = out(workbook, year, tmp_path)
    said = facts(path)
    assert said["Setting"] == "Saltmarsh Primary"
    assert str(said["Which return"]).startswith("URN 900001, school year 2026-27, form ")
    assert str(said["Due back"])[:10] == "2027-01-29"
    assert said["Send back to"] == "Schools safeguarding officer"
    words = " ".join(str(key) for key in said)
    assert "Name no child and no family anywhere." in words
    signed = [key for key in said if key.endswith((": name", ": role", ": date"))]
    assert len(signed) == 6, "the headteacher and the governor sign, each by name, role and day"
    opened_on = openpyxl.load_workbook(path)
    assert opened_on.active is not None
    assert opened_on.active.title == "Start here"


def test_start_here_says_which_standards_are_asked_in_a_sentence(year: Year) -> None:
    form, early = year.form, early_form()
    one = replace(year.returned, level=None, cycle="2")
    turn = "hose that are asked every year, and those of year 2 of 3."
    assert asked_in_words(one, form) == f"T{turn}"
    assert asked_in_words(replace(one, cycle=None), form) == "All that fit your setting."
    assert asked_in_words(one, early) == "All that fit your setting."
    trusts = "What a trust answers for all its settings"
    assert asked_in_words(replace(one, level="trust"), form) == f"{trusts}: t{turn}"
    assert asked_in_words(replace(one, level="trust", cycle=None), form) == f"{trusts}."


def test_start_here_is_printed_upright_and_the_sections_across(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    start, section, *_rest = openpyxl.load_workbook(out(workbook, year, tmp_path)).worksheets
    assert start.page_setup.orientation == "portrait", "so that the signatures stay on one page"
    assert section.page_setup.orientation == "landscape"


def test_each_section_is_printed_on_a4_with_its_heads_on_each_page(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    """The columns that are printed, of 7 pixels for each letter and 5 at the edges, are made to

    fit between margins of 0.4 inches: letters of 11 points are then no smaller than 8.
    """
    sections = [
        sheet
        for sheet in openpyxl.load_workbook(out(workbook, year, tmp_path)).worksheets
        if sheet.title[0].isdigit()
    ]
    assert sections
    for sheet in sections:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToWidth == 1
        head = int((sheet.print_title_rows or "").strip("$").split(":")[0])
        heads = [cell.value for cell in sheet[head]]
        printed = heads[: heads.index("Complete?")]
        assert printed[-1] == "Note last year"
        assert sheet.print_area.split("!")[1].startswith("$A$1:$I$")
        letters = [sheet.column_dimensions[letter].width for letter in "ABCDEFGHI"]
        wide = sum(int(width * 7 + 5) for width in letters) * 0.75
        assert 11 * (841.9 - 2 * 0.4 * 72) / wide >= 8


def test_start_here_goes_from_what_to_know_to_the_signatures_last_of_all(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    labels = list(facts(out(workbook, year, tmp_path)))
    heads = (
        "Before you begin", "How to fill it in", "This return", "What is still to answer",
        "Sign here, last of all",
    )  # fmt: skip
    places = [labels.index(head) for head in heads]
    assert places == sorted(places)
    assert all(label.endswith(("name", "role", "date")) for label in labels[places[-1] + 1 :])


def test_what_the_answers_mean_speaks_of_the_setting_and_of_no_childs_record(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    sheet = openpyxl.load_workbook(out(workbook, year, tmp_path))["What the answers mean"]
    cells = [str(cell) for line in sheet.iter_rows(values_only=True) for cell in line if cell]
    words = " ".join(cells)
    assert "Not in place, or not used." in words
    for of_a_record in ("the child", "agency", "Nil return", "Not recorded", "the record"):
        assert of_a_record not in words


def test_every_question_that_is_asked_has_a_row_with_its_mark_and_its_evidence(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    found = rows(out(workbook, year, tmp_path))
    who = workbook.returns.respondent(year.returned)
    for one in asked(year.form, given(workbook.answers.of_return(year.returned.id)), who):
        question = one.question
        if question.type in {"select_one", "integer", "date", "note_long"}:
            row = found[question.name]
            assert question.label in str(row["Question"])
            for part in question.evidence:
                assert part.label in str(row["Question"])
            if question.basis == "statutory":
                assert str(row["Mark and source"]).startswith("Statutory")
    assert "Deputy DSL: Work e-mail" in str(found["AY.01/3b"]["Question"])


def test_no_persons_name_that_is_held_goes_out(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    held = [{"row": "dsl", "name": "Invented Person", "email": "dsl@example.invalid"}]
    workbook.answers.answer(year.returned.id, year.form, ("AY.01", ""), held)
    signed = {"role": "Headteacher", "date": "2026-11-20", "name": "Invented Head"}
    workbook.answers.answer(year.returned.id, year.form, ("Z.05", ""), signed)
    path = out(workbook, year, tmp_path)
    said = str(rows(path)) + str(facts(path)) + path.name
    assert "Invented" not in said
    assert "example.invalid" not in said


def test_what_is_answered_already_and_the_parts_in_place_go_out_with_it(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    key = year.returned.id
    workbook.answers.answer(key, year.form, ("A.01", ""), "fully")
    workbook.answers.tick(key, year.form, "A.01", ["minutes", "terms_of_reference"])
    workbook.answers.answer(key, year.form, ("A.02", ""), "partly")
    assert (evidence_name("A.01"), "") in workbook.answers.of_return(key)
    path = out(workbook, year, tmp_path)
    found = rows(path)
    assert found["A.01"]["Answer"] == "Fully met"
    assert found["A.01"]["Evidence in place"] == "a, b"
    worked = openpyxl.load_workbook(path, data_only=True)
    complete = {
        line[0]: line[9]
        for sheet in worked.worksheets
        for line in sheet.iter_rows(values_only=True)
        if line and len(line) > 9
    }
    assert (complete["A.01"], complete["A.02"], complete["A.03"]) == (1, -1, 0)


def test_open_actions_go_along_and_closed_ones_do_not(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    actions = workbook.actions
    actions.add("Train the new governor", "school_audit", school_id=year.school)
    actions.add("Done long ago", "school_audit", school_id=year.school, status="embedded")
    actions.add("Of another school", "school_audit")
    path = out(workbook, year, tmp_path)
    sheet = openpyxl.load_workbook(path)["Open actions"]
    words = [str(cell) for line in sheet.iter_rows(values_only=True) for cell in line]
    assert "Train the new governor" in words
    assert "Done long ago" not in words
    assert "Of another school" not in words
    assert sheet.protection.sheet


def test_a_signed_return_is_not_sent_out(workbook: Workbook, year: Year) -> None:
    workbook.signing.sign_off(year.returned, "Headteacher")
    signed = workbook.returns.one(year.returned.id)
    with pytest.raises(Problem, match="Saltmarsh Primary"):
        GoingOut(workbook, year.audit).report(signed, TODAY)
