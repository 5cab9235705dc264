"""The area summary counts schools and ranks none, and good practice is only what was agreed to."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Table, texts
from audit_app.problems import Problem
from audit_app.reports import area
from audit_app.reports.words import SENSITIVE
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.accounts import accounts
from audit_app.workbook.schools.area import area_of, practice_of
from audit_app.workbook.schools.visit_record import form_of_visit
from exports.plain import text_of
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.schooled import early_form, school_return, visit_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.document import Report
    from audit_app.records import School
    from audit_app.reports.area import Area
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)
CLAIM, OTHER, GATED = "E.06", "A.02b", "N.04"
SCR_SECTION = "Safer recruitment and the single central record"


def school(book: Workbook, number: int, phase: str = "PRI", **cells: object) -> School:
    urn = f"9001{number:02}"
    return book.schools.one(book.schools.add(f"School {number:02}", urn, phase=phase, **cells))


def returned(book: Workbook, of: School, year: int, **answers: Told) -> None:
    named = {name.replace("_", "."): told for name, told in answers.items()}
    one = school_return(book, of, year, named)
    book.signing.sign_off(book.returns.one(one.id), "Head")


def visited(book: Workbook, of: School, views: Mapping[str, str], share: object = None) -> None:
    planned = book.visits.plan(of, "full", "2026-27/autumn", "2026-11-10")
    form = visit_form()
    one = book.visiting.begin(book.visits.one(planned), form)
    rows = [{"row": name, "view": view, "reason": "Seen"} for name, view in views.items()]
    told = {("V6.01", ""): Told(rows), ("V6.03", ""): Told("no")}
    if share:
        told["V6.02", ""] = Told(share)
    book.answers.answer_many(one, form, told, "Write down a visit")
    book.signing.sign_off(book.returns.one(one), "Officer")


def table(report: Report, name: str) -> Table:
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    return next(block for block in blocks if isinstance(block, Table) and block.name == name)


def held(book: Workbook) -> Area:
    return area_of(book, 2026, TODAY)


def rows_of(report: Report, ref: str) -> list[tuple[object, ...]]:
    blocks = [*report.blocks, *(block for sheet in report.sheets for block in sheet.blocks)]
    tables = [block for block in blocks if isinstance(block, Table)]
    return [row.cells for one in tables for row in one.rows if row.id == ref]


def test_a_standard_is_counted_over_signed_returns_alone(workbook: Workbook) -> None:
    levels = ["fully"] * 11 + ["partly", "not"]
    for number, level in enumerate(levels):
        note = "" if level == "fully" else "Why"
        returned(workbook, school(workbook, number), 2026, E_06=Told(level, note))
    open_one = school(workbook, 50)
    school_return(workbook, open_one, 2026, {CLAIM: Told("not", "Why")})
    found = held(workbook)
    assert found.rate.words.startswith("13 of 14 schools returned so far; 1 outstanding (listed)")
    assert found.rate.outstanding == ("School 50",)
    counted = rows_of(area.paper(found), CLAIM)[0]
    assert counted[3:] == ("11 of 13 (85%)", 1, 1, 0, 0)
    assert rows_of(area.sheet(found), CLAIM)[0][3:] == (11, 13, "85%", 1, 1, 0, 0)


def test_what_is_blank_is_told_apart_and_what_was_not_asked_is_nowhere(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026, E_06=Told("not_applicable", "No"))
    returned(workbook, school(workbook, 2), 2026)
    paper = area.paper(held(workbook))
    assert rows_of(paper, CLAIM)[0][3:] == (None, 0, 0, 1, 1)
    assert rows_of(paper, GATED) == []  # nobody boards


def test_a_question_behind_a_gate_counts_for_those_whom_it_is_put_to(workbook: Workbook) -> None:
    boards = {"AY_07": Told("yes"), "N_04": Told("fully")}
    returned(workbook, school(workbook, 1, "IND"), 2026, **boards)
    returned(workbook, school(workbook, 2, "IND"), 2026, AY_07=Told("yes"))
    returned(workbook, school(workbook, 3, "IND"), 2026, AY_07=Told("no"))
    assert rows_of(area.paper(held(workbook)), GATED)[0][3:] == ("1 of 1", 0, 0, 0, 1)


def test_a_converted_school_is_the_same_school_a_year_on(workbook: Workbook) -> None:
    before, after = school(workbook, 1), school(workbook, 2)
    returned(workbook, before, 2025, E_06=Told("not", "Why"))
    workbook.schools.change(before, "Closed", standing="closed")
    workbook.schools.follow(before, after, "converted", "2026-04-01")
    returned(workbook, after, 2026, E_06=Told("fully"))
    other = school(workbook, 3)
    returned(workbook, other, 2026, E_06=Told("fully"))
    rows = rows_of(area.paper(held(workbook)), CLAIM)
    assert rows[1][2:] == (1, 0, 1, 1, 0, 0, None), "the one that judged it twice, in both years"
    assert "1 school returned in both years, of 1 in 2025-26 and 2 in 2026-27." in " ".join(
        texts(area.paper(held(workbook)))
    )


def early_return(book: Workbook, of: School, year: int) -> None:
    one = school_return(book, of, year, {}, form=early_form())
    book.signing.sign_off(book.returns.one(one.id), "Manager")


def test_a_form_that_is_back_in_one_year_alone_is_not_said_to_be_asked_no_more(
    workbook: Workbook,
) -> None:
    both = school(workbook, 1)
    for year in (2025, 2026):
        returned(workbook, both, year, E_06=Told("fully"))
    early_return(workbook, school(workbook, 2, "PVI"), 2025)
    said = texts(area.paper(held(workbook)))
    title = "Early years safeguarding return (short form)"
    assert f"Nothing of “{title}” is compared: no return of it is in for 2026-27." in said
    assert not [words for words in said if "EB.01" in words]


def test_a_standard_that_one_year_alone_asked_is_named_as_such(workbook: Workbook) -> None:
    boards = {"AY_07": Told("yes"), "N_04": Told("fully")}
    one = school(workbook, 1, "IND")
    returned(workbook, one, 2025, **boards)
    returned(workbook, one, 2026, AY_07=Told("no"))
    said = texts(area.paper(held(workbook)))
    words = f"1 standard in the returns of 2025-26 alone, and so in no comparison: {GATED}."
    assert words in said


def test_no_more_schools_are_named_than_the_summary_says(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026, E_06=Told("fully"))
    said = " ".join(texts(area.paper(held(workbook))))
    assert "no child is in them. A school is named only where its return is outstanding, or" in said


def test_of_two_that_merged_neither_is_compared_and_that_is_said(workbook: Workbook) -> None:
    one, two, now = (school(workbook, number) for number in (1, 2, 3))
    for before in (one, two):
        returned(workbook, before, 2025, E_06=Told("fully"))
        workbook.schools.change(before, "Closed", standing="closed")
        workbook.schools.follow(before, now, "merged", "2026-04-01")
    returned(workbook, now, 2026, E_06=Told("fully"))
    found = held(workbook)
    assert found.merged == 1
    assert len(rows_of(area.paper(found), CLAIM)) == 1
    assert any(
        "1 school that merged since is left out" in text for text in texts(area.paper(found))
    )


def test_what_we_saw_is_counted_school_by_school(workbook: Workbook) -> None:
    for number, view in enumerate(("agree", "less", "more", "not_tested")):
        visited(
            workbook, school(workbook, number), {"a": "agree" if number < 3 else view, "b": view}
        )
    returned(workbook, school(workbook, 9), 2026)
    found = held(workbook)
    assert found.against.words.startswith("Of 3 schools visited, 1 matched their own rating")
    cells = {row.cells[0]: row.cells[1:] for row in table(area.paper(found), "sections").rows}
    assert cells["Leadership, governance and culture"] == (3, 0, 0, 1)
    assert cells["Policies"] == (1, 1, 1, 1)


def unjudged(book: Workbook, of: School, rows: list[dict[str, str]] | None = None) -> None:
    """A signed visit that saw E.06 not at all and B.06 in part, with these section judgements."""
    visit = book.visits.one(book.visits.plan(of, "full", "2026-27/autumn", "2026-11-10"))
    form = visit_form()
    one = book.visiting.begin(visit, form)
    could = [{"row": "whistleblowing", "asked": 8, "confident": 3}]
    told = {("V2.04", ""): Told("not_found"), ("V4.04", ""): Told(could), ("V6.03", ""): Told("no")}
    if rows:
        told["V6.01", ""] = Told(rows)
    book.answers.answer_many(one, form, told, "Write down a visit")
    book.signing.sign_off(book.returns.one(one), "Officer")


def test_a_visit_without_a_section_judged_is_told_standard_by_standard(workbook: Workbook) -> None:
    of = school(workbook, 1)
    rated = {"E_06": Told("fully"), "B_06": Told("not", "Why"), "A_03": Told("fully")}
    returned(workbook, of, 2026, **rated)
    unjudged(workbook, of)
    found = held(workbook)
    said = " ".join(texts(area.paper(found)))
    assert "No visit has been compared" not in said
    assert "No section was compared with the school’s own rating as a whole yet." in said
    words = (
        "In 1 of 1 school visited, sections hold no judgement of the officer’s own. There the "
        "standards speak, one by one: of 2 standards that could be compared, we saw less than the "
        "school’s rating in 1, more in 1, and what the school says in 0."
    )
    assert words in said
    assert words in " ".join(texts(area.sheet(found)))
    page = accounts(workbook, of, TODAY)
    assert sorted(one.outcome for one in page.lines if one.differs) == ["less", "more"]
    cells = {row.cells[0]: row.cells[1:] for row in table(area.paper(found), "by_standard").rows}
    assert cells == {"Policies": (1, 1, 0, 0, 1), SCR_SECTION: (1, 1, 0, 1, 0)}


def test_what_the_officer_judged_as_a_whole_is_counted_so_and_its_standards_not_again(
    workbook: Workbook,
) -> None:
    for number, rows in enumerate(([{"row": "e", "view": "agree"}], None)):
        of = school(workbook, number)
        returned(workbook, of, 2026, E_06=Told("fully"), B_06=Told("partly", "Why"))
        unjudged(workbook, of, rows)
    found = held(workbook)
    assert found.against.words.startswith("Of 1 school visited, 1 matched their own rating")
    assert found.beside[0].startswith("Of 1 school visited and judged section by section, 1 ")
    assert found.by_standard.words.startswith("In 2 of 2 schools visited, sections hold no")
    assert "of 3 standards that could be compared" in found.by_standard.words
    rows_by = {one.label: (one.schools, one.of) for one in found.by_standard.sections}
    assert rows_by == {"Policies": (2, 2), SCR_SECTION: (1, 1)}


def test_no_school_that_returned_is_named_and_nothing_is_ranked(workbook: Workbook) -> None:
    for number in range(6):
        returned(workbook, school(workbook, number), 2026, E_06=Told("fully"))
    said = " ".join([*texts(area.paper(held(workbook))), *texts(area.sheet(held(workbook)))])
    assert "School 0" not in said
    refs = [row.id for row in table(area.sheet(held(workbook)), "Standards_1").rows]
    form = [one.name for its in held(workbook).now.standards.values() for one in its]
    assert refs == [name for name in form if name in refs]


def test_outside_the_partnership_a_standard_of_fewer_than_five_is_not_told(
    workbook: Workbook,
) -> None:
    few = "E.07"
    for number in range(4):
        told = {"E_06": Told("fully"), "E_07": Told("fully")}
        returned(workbook, school(workbook, number), 2026, **told)
    within = area.paper(held(workbook))
    assert rows_of(within, CLAIM)[0][3] == "4 of 4"
    shared = area.paper(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert shared.marking != SENSITIVE
    assert rows_of(shared, CLAIM) == rows_of(shared, OTHER) == []
    sections = sum(block.name.startswith("standards_") for block in within.blocks
                   if isinstance(block, Table))  # fmt: skip
    words = f"{sections} sections are not told: fewer than 5 returns judged any standard there."
    assert words in texts(shared)
    returned(workbook, school(workbook, 5), 2026, E_06=Told("fully"))
    shared = area.paper(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert rows_of(shared, CLAIM)[0][3:] == ("5 of 5", 0, 0, 0, 0)
    assert rows_of(shared, few)[0][3:] == ("Fewer than 5", None, None, None, None)
    sheet = area.sheet(area_of(workbook, 2026, TODAY, marking="OFFICIAL"))
    assert rows_of(sheet, few)[0][3:] == (None, None, "Fewer than 5", None, None, None, None)


def test_outside_the_partnership_what_was_seen_in_fewer_than_five_schools_is_not_told(
    workbook: Workbook,
) -> None:
    of_number = [school(workbook, number) for number in range(6)]
    for number, of in enumerate(of_number):
        returned(workbook, of, 2026, E_06=Told("fully"))
        if number < 4:
            visited(workbook, of, {"a": "less", "b": "agree"})
    within = area.paper(held(workbook))
    assert [one.less for one in held(workbook).sections[:2]] == [4, 0]
    assert table(within, "sections")
    shared = area_of(workbook, 2026, TODAY, marking="OFFICIAL")
    blank = [row.cells[3:] for row in table(area.paper(shared), "standards_0_0").rows]
    assert {cells[0] for cells in blank} == {None}, "asked of six, judged by none"
    words = "Fewer than 5 schools were visited: what was seen is not told."
    for report in (area.paper(shared), area.sheet(shared)):
        said = " ".join(texts(report))
        assert words in said
        assert "less than the school’s rating" not in said
        assert "What we saw beside the schools’ own ratings" not in said
        assert "Not looked at" not in said
        assert "Sections of fewer than 5 schools" not in said
    for number in (4, 5):
        visited(workbook, of_number[number], {"b": "agree"})
    shared = area_of(workbook, 2026, TODAY, marking="OFFICIAL")
    rows = table(area.paper(shared), "sections").rows
    assert [row.cells for row in rows] == [("Policies", 6, 0, 0, 0)], "four judged the other"
    assert "Sections of fewer than 5 schools are not told." in " ".join(texts(area.paper(shared)))


def test_a_year_that_was_never_opened_is_a_problem(workbook: Workbook) -> None:
    with pytest.raises(Problem, match="never opened"):
        area_of(workbook, 2026, TODAY)


def test_good_practice_is_only_what_was_agreed_to_be_shared(workbook: Workbook) -> None:
    proud = [{"point": "Shared words", "share": "yes"}, {"point": "Kept words", "share": "no"}]
    proud.append({"point": "Unsaid words"})
    returned(workbook, school(workbook, 1), 2026, Z_01=Told(proud))
    open_one = school(workbook, 2)
    school_return(workbook, open_one, 2026, {"Z.01": Told([{"point": "Open", "share": "yes"}])})
    named = [{"point": "Named point", "named": "yes"}, {"point": "Unnamed point", "named": "no"}]
    visited(workbook, school(workbook, 3), {"a": "agree"}, named)
    visited(workbook, school(workbook, 4), {"a": "agree"}, [{"point": "Nobody asked"}])
    report = practice_of(workbook, 2026, TODAY)
    said = " ".join(texts(report))
    assert "Shared words" in said
    assert "Named point (School 03)" in said
    assert "Unnamed point" in said
    for words in ("Kept words", "Unsaid words", "Open", "Nobody asked", "School 01", "School 04"):
        assert words not in said
    assert "3 further points were not agreed to be shared" in said
    assert "ask the schools safeguarding officer" in said
    assert "* Named point (School 03)" in text_of(report)


def test_a_digest_of_nothing_says_so_in_one_sentence(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026)
    [said] = [words for words in texts(practice_of(workbook, 2026, TODAY)) if "2026-27 " in words]
    assert said == "Nothing of 2026-27 was agreed to be shared yet."
    proud = [{"point": "Kept words", "share": "no"}]
    returned(workbook, school(workbook, 2), 2026, Z_01=Told(proud))
    told = texts(practice_of(workbook, 2026, TODAY))
    assert "Of 1 point of 2026-27 none was agreed to be shared yet." in told


def test_no_plan_is_spoken_of_while_no_action_is_agreed(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026)
    said = texts(area.paper(held(workbook)))
    assert "No action has been agreed with a school yet." in said
    assert not [words for words in said if "one action plan" in words]


def test_a_sort_of_setting_is_named_only_where_there_are_five_of_it(workbook: Workbook) -> None:
    schools = [school(workbook, number) for number in range(5)]
    special = school(workbook, 9, "SPE")
    for of, words in ((schools[0], "From many"), (special, "From one")):
        returned(workbook, of, 2026, Z_01=Told([{"point": words, "share": "yes"}]))
    said = text_of(practice_of(workbook, 2026, TODAY))
    assert "* From many (a primary school)" in said
    assert "* From one\n" in said


def test_what_stands_out_is_of_standards_that_ten_returns_judged(workbook: Workbook) -> None:
    for number in range(12):
        few = {"A_03": Told("fully")} if number < 9 else {}
        low = Told("fully") if number < 4 else Told("partly", "Why")
        of = school(workbook, number)
        returned(workbook, of, 2026, E_06=low, B_01=Told("fully"), C_01=Told("fully"), **few)
    words = "\n".join(texts(area.paper(held(workbook))))
    out = words[words.index("What stands out") : words.index("Each standard")]
    assert "E.06 The single central record shows every required check: 4 of 12 (33%)." in out
    assert "B.01 Our child protection policy is written for this setting: 12 of 12 (100%)." in out
    assert "A.03" not in out, "nine returns are too few"
    assert "School 0" not in out, "no school is named"


def test_nothing_stands_out_of_a_few_returns(workbook: Workbook) -> None:
    for number in range(9):
        returned(workbook, school(workbook, number), 2026, E_06=Told("fully"), B_01=Told("fully"))
    assert "What stands out" not in "\n".join(texts(area.paper(held(workbook))))


def test_sections_of_early_years_settings_are_told_from_those_of_schools(
    workbook: Workbook,
) -> None:
    asked = [(school(workbook, 1, "PRI"), "b"), (school(workbook, 2, "PVI"), "ec")]
    workbook.rounds.open(2026, "2026-12-18", DEFAULT_WORDING)
    for of, view in asked:
        planned = workbook.visits.plan(of, "full", "2026-27/autumn", "2026-11-10")
        form = form_of_visit(of.phase)
        one = workbook.visiting.begin(workbook.visits.one(planned), form)
        rows = [{"row": view, "view": "agree"}]
        told = {("V6.01", ""): Told(rows), ("V6.03", ""): Told("no")}
        workbook.answers.answer_many(one, form, told, "Write down a visit")
        workbook.signing.sign_off(workbook.returns.one(one), "Officer")
    agreed = {one.label for one in held(workbook).sections if one.agree}
    assert agreed == {"Policies", "Early years: Safe adults"}


@pytest.mark.parametrize(("many", "shown"), [(2, "School 01"), (20, "School 01; School 02; ")])
def test_returns_that_are_outstanding_are_named_after_what_was_found(
    workbook: Workbook, many: int, shown: str
) -> None:
    returned(workbook, school(workbook, 0), 2026, E_06=Told("fully"))
    for number in range(1, many + 1):
        school_return(workbook, school(workbook, number), 2026, {})
    words = list(texts(area.paper(held(workbook))))
    at = words.index("Returns that are outstanding")
    assert words.index("Each standard") < at
    assert any(one.startswith(shown) for one in words[at:])
