"""How much of a visit has room on the one page of its reply: as much as there is, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

import exports
from audit_app.analysis.claims import Claim, Line, Look, Standard
from audit_app.reports.school import Agreed, reply
from audit_app.workbook.schools.visit_held import held_of
from tests.audit_app.reports.school.visited import TODAY, said

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.schooled import Schooled

LONG_NAME = "The Marram Bay Church of England Primary School " * 2


@pytest.mark.parametrize("name", [LONG_NAME, "Driftline School"])
@pytest.mark.parametrize("many", [1, 4, 12])
@pytest.mark.parametrize("words", [3, 10, 16, 30])  # a standard has at most thirty words
def test_no_number_or_length_of_standards_and_actions_makes_the_reply_two_pages(
    workbook: Workbook,
    done: Schooled,
    tmp_path: Path,
    many: int,
    words: int,
    name: str,
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
    claim = Claim("answered", "Fully met", "met")
    lines += tuple(  # checks that grade no standard: a count each of its own
        Line(
            Standard(f"Y.{at:02}", "It is so.", "Y", "Section"),
            claim,
            claim,
            (Look(f"V9.{at:02}", " ".join(label), count, "", None, count=count, found=found),),
        )
        for at in range(many)
        for found in (2, 3)
    )
    who = "Assistant headteacher for inclusion"
    agreed = tuple(  # every other day is still to be agreed
        Agreed(" ".join(label * 2), who, TODAY if at % 2 else None, 1) for at in range(many)
    )
    told = {"V6.06": "Nothing more until the next full visit", "V6.06b": "25 November 2027"}
    school = replace(done.school, name=name)
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


def test_room_that_is_left_on_the_page_is_given_back(workbook: Workbook, done: Schooled) -> None:
    """A long entry of one list that gave way may leave room for a short one of another."""
    held = held_of(workbook, done.school, workbook.visits.one(done.visit.id), TODAY)
    claim = Claim("answered", "Fully met", "met")
    label = "Staff know what safeguarding asks of them and of others here"
    looks = [Look("V2.01", "Rows", "", "", grade, count="6 of 8") for grade in (3, 2, 2)]
    sorts = (("statutory", 9), ("statutory", 9), ("good_practice", 1))
    lines = tuple(
        Line(Standard(f"X.{at:02}", label, "X", "X", basis), claim, claim, (look,))
        for look, (basis, many) in zip(looks, sorts, strict=True)
        for at in range(many)
    )
    filtering = "Filtering works on a pupil device."
    lines += tuple(
        Line(
            Standard(f"Y.{at:02}", "It is so.", "Y", "Y"),
            claim,
            claim,
            (Look(f"V5.{at:02}", filtering, "Not in place", found=1),),
        )
        for at in range(4)
    )
    agreed = (Agreed("Write what came of it", "Head", TODAY, 1),) * 2
    words = said(reply(replace(held, lines=lines, agreed=agreed)))
    assert words.split("Law and statutory")[0].count("\nX.") == 4


def test_a_name_that_still_fits_on_the_line_of_the_title_costs_no_room(
    workbook: Workbook, done: Schooled
) -> None:
    held = held_of(workbook, done.school, workbook.visits.one(done.visit.id), TODAY)
    claim = Claim("answered", "Fully met", "met")
    lines = tuple(
        Line(
            Standard(f"X.{at:02}", "Staff know what safeguarding asks of them", "X", "X", basis),
            claim,
            claim,
            (Look("V2.01", "Rows", "", "", grade, count="6 of 8"),),
        )
        for grade, basis in ((3, "statutory"), (2, "statutory"), (2, "good_practice"))
        for at in range(9)
    )
    agreed = (Agreed("Write what came of it", "Head", TODAY, 1),) * 9
    shown = {
        len(said(reply(replace(held, lines=lines, agreed=agreed, school=school))).splitlines())
        for name in ("Gull", "Gannet Way Primary School")
        for school in [replace(done.school, name=name)]
    }
    assert len(shown) == 1
