"""The report on a visit: what was seen beside the rating, from draft to final."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Paragraph, Status, Table
from audit_app.document import words as words_of
from audit_app.journal.lines import derived_id
from audit_app.workbook.answers import Told
from audit_app.workbook.puts import making
from audit_app.workbook.schools.documents import REPORT
from tests.audit_app.reports.school.visited import (
    COMMENTED,
    RECORD,
    headings,
    made,
    said,
)
from tests.audit_app.schooled import SCR, Schooled, saw, school_return, visit_form
from tests.audit_app.workbook.schools.reporting import finish, send_draft, take_comments

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_the_report_says_what_was_counted_noted_and_read(
    workbook: Workbook, held: Schooled
) -> None:
    asked = [{"row": "fgm", "asked": 6, "confident": 2}, {"row": "prevent", "asked": 6}]
    saw(
        workbook,
        held,
        {
            "V2.05": Told("Two references; the online search is not dated."),
            "V4.04": Told(asked),
            "V1.02": Told(3),
        },
    )
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    report = made(workbook, REPORT, held.school)
    rows = {
        row.id: row for block in report.blocks if isinstance(block, Table) for row in block.rows
    }
    assert str(rows["D.05"].cells[4]).endswith("2 of 6 could say.")
    assert rows["E.01"].cells[4] == "“Recruitment files, read from advert to start”, below."
    assert rows["A.06"].cells[4] == "How many actions from the last visit are done? 3."
    words = said(report)
    assert words.count("Two references; the online search is not dated.") == 1
    assert rows["C.01"].cells[4] == "Talked through on the day."


def test_the_report_compares_what_was_looked_at_and_says_what_was_not(
    workbook: Workbook, done: Schooled
) -> None:
    report = made(workbook, REPORT, done.school)
    rows = {
        row.id: row
        for block in report.blocks
        if isinstance(block, Table) and block.name.startswith("section_")
        for row in block.rows
    }
    assert rows["E.06"].cells[1:3] == ("Partly met", "Fully met")
    assert rows["E.06"].cells[4] == (
        "We saw less than the school’s rating. Rows complete, of rows checked: 21 of 23 met the "
        "test. Two music staff. A leader looks at the record each term: Not in place. No leader "
        "has looked since May."
    )
    assert (
        rows["E.07"].cells[4]
        == "Entries traced to a file, of entries checked: 5 of 5 met the test."
    )
    assert rows["C.03"].cells[4] == (
        "We saw more than the school’s rating: more than one grade apart. A DSL or deputy can be "
        "reached at all times in school hours: Seen in full."
    )
    assert "F.01" not in rows
    words = said(report)
    assert "Not looked at on this visit" in words
    assert "We know who to tell" in words
    assert "The role has too little time" not in words  # only the head and the officer read it
    assert "A map of unsafe places drawn by pupils (the school may be named)" in words


def test_what_is_noted_beside_a_check_that_grades_nothing_does_not_stand_under_the_law(
    workbook: Workbook, done: Schooled
) -> None:
    [law] = [
        line
        for line in said(made(workbook, REPORT, done.school)).splitlines()
        if line.startswith("E.06 The single central record shows every required check: ")
    ]
    assert law.endswith("seen in part (21 of 23 met the test). Two music staff.")


def test_the_report_says_of_how_many_standards_it_compares_and_what_of_the_rest(
    workbook: Workbook, done: Schooled
) -> None:
    report = made(workbook, REPORT, done.school)
    compared = [
        str(row.cells[3].word)
        for block in report.blocks
        if isinstance(block, Table) and block.name.startswith("section_")
        for row in block.rows
        if isinstance(row.cells[3], Status)
    ]
    graded = [word for word in compared if word != "Not graded"]
    assert sorted(graded) == ["Looked for, not seen", "Seen in full", "Seen in part"]
    assert said(report).splitlines()[2] == (
        f"We looked at {len(compared)} of 109 standards. 2 of them can be compared with the "
        "school’s newest rating: we saw what it says in 0, less in 1 and more in 1. "
        f"{len(compared) - 3} were looked at without a grade, and 1 has no rating to compare with. "
        "A difference is no mistake of anybody’s. A check grades only the standard that its words "
        "are about."
    )


def test_a_long_note_is_printed_whole_once_below_the_table_of_its_section(
    workbook: Workbook, held: Schooled
) -> None:
    note = "The office checks each row on Mondays, and a governor draws ten of them. " * 12
    saw(workbook, held, {"V3.04": Told({"looked": 4, "met": 3}, note)})
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    report = made(workbook, REPORT, held.school)
    rows = {
        row.id: row for block in report.blocks if isinstance(block, Table) for row in block.rows
    }
    assert str(rows["H.02b"].cells[4]).endswith("3 of 4 met the test. Our note stands below.")
    words = said(report)
    assert words.count(note.strip()) == 1
    [below] = [
        words_of(block.words)
        for block in report.blocks
        if isinstance(block, Paragraph) and isinstance(block.words, tuple)
    ]
    about = "On H.02, H.02b, H.03, “Referrals that say clearly what is happening, of those read”:"
    assert below == f"{about} {note.strip()}"
    [law] = [line for line in words.splitlines() if line.startswith("H.02 Referrals")][:1]
    assert law.endswith("… (whole in its section)")
    assert len(law) < 500


def test_a_note_to_a_count_is_printed_whole_as_any_other(
    workbook: Workbook, held: Schooled
) -> None:
    short = "Two of them were put right at once."
    note = "Each worry was read from the first word to what the parents were told. " * 6
    ours = "She asked that her own words stay with us."
    told = {"V3.06": Told(9, note), "V3.06b": Told("not_found", short), "V4.01b": Told(2, ours)}
    saw(workbook, held, told)
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    report = made(workbook, REPORT, held.school)
    rows = {
        row.id: row for block in report.blocks if isinstance(block, Table) for row in block.rows
    }
    assert str(rows["F.03"].cells[4]).count("Our note stands below.") == 1
    assert said(report).count(note.strip()) == 1
    assert short in str(rows["F.03"].cells[4])
    assert ours not in said(report)


def test_a_return_that_is_not_back_is_not_called_unanswered(workbook: Workbook) -> None:
    school = workbook.schools.one(workbook.schools.add("Gull Primary", "900009", phase="PRI"))
    last = school_return(workbook, school, 2025, {SCR: Told("fully")})
    school_return(workbook, school, 2026, {})
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    visit = workbook.visits.one(planned)
    returned = workbook.returns.one(workbook.visiting.begin(visit, visit_form()))
    saw(workbook, Schooled(school, last, last, visit, returned), RECORD)
    workbook.signing.sign_off(workbook.returns.one(returned.id), "Officer")
    report = made(workbook, REPORT, school)
    rows = {
        row.id: row for block in report.blocks if isinstance(block, Table) for row in block.rows
    }
    assert rows["E.06"].cells[1:3] == ("Fully met", "Not back yet")
    assert rows["E.07"].cells[1:3] == ("Unanswered", "Not back yet")


def test_a_return_that_is_not_back_is_not_called_unanswered_where_the_trusts_is(
    workbook: Workbook,
) -> None:
    trust = derived_id("trust", "uid:1")
    workbook.pen.write("Add a trust", making("trust", trust, made_as="uid:1", name="Dune Trust"))
    add = workbook.schools.add
    school = workbook.schools.one(add("Gull Primary", "900009", phase="PRI", trust_id=trust))
    now = school_return(workbook, school, 2026, {}, level="setting")
    told = {"A.02": Told("partly", "-")}
    school_return(workbook, school, 2026, told, trust=trust, level="trust")
    planned = workbook.visits.plan(school, "full", "2026-27/autumn", "2026-11-24")
    visit = workbook.visits.one(planned)
    returned = workbook.returns.one(workbook.visiting.begin(visit, visit_form()))
    saw(workbook, Schooled(school, now, now, visit, returned), RECORD)
    workbook.signing.sign_off(workbook.returns.one(returned.id), "Officer")
    rows = {
        row.id: row
        for block in made(workbook, REPORT, school).blocks
        if isinstance(block, Table)
        for row in block.rows
    }
    assert rows["E.06"].cells[2] == "Not back yet"
    assert rows["A.02"].cells[2] == "Partly met (its trust)"


def test_the_report_is_a_draft_with_its_day_and_then_final_with_what_changed(
    workbook: Workbook, done: Schooled
) -> None:
    assert made(workbook, REPORT, done.school).version == "Draft, not sent yet"
    send_draft(workbook, workbook.visits.one(done.visit.id), date(2026, 11, 30))
    draft = made(workbook, REPORT, done.school)
    assert draft.version == "Draft for comments by 14 December 2026"
    assert "may check the facts until 14 December 2026, ten working days" in said(draft)
    assert COMMENTED not in headings(draft), "no page for what nobody said yet"
    sent = workbook.visits.one(done.visit.id)
    take_comments(workbook, sent, "There are two deputies.", "Put right in part 2.")
    finish(workbook, workbook.visits.one(done.visit.id), date(2026, 12, 3))
    final = made(workbook, REPORT, done.school)
    assert final.version == "Final of 3 December 2026"
    assert "There are two deputies." in said(final)
    assert "Put right in part 2." in said(final)
    assert COMMENTED in headings(final)


def test_a_final_report_on_which_nothing_was_said_says_so_on_its_first_page(
    workbook: Workbook, done: Schooled
) -> None:
    send_draft(workbook, workbook.visits.one(done.visit.id), date(2026, 11, 30))
    finish(workbook, workbook.visits.one(done.visit.id), date(2026, 12, 15))
    report = made(workbook, REPORT, done.school)
    assert "The school sent no comments, and nothing was changed" in said(report)
    assert COMMENTED not in headings(report)
