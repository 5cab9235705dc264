"""The documents about a visit: what each says, what none says, and how long the reply is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pikepdf
import pytest

import exports
from audit_app.analysis.claims import Claim, Line, Look, Standard
from audit_app.document import Heading, Report, Table, texts
from audit_app.problems import Problem
from audit_app.reports.school import Agreed, reply
from audit_app.workbook.answers import Told
from audit_app.workbook.puts import making
from audit_app.workbook.schools.documents import LETTER, REPLY, REPORT, SHEET, SLIP, school_document
from audit_app.workbook.schools.visit_held import held_of
from tests.audit_app.schooled import Schooled, saw, schooled

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import School
    from audit_app.workbook.schools.visiting import Visiting
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)
COMMENTED = "The school’s comments, and what changed"
PERSON = "Quillon Ashgrove"  # whoever holds a role, or signs: no document names them
RECORD = {
    "V0.04": Told("The single central record, and what pupils say"),
    "V0.05": Told("Head, DSL, safeguarding governor"),
    "V0.07": Told("Two from each year, by the register, who say yes"),
    "V1.03": Told("found"),
    "V2.01": Told({"looked": 23, "met": 21, "chosen_by": "officer", "note": "Two music staff."}),
    "V2.02": Told({"looked": 5, "met": 5, "chosen_by": "officer"}),
    "V2.04": Told("not_found", "No leader has looked since May."),
    "V4.01": Told("The role has too little time."),
    "V4.05": Told("“We know who to tell.” Six pupils, chosen by the register; a teacher sat in."),
    "V6.02": Told([{"point": "A map of unsafe places drawn by pupils", "named": "yes"}]),
    "V6.03": Told("no"),
    "V6.04": Told(
        [
            {
                "ask": "Put music and supply staff on the record",
                "owner": "School business manager",
                "by": "2027-01-15",
                "know": "A second look finds every adult",
            }
        ]
    ),
    "V6.06": Told("call"),
    "V6.06b": Told("2027-02-01"),
    "V6.08": Told("no"),
}


@pytest.fixture
def held(workbook: Workbook) -> Schooled:
    made = schooled(workbook)
    saw(workbook, made, RECORD)
    contact = making(
        "contact", "c" * 32, school_id=made.school.id, role="dsl", name=PERSON, email="q@a.example"
    )
    workbook.pen.write("Add a contact", contact)
    return made


@pytest.fixture
def done(workbook: Workbook, held: Schooled) -> Schooled:
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    return held


def made(workbook: Workbook, what: str, school: School) -> Report:
    return school_document(workbook, what, school, TODAY)


def said(report: Report) -> str:
    return "\n".join(texts(report))


def headings(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]


def test_the_letter_says_what_was_agreed_and_what_is_still_to_be(
    workbook: Workbook, held: Schooled
) -> None:
    words = said(made(workbook, LETTER, held.school))
    assert "The single central record, and what pupils say" in words
    assert "Two from each year, by the register, who say yes" in words
    assert "24 November 2026" in words
    assert words.count("To be agreed") == 2  # what to have ready, and who sits in


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
    assert "A worry for somebody’s safety came up today" in words
    assert "11:40" not in words


def test_the_reply_puts_strengths_first_and_keeps_the_law_and_good_practice_apart(
    workbook: Workbook, done: Schooled
) -> None:
    reply = made(workbook, REPLY, done.school)
    assert headings(reply) == [
        "Strengths",
        "Law and statutory guidance: not seen in full",
        "Good practice: not seen in full",
        "Actions",
        "Who decides, and what is next",
    ]
    words = said(reply)
    assert "A.02" in words.split("Law and statutory")[0]  # the website: seen in full
    assert (
        "E.06 The single central record shows every required check: “A leader looks at the record "
        "each term” was looked for, not seen; of the rest, 21 of 23 met the test."
    ) in words
    assert "Put music and supply staff on the record" in words
    assert "School business manager" in words
    assert "The head and the governors, trustees or proprietor decide" in words
    assert "due from us by 24 November 2029" in words


def test_a_bare_number_does_not_stand_beside_a_standard(workbook: Workbook, held: Schooled) -> None:
    saw(workbook, held, {"V3.06": Told(2), "V3.06b": Told("part", "No pattern is looked for.")})
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    report = said(made(workbook, REPORT, held.school))
    assert ": seen in part (2)" not in report
    assert ": seen in part. No pattern is looked for." in report


@pytest.mark.parametrize("word", ["overdue", "late", "failed", "too high", "over-claim", "blame"])
def test_no_document_for_the_school_blames_it(
    workbook: Workbook, done: Schooled, word: str
) -> None:
    for what in (REPLY, SLIP, LETTER):
        assert word not in said(made(workbook, what, done.school)).casefold().split()


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
def test_no_document_names_a_person(workbook: Workbook, done: Schooled, what: str) -> None:
    words = said(made(workbook, what, done.school))
    assert PERSON not in words
    assert "q@a.example" not in words


@pytest.mark.parametrize("what", [REPLY, REPORT])
def test_what_is_not_signed_off_is_not_replied_to(
    workbook: Workbook, held: Schooled, what: str
) -> None:
    with pytest.raises(Problem, match="not signed off yet"):
        made(workbook, what, held.school)


def test_the_reply_is_one_page_however_much_was_found(
    workbook: Workbook, done: Schooled, tmp_path: Path
) -> None:

    workbook.signing.reopen(workbook.returns.one(done.returned.id), "Officer", "More was seen")
    many = {
        name: Told("part" if at % 2 else "found", "A long note on what was seen. " * 8)
        for at, name in enumerate(
            ("V3.06b", "V3.07", "V3.07b", "V3.07c", "V4.01d", "V5.01", "V5.02", "V5.03", "V5.04")
        )
    }
    actions = [
        {"ask": f"Do the {at}th thing with care and show it. " * 9, "owner": "Head of the school"}
        for at in range(12)
    ]
    saw(workbook, done, {**many, "V6.04": Told(actions)})
    workbook.signing.sign_off(workbook.returns.one(done.returned.id), "Officer")
    path = tmp_path / "reply.pdf"
    exports.write(made(workbook, REPLY, done.school), path)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) == 1


@pytest.mark.parametrize("many", [1, 4, 12])
@pytest.mark.parametrize("words", [6, 16, 30])  # a standard has at most thirty words
def test_no_number_or_length_of_standards_and_actions_makes_the_reply_two_pages(
    workbook: Workbook, done: Schooled, tmp_path: Path, many: int, words: int
) -> None:
    held = held_of(workbook, done.school, workbook.visits.one(done.visit.id), TODAY)
    count = "17 of 19 met the test"
    label = " ".join(["Staff", "know", "what", "safeguarding", "asks", "them"] * 5).split()[:words]
    lines = tuple(
        Line(
            Standard(f"X.{at:02}", " ".join(label), "X", "Section", basis),
            Claim("answered", "Fully met", "met"),
            Claim("answered", "Fully met", "met"),
            (Look("V2.01", "Rows complete", count, "", grade, count=count),),
        )
        for at in range(many)
        for grade, basis in ((3, "statutory"), (1, "statutory"), (2, "good_practice"))
    )
    agreed = (Agreed(" ".join(label * 2), "Assistant headteacher for inclusion", TODAY, 1),) * many
    told = {"V6.06": "Nothing more until the next full visit", "V6.06b": "25 November 2027"}
    school = replace(done.school, name="The Marram Bay Church of England Primary School " * 2)
    full = replace(held, lines=lines, agreed=agreed, told=told, school=school)
    exports.write(reply(full), tmp_path / "reply.pdf")
    with pikepdf.open(tmp_path / "reply.pdf") as pdf:
        assert len(pdf.pages) == 1


def test_the_reply_leads_with_more_than_one_strength_however_much_falls_short(
    workbook: Workbook, done: Schooled
) -> None:
    held = held_of(workbook, done.school, workbook.visits.one(done.visit.id), TODAY)
    claim = Claim("answered", "Fully met", "met")
    standards = [Standard(f"X.{at:02}", "Staff can say what to do", "X", "X") for at in range(40)]
    lines = tuple(
        Line(one, claim, claim, (Look("V2.01", "Rows", "", "", 3 if at < 20 else 2),))
        for at, one in enumerate(standards)
    )
    agreed = (Agreed("Write what came of it at the end of each concern", "Head", TODAY, 1),) * 8
    words = said(reply(replace(held, lines=lines, agreed=agreed)))
    strengths = words.split("Law and statutory")[0]
    assert strengths.count("X.0") >= 2


def test_a_page_that_does_not_fit_names_what_to_shorten(tmp_path: Path) -> None:
    from audit_app.document import Paragraph

    long = Paragraph("Words. " * 2000)
    report = Report(
        "A reply",
        TODAY,
        "Marram Bay",
        (Heading("Strengths"), Paragraph("Few."), Heading("Good practice"), long),
        one_page=True,
    )
    with pytest.raises(Problem, match="does not fit on one page") as barred:
        exports.write(report, tmp_path / "long.pdf")
    assert "“Good practice”" in barred.value.remedy
    assert not (tmp_path / "long.pdf").exists()


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
        "We saw less than the school’s rating: more than one grade apart. Rows complete, of rows "
        "checked: 21 of 23 met the test. A leader looks at the record each term: Looked for, not "
        "seen. No leader has looked since May."
    )
    assert "F.01" not in rows
    words = said(report)
    assert "Not looked at on this visit" in words
    assert "We know who to tell" in words
    assert "The role has too little time" not in words  # only the head and the officer read it
    assert "A map of unsafe places drawn by pupils (the school may be named)" in words


def test_the_report_is_a_draft_with_its_day_and_then_final_with_what_changed(
    workbook: Workbook, done: Schooled
) -> None:
    visiting: Visiting = workbook.visiting
    assert made(workbook, REPORT, done.school).version == "Draft, not sent yet"
    visiting.send_draft(workbook.visits.one(done.visit.id), date(2026, 11, 30))
    draft = made(workbook, REPORT, done.school)
    assert draft.version == "Draft for comments by 14 December 2026"
    assert "may check the facts until 14 December 2026, ten working days" in said(draft)
    assert COMMENTED not in headings(draft), "no page for what nobody said yet"
    sent = workbook.visits.one(done.visit.id)
    visiting.take_comments(sent, "There are two deputies.", "Put right in part 2.")
    visiting.finish(workbook.visits.one(done.visit.id), date(2026, 12, 3))
    final = made(workbook, REPORT, done.school)
    assert final.version == "Final of 3 December 2026"
    assert "There are two deputies." in said(final)
    assert "Put right in part 2." in said(final)
    assert COMMENTED in headings(final)


def test_a_final_report_on_which_nothing_was_said_says_so_on_its_first_page(
    workbook: Workbook, done: Schooled
) -> None:
    workbook.visiting.send_draft(workbook.visits.one(done.visit.id), date(2026, 11, 30))
    workbook.visiting.finish(workbook.visits.one(done.visit.id), date(2026, 12, 15))
    report = made(workbook, REPORT, done.school)
    assert "The school sent no comments, and nothing was changed" in said(report)
    assert COMMENTED not in headings(report)


def test_the_agreed_actions_join_the_one_plan_once_at_the_sign_off(
    workbook: Workbook, done: Schooled
) -> None:
    [action] = workbook.actions.all()
    assert (action.source, action.school_id) == ("school_audit", done.school.id)
    assert (action.ask, action.owner_role, action.due_on, action.success_measure) == (
        "Put music and supply staff on the record",
        "School business manager",
        "2027-01-15",
        "A second look finds every adult",
    )
    workbook.signing.reopen(workbook.returns.one(done.returned.id), "Officer", "A word was wrong")
    workbook.signing.sign_off(workbook.returns.one(done.returned.id), "Officer")
    assert len(workbook.actions.all()) == 1


@pytest.mark.parametrize("what", [LETTER, SHEET, SLIP, REPLY, REPORT])
@pytest.mark.parametrize("large", [False, True])
def test_every_document_is_written(
    workbook: Workbook, done: Schooled, tmp_path: Path, what: str, *, large: bool
) -> None:
    report = school_document(workbook, what, done.school, TODAY, large_print=large)
    written = exports.write(report, tmp_path / f"{what}.pdf")
    assert written.path.exists()
    assert not written.substituted
