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
from tests.audit_app.workbook.schools.coming_back import brought_in
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import fill, sign
from tests.audit_app.workbook.schools.invented import add_school, follow

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


def facts(path: Path) -> dict[str, object]:
    sheet = openpyxl.load_workbook(path)["Start here"]
    return {str(row[0].value): row[1].value for row in sheet.iter_rows(max_col=2) if row[0].value}


def rows(path: Path) -> dict[str, dict[str, object]]:
    """Every row of every section by its printed reference, each cell by its heading."""
    found: dict[str, dict[str, object]] = {}
    for sheet in openpyxl.load_workbook(path).worksheets:
        heads: list[str] = []
        for line in sheet.iter_rows(values_only=True):
            if "Ref" in line:
                heads = [str(cell) for cell in line]
            elif heads and line[0]:
                found[str(line[0])] = dict(zip(heads, line, strict=True))
    return found


def section_of(path: Path, ref: str) -> tuple[Worksheet, int]:
    for sheet in openpyxl.load_workbook(path).worksheets:
        for line in sheet.iter_rows(max_col=1):
            if line[0].value == ref:
                return sheet, line[0].row or 0
    raise AssertionError(ref)


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


def test_last_years_answer_and_note_stand_beside_each_question_and_are_locked(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    path = out(workbook, opened(workbook, 2026), tmp_path)
    row = rows(path)["A.01"]
    assert row["Answer in 2025-26"] == "Partly met"
    assert row["Note in 2025-26"] == "Minutes were late"
    assert row["Answer"] is None, "it is never taken over by itself"
    sheet, at = section_of(path, "A.01")
    assert sheet.protection.sheet
    heads = {cell.value: cell.column or 0 for cell in sheet[_head(sheet)]}
    for title, locked in (("Answer", False), ("Answer in 2025-26", True), ("Ref", True)):
        assert sheet.cell(at, heads[title]).protection.locked is locked


def test_what_was_said_at_length_last_year_begins_in_its_cell_and_is_whole_on_its_own_sheet(
    workbook: Workbook, tmp_path: Path
) -> None:
    """A row has 27 lines at the most; a line of the column has room for some 24 letters."""
    before = opened(workbook, 2025)
    note = " ".join(f"On day {n} the log was read again." for n in range(1, 60))
    needs = "\n".join(f"Need {n}" for n in range(1, 41))
    for name, words in (("A.01", note), ("A.02", "Short.")):
        workbook.answers.answer(before.returned.id, before.form, (name, ""), "partly")
        workbook.answers.note(before.returned.id, (name, ""), words)
    workbook.answers.answer(before.returned.id, before.form, ("Z.03", ""), needs)
    path = out(workbook, opened(workbook, 2026), tmp_path)
    found = rows(path)
    assert found["A.02"]["Note in 2025-26"] == "Short."
    for cell, last in (
        (str(found["A.01"]["Note in 2025-26"]), "day 59"),
        (str(found["Z.03"]["Answer in 2025-26"]), "Need 40"),
    ):
        assert cell.endswith(" … (whole on the sheet “Long notes of 2025-26”)")
        assert len(cell) < 27 * 24
        assert last not in cell
    book = openpyxl.load_workbook(path)
    lines = [str(line[0]) for line in book["Long notes of 2025-26"].iter_rows(values_only=True)]
    said = " ".join(lines)
    assert said.index("A.01: the note") < said.index(note) < said.index("Z.03: the answer")
    assert "Need 40" in said
    assert "A.02" not in said
    assert max(len(line) for line in lines[2:]) <= 110, "one line of a page for each"
    assert book.sheetnames.index("Long notes of 2025-26") < len(book.sheetnames) - 3


def test_a_long_note_of_last_year_is_said_again_whole_where_its_return_comes_back(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    note = " ".join(f"On day {n} the log was read again." for n in range(1, 60))
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "partly")
    workbook.answers.note(before.returned.id, ("A.01", ""), note)
    year = opened(workbook, 2026)
    told = {"A.01": {"Answer": "Same as last year"}, "A.02": {"Answer": "Fully met"}}
    brought_in(workbook, year, sign(fill(out(workbook, year, tmp_path), told)))
    held = workbook.answers.of_return(year.returned.id)
    assert (held["A.01", ""].value, held["A.01", ""].note) == ('"partly"', note)
    assert held["A.02", ""].value == '"fully"'


def test_no_sheet_of_long_notes_goes_out_where_none_is_long(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.note(before.returned.id, ("A.01", ""), "Minutes were late")
    path = out(workbook, opened(workbook, 2026), tmp_path)
    assert not [name for name in openpyxl.load_workbook(path).sheetnames if "Long" in name]


def _head(sheet: Worksheet) -> int:
    return next(line[0].row or 0 for line in sheet.iter_rows(max_col=1) if line[0].value == "Ref")


def test_last_years_answers_follow_a_school_that_converted(
    workbook: Workbook, tmp_path: Path
) -> None:
    before = opened(workbook, 2025)
    workbook.answers.answer(before.returned.id, before.form, ("A.01", ""), "fully")
    academy = add_school(workbook, "900077", "Saltmarsh Academy", "PRI")
    follow(workbook, before.school, academy)
    opened(workbook, 2026)
    audit = workbook.rounds.of_year(2026)
    assert audit is not None
    [returned] = [r for r in workbook.rounds.returns(audit.id) if r.school_id == academy]
    report = GoingOut(workbook, audit).report(returned, TODAY)
    cells = [
        c
        for s in report.sheets
        for b in s.blocks
        for r in getattr(b, "rows", ())
        for c in getattr(r, "cells", ())
    ]
    assert "Fully met" in cells


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
