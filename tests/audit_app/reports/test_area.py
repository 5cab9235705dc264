"""The area summary counts schools over what they signed, and says what stands out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.document import Table, texts
from audit_app.problems import Problem
from audit_app.reports import area
from audit_app.reports.words import OPEN
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.area import area_of
from tests.audit_app.reports.an_area import CLAIM, GATED, TODAY, held, returned, rows_of, school
from tests.audit_app.schooled import early_form, school_return

if TYPE_CHECKING:
    from audit_app.records import School
    from audit_app.reports.area import Area
    from audit_app.workbook.workbook import Workbook


def said(found: Area) -> str:
    return "\n".join(texts(area.paper(found)))


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


def test_in_large_print_the_standards_stay_a_table_that_can_be_compared_down_a_column(
    workbook: Workbook,
) -> None:
    """Eight columns are too many for large letters, and a card for each takes forty pages."""
    for number, level in enumerate(["fully", "partly", "not", "not_applicable"]):
        told = Told(level, "" if level == "fully" else "Why")
        returned(workbook, school(workbook, number), 2026, E_06=told)
    returned(workbook, school(workbook, 9), 2026)
    large = area_of(workbook, 2026, TODAY, large_print=True)
    paper = area.paper(large)
    assert rows_of(paper, CLAIM) == [
        (
            "E.06 The single central record shows every required check. Law.",
            "1 of 3",
            "1 partly met, 1 not met\nNot counted: 1 does not apply, 1 not answered",
        )
    ]
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert not any(table.cards for table in tables if table.name.startswith("standards"))
    assert rows_of(area.sheet(large), CLAIM)[0][3:] == (1, 3, None, 1, 1, 1, 1)


def test_in_large_print_a_standard_of_few_is_held_back_and_one_that_all_met_says_no_more(
    workbook: Workbook,
) -> None:
    returned(workbook, school(workbook, 1), 2026, E_06=Told("fully"))
    within = area.paper(area_of(workbook, 2026, TODAY, large_print=True))
    assert rows_of(within, CLAIM)[0][1:] == ("1 of 1", None)
    for number in range(2, 6):
        returned(workbook, school(workbook, number), 2026, A_06=Told("fully"))
    shared = area.paper(area_of(workbook, 2026, TODAY, marking=OPEN, large_print=True))
    assert all(row[1:] == ("Fewer than 5", None) for row in rows_of(shared, CLAIM))


def test_counts_of_few_are_said_to_point_at_a_school_and_to_stay_within_the_partnership(
    workbook: Workbook,
) -> None:
    for number in range(5):
        returned(workbook, school(workbook, number), 2026, E_06=Told("fully"))
    few = "may be known to be of one school: they stay within the partnership."
    assert few not in said(held(workbook)), "five judged what anybody judged"
    returned(workbook, school(workbook, 8, "NMS"), 2026, N_03b=Told("not", "Why"))
    assert few in said(held(workbook))
    assert few not in said(area_of(workbook, 2026, TODAY, marking=OPEN)), "it has none of them"


def test_actions_are_said_to_be_of_all_years(workbook: Workbook) -> None:
    of = school(workbook, 1)
    returned(workbook, of, 2026, E_06=Told("fully"))
    assert "of all years" not in said(held(workbook))
    workbook.actions.add("Put supply staff on the record", "school_audit", school_id=of.id)
    assert "These are of all years, as they stand on the day of this summary." in said(
        held(workbook)
    )


@pytest.mark.parametrize(
    ("trusts", "words"),
    [
        ((0, 1), "0 of 1 trust has answered what is the same in all its schools"),
        ((1, 2), "1 of 2 trusts has answered what is the same in all its schools"),
        ((2, 2), "2 of 2 trusts have answered what is the same in all their schools"),
    ],
)
def test_trusts_are_counted_in_good_english(
    workbook: Workbook, trusts: tuple[int, int], words: str
) -> None:
    returned(workbook, school(workbook, 1), 2026, E_06=Told("fully"))
    assert words in said(replace(held(workbook), trusts=trusts))


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


def test_a_year_that_was_never_opened_is_a_problem(workbook: Workbook) -> None:
    with pytest.raises(Problem, match="never opened"):
        area_of(workbook, 2026, TODAY)


def test_no_plan_is_spoken_of_while_no_action_is_agreed(workbook: Workbook) -> None:
    returned(workbook, school(workbook, 1), 2026)
    said = texts(area.paper(held(workbook)))
    assert "No action has been agreed with a school yet." in said
    assert not [words for words in said if "one action plan" in words]


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
