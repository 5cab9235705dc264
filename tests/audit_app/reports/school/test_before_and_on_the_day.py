"""The letter, the sheet for the visit and the slip on the day: what each says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Table
from audit_app.problems import Problem
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.documents import LETTER, SHEET, SLIP, school_document
from tests.audit_app.reports.school.visited import (
    TODAY,
    headings,
    made,
    said,
)
from tests.audit_app.schooled import Schooled, saw

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_the_letter_says_what_was_agreed_and_what_is_still_to_be(
    workbook: Workbook, held: Schooled
) -> None:
    words = said(made(workbook, LETTER, held.school))
    assert "The single central record, and what pupils say" in words
    assert "Two from each year, by the register, who say yes" in words
    assert "24 November 2026" in words
    assert words.count("To be agreed") == 2  # what to have ready, and who sits in


def test_that_a_day_may_be_moved_stands_with_the_day_and_not_alone_on_a_second_page(
    workbook: Workbook,
) -> None:
    school = workbook.schools.one(workbook.schools.add("Marram Infants", "900002", phase="PRI"))
    workbook.visits.plan(school, "return", "2026-27/spring", "2027-02-04")
    letter = made(workbook, LETTER, school)
    at = [words.endswith("tell us: we move it.") for words in said(letter).splitlines()].index(True)
    assert said(letter).splitlines().index("How the visit goes") > at


def test_a_letter_can_be_made_before_the_visit_is_begun(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Marram Infants", "900002", phase="PRI"))
    workbook.visits.plan(school, "thematic", "2026-27/spring")
    letter = made(workbook, LETTER, school)
    assert "Thematic visit on a day to be agreed" in letter.subtitle
    assert "To be agreed" in said(letter)


def test_a_letter_says_when_a_visit_is_due_only_while_it_is_still_to_come(
    workbook: Workbook, held: Schooled
) -> None:
    due = "due from us by 20 November 2026"
    assert due in said(made(workbook, LETTER, held.school))
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    assert "due from us" not in said(made(workbook, LETTER, held.school))


def test_the_sheet_has_room_for_each_check_of_its_kind_and_no_rating(
    workbook: Workbook, held: Schooled
) -> None:
    sheet = made(workbook, SHEET, held.school)
    rows = {row.id: row for block in sheet.blocks if isinstance(block, Table) for row in block.rows}
    assert "V2.01" in rows
    assert rows["V2.01"].cells[2:] == ("______", "______", None)  # checked, met: to be written
    assert rows["V2.04"].cells[2:] == (None, None, None)
    assert rows["V2.04"].cells[1] == "In place / In part / Not in place / Not looked at"
    assert "V4.04-0" in rows  # a line for each topic that staff are asked about
    words = said(sheet)
    for claim in ("Fully met", "Partly met", "Checked each half term", "Two gaps for supply"):
        assert claim not in words
    assert "No leader has looked since May" not in words


def test_the_sheet_gives_words_the_room_of_four_lines_and_two_sentences_a_stop_between(
    workbook: Workbook, held: Schooled
) -> None:
    sheet = made(workbook, SHEET, held.school)
    rows = {row.id: row for block in sheet.blocks if isinstance(block, Table) for row in block.rows}
    assert str(rows["V4.02"].cells[4]).count("\n") == 3
    assert "of starters checked. A signed risk assessment counts." in str(rows["V2.03"].cells[0])
    assert "Seen on arrival" in str(rows["V5.01"].cells[0])
    assert ".." not in said(sheet)


def test_in_large_print_the_sheet_has_three_columns_with_room_for_large_words(
    workbook: Workbook, held: Schooled
) -> None:
    """Five would leave a line of the check no more than two words of sixteen points."""
    sheet = school_document(workbook, SHEET, held.school, TODAY, large_print=True)
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    [graded] = [row.cells for table in tables for row in table.rows if row.id == "V2.04"]
    [counted] = [row.cells for table in tables for row in table.rows if row.id == "V2.01"]
    assert all(len(table.columns) == 3 for table in tables)
    assert graded[1] == "In place\nIn part\nNot in place\nNot looked at", "one below another"
    assert counted[1] == "Checked ______\nMet ______"
    assert counted[0] == "V2.01  Rows complete, of rows checked"


def test_in_large_print_what_was_agreed_before_has_room_to_write_below_it(
    workbook: Workbook, held: Schooled
) -> None:
    workbook.actions.add("Put supply staff on the record", "school_audit", school_id=held.school.id)
    sheet = school_document(workbook, SHEET, held.school, TODAY, large_print=True)
    [before] = [
        block for block in sheet.blocks if isinstance(block, Table) and block.name == "open"
    ]
    assert before.cards, "a card for each, since four columns would be too narrow"
    [row] = before.rows
    assert str(row.cells[-1]).count("\n") == 3


def test_what_was_agreed_before_and_is_open_goes_out_with_the_letter_and_round_with_the_sheet(
    workbook: Workbook, done: Schooled
) -> None:
    workbook.visits.plan(done.school, "return", "2026-27/spring")
    for what in (LETTER, SHEET):
        [table] = [
            block
            for block in made(workbook, what, done.school).blocks
            if isinstance(block, Table) and block.name == "open"
        ]
        assert table.title == "1 action agreed before and still open"
        assert table.rows[0].cells[:3] == (
            "Put music and supply staff on the record",
            "School business manager",
            date(2027, 1, 15),
        )
    assert table.columns[-1].title == "What was seen (no names)"


def test_a_return_visit_takes_fewer_checks_round(workbook: Workbook, held: Schooled) -> None:
    saw(workbook, held, {"V0.01": Told("return")})
    sheet = made(workbook, SHEET, held.school)
    ids = {row.id for block in sheet.blocks if isinstance(block, Table) for row in block.rows}
    assert "V2.01" not in ids
    assert "V5.01" in ids


def test_the_slip_has_strengths_urgent_and_what_is_next(workbook: Workbook, held: Schooled) -> None:
    slip = made(workbook, SLIP, held.school)
    assert headings(slip) == [
        "Strengths",
        "Urgent",
        "Looked for and not seen: begin here",
        "What happens next",
    ]
    words = said(slip)
    assert "Telephone call, by 1 February 2027" in words
    assert "No worry for anybody’s safety" in words


def test_a_worry_for_safety_is_on_the_slip_without_any_detail(
    workbook: Workbook, held: Schooled
) -> None:
    saw(workbook, held, {"V6.03": Told("yes"), "V6.03c": Told("The front door, 11:40")})
    words = said(made(workbook, SLIP, held.school))
    assert "A worry for somebody’s safety came up on the day" in words
    assert "11:40" not in words


@pytest.mark.parametrize("question", ["V6.03", "V6.08"])
def test_while_nobody_has_answered_whether_anyone_is_at_risk_the_slip_says_no_such_thing(
    workbook: Workbook, held: Schooled, question: str
) -> None:
    form = workbook.returns.form(held.returned)
    workbook.answers.answer(held.returned.id, form, (question, ""), None)
    words = said(made(workbook, SLIP, held.school))
    assert "No worry for anybody’s safety" not in words
    assert "Not said yet: the officer tells you whether anybody is at risk now." in words


def test_a_slip_that_is_made_later_does_not_speak_of_today(
    workbook: Workbook, held: Schooled
) -> None:
    late = made(workbook, SLIP, held.school)
    assert said(late).splitlines()[2].startswith("Thank you for the day. This is what")
    assert late.version == "Given after the day"
    visit = workbook.visits.one(str(held.returned.visit_id))
    workbook.visits.agree(visit, TODAY.isoformat(), "2026-27/autumn")
    on_the_day = made(workbook, SLIP, held.school)
    assert said(on_the_day).splitlines()[2].startswith("Thank you for today. This is what")
    assert on_the_day.version == "Given on the day"


def test_there_is_no_slip_before_the_day_of_the_visit(workbook: Workbook, held: Schooled) -> None:
    visit = workbook.visits.one(str(held.returned.visit_id))
    workbook.visits.agree(visit, "2026-12-10", "2026-27/autumn")
    with pytest.raises(Problem, match="on 10 December 2026, so there is no feedback on it yet"):
        made(workbook, SLIP, held.school)
