"""What a check found that grades no standard is told by its own words, and not under the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.answers import Told
from audit_app.workbook.schools.documents import REPLY, REPORT, SLIP
from tests.audit_app.reports.school.visited import headings, made, said
from tests.audit_app.schooled import saw

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.schooled import Schooled

OTHERS = "Other checks, which grade no standard: not seen in full"
FILTER = "Filtering works on a pupil device: not in place"


def recorded(workbook: Workbook, visit: Schooled) -> None:
    """Filtering does not work, the website is as it should be, and a sample has two gaps."""
    asked = [
        {"row": "fgm", "asked": 6, "confident": 2},
        {"row": "whistleblowing", "asked": 6, "confident": 1},
    ]
    policies = [{"row": "searching", "found": "part", "note": "No word on who is there."}]
    told = {
        "V1.03": Told("found"),
        "V1.06": Told(policies),
        "V2.02": Told({"looked": 6, "met": 4}),
        "V3.06c": Told({"looked": 9, "met": 7}),
        "V4.04": Told(asked),
        "V5.03": Told("not_found", "The test page opened."),
        "V6.03": Told("no"),
        "V6.08": Told("no"),
    }
    saw(workbook, visit, told)
    workbook.signing.sign_off(workbook.returns.one(visit.returned.id), "Officer")


def part(words: str, begins: str, ends: str) -> str:
    """What stands under one heading, up to the next."""
    return words.split(f"\n{begins}\n", 1)[1].split(f"\n{ends}\n", 1)[0]


def test_the_report_lists_it_in_the_words_of_the_check_with_what_it_was_looked_at_for(
    workbook: Workbook, nothing: Schooled
) -> None:
    recorded(workbook, nothing)
    report = made(workbook, REPORT, nothing.school)
    words = said(report)
    others = part(words, OTHERS, "What we looked at, section by section")
    assert f"{FILTER} (looked at for J.01, J.02 and J.02b). The test page opened." in others
    assert (
        "Entries traced to a file, of entries checked: 4 of 6 met the test (looked at for A.04, "
        "A.04b, E.07, E.08 and E.09)."
    ) in others
    assert (
        "Of the staff asked, how many could say what to do? FGM: 2 of 6 could say (looked at for "
        "D.05 and D.05c)."
    ) in others
    assert (
        "Which of these policies say what they should? Searching: In part (looked at for B.08b). "
        "No word on who is there."
    ) in others
    assert "times" not in others, "that different things were asked about adds up to no finding"
    law = part(words, "Law and statutory guidance: not seen in full", OTHERS)
    assert "F.02 " in law
    assert "B.06 " in law
    assert "Filtering" not in law


def test_what_graded_a_standard_is_not_told_twice(workbook: Workbook, nothing: Schooled) -> None:
    recorded(workbook, nothing)
    words = said(made(workbook, REPORT, nothing.school))
    others = part(words, OTHERS, "What we looked at, section by section")
    assert "LADO" not in others
    assert "Whistleblowing" not in others


def test_what_such_a_check_found_in_place_is_a_strength(
    workbook: Workbook, nothing: Schooled
) -> None:
    recorded(workbook, nothing)
    for what in (REPORT, REPLY, SLIP):
        words = said(made(workbook, what, nothing.school))
        assert "The website shows what it should: in place" in words.split("not seen")[0]
        assert "Nothing was seen in full" not in words


def test_the_reply_and_the_slip_say_it_too(workbook: Workbook, nothing: Schooled) -> None:
    recorded(workbook, nothing)
    reply = made(workbook, REPLY, nothing.school)
    assert headings(reply)[3:5] == [OTHERS, "Actions"]
    assert f"{FILTER}." in part(said(reply), OTHERS, "Actions")
    slip = said(made(workbook, SLIP, nothing.school))
    assert FILTER in part(slip, "Looked for and not seen: begin here", "What happens next")


def test_where_every_check_was_seen_in_full_or_grades_a_standard_there_is_no_such_part(
    workbook: Workbook, nothing: Schooled
) -> None:
    saw(workbook, nothing, {"V2.01": Told({"looked": 6, "met": 4}), "V1.03": Told("found")})
    saw(workbook, nothing, {"V6.03": Told("no"), "V6.08": Told("no")})
    workbook.signing.sign_off(workbook.returns.one(nothing.returned.id), "Officer")
    for what in (REPORT, REPLY):
        assert OTHERS not in headings(made(workbook, what, nothing.school))
