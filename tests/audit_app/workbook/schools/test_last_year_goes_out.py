"""What a setting said last year goes out beside what it is asked now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from audit_app.workbook.schools.going_out import GoingOut
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.coming_back import brought_in
from tests.audit_app.workbook.schools.conftest import opened, out
from tests.audit_app.workbook.schools.filling import fill, sign
from tests.audit_app.workbook.schools.invented import add_school, follow
from tests.audit_app.workbook.schools.out_read import head_of, rows, section_of

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


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
    heads = {cell.value: cell.column or 0 for cell in sheet[head_of(sheet)]}
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
