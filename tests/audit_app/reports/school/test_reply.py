"""The reply to the school: one page, strengths first, and what it never says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

import exports
from audit_app.document import Heading, Report
from audit_app.problems import Problem
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.documents import REPLY, REPORT
from tests.audit_app.reports.school.visited import (
    TODAY,
    headings,
    made,
    said,
)
from tests.audit_app.schooled import Schooled, saw

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


def test_the_reply_puts_strengths_first_and_keeps_the_law_and_good_practice_apart(
    workbook: Workbook, done: Schooled
) -> None:
    reply = made(workbook, REPLY, done.school)
    assert headings(reply) == [
        "Strengths",
        "Law and statutory guidance: not seen in full",
        "Good practice: not seen in full",
        "Other checks, which grade no standard: not seen in full",
        "Actions",
        "Who decides, and what is next",
    ]
    words = said(reply)
    strengths, short = words.split("Law and statutory")
    assert (
        "C.03 A trained DSL or deputy can be reached at all times in school hours (“A DSL or "
        "deputy can be reached at all times in school hours”)."
    ) in strengths
    scr = "E.06 The single central record shows every required check"
    assert f"{scr}: seen in part (21 of 23 met the test)." in short
    assert "A.04b" not in words, "that entries were traced says nothing of a section 128 check"
    assert "Put music and supply staff on the record" in words
    assert "School business manager" in words
    assert "The head and the governors, trustees or proprietor decide" in words
    assert "due from us by 24 November 2029" in words


def test_the_reply_says_how_many_standards_were_looked_at_and_how_many_graded(
    workbook: Workbook, done: Schooled
) -> None:
    words = said(made(workbook, REPLY, done.school)).splitlines()
    [lead] = [line for line in words if "We looked" in line]
    assert lead.endswith(
        "We looked at 21 of 109 standards and graded 3: a check grades only the standard that its "
        "words are about."
    )


def test_what_was_looked_at_and_not_graded_is_not_said_to_be_seen(
    workbook: Workbook, held: Schooled
) -> None:
    """Nothing of good practice was graded; some of it was looked at, all without a grade."""
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    words = said(made(workbook, REPLY, held.school))
    good = words.split("Good practice: not seen in full")[1].split("Other checks")[0]
    assert "What we looked at of this was not graded." in good


def test_a_visit_whose_checks_grade_nothing_says_so(workbook: Workbook, nothing: Schooled) -> None:
    saw(workbook, nothing, {"V5.03": Told("found"), "V6.03": Told("no"), "V6.08": Told("no")})
    workbook.signing.sign_off(workbook.returns.one(nothing.returned.id), "Officer")
    words = said(made(workbook, REPLY, nothing.school))
    assert "We looked at 3 of 109 standards and graded none: a check grades only" in words


def test_a_bare_number_does_not_stand_beside_a_standard(workbook: Workbook, held: Schooled) -> None:
    saw(workbook, held, {"V3.06": Told(2), "V3.06b": Told("part", "No pattern is looked for.")})
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    report = said(made(workbook, REPORT, held.school))
    assert ": seen in part (2)" not in report
    asked = ": seen in part (“Low-level concerns are looked at for patterns”)."
    assert f"{asked} No pattern is looked for." in report


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
