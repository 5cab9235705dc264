"""How it went for the children is counted beside the standards, and never as met or not met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.document import Heading
from audit_app.reports.audit_report.voices import of_many_children
from tests.audit_app.reports.audited import TODAY, table
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

CHANGED = "What changed for the children"


def told(workbook: Workbook, sent: Sent, answers: tuple[tuple[str, str, str], ...]) -> None:
    """Each return says how it went, whether care got better, and what a child would notice."""
    for returned, (went, care, day) in zip(sent.returns, answers, strict=False):
        held = (("G0.01", "child"), ("G9.01", went), ("N3.02", care), ("G9.02", day))
        for question, value in held:
            if value:
                workbook.answers.answer(returned.id, sent.form, (question, ""), value)
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")


def test_each_outcome_stands_with_how_many_answers_and_children_it_is_of(
    workbook: Workbook, sent: Sent
) -> None:
    told(
        workbook,
        sent,
        (
            ("better", "improved_lasting", ""),
            ("better", "same", ""),
            ("worse", "same", ""),
            ("cannot_tell", "", ""),
        ),
    )
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    children = {r.case_id for r in sent.returns[:4]}
    better = {r.case_id for r in sent.returns[:2]}
    rows = {label: rest for label, *rest in table(report, "outcome_G9.01")}
    assert rows["Better"] == ["2 of 4", f"{len(better)} of {len(children)}"]
    assert rows["The same"] == ["0 of 4", f"0 of {len(children)}"]
    assert rows["Worse"][0] == "1 of 4"
    assert rows["Cannot tell from our records"][0] == "1 of 4"
    care = {label: rest[0] for label, *rest in table(report, "outcome_N3.02")}
    assert care["Improved, and it has lasted"] == "1 of 3"
    assert care["No change"] == "2 of 3"


def test_they_are_part_of_no_count_of_what_was_met(workbook: Workbook, sent: Sent) -> None:
    told(workbook, sent, (("better", "same", ""), ("worse", "worse", "")))
    for place, returned in enumerate(sent.returns[2:4]):
        value = ("yes", "no")[place]
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(returned.id, sent.form, ("OWN.1", ""), value)
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert "Practice fully met what was asked in 1 of 2 judgements" in text
    assert "and never as met or not met" in text


def test_the_first_page_says_it_in_a_line(workbook: Workbook, sent: Sent) -> None:
    told(workbook, sent, (("better", "", ""), ("better", "", ""), ("worse", "", "")))
    answer_own(workbook, sent)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert "3 answers on how their situation went: 2 better, 1 worse." in text


def answer_own(workbook: Workbook, sent: Sent) -> None:
    """One judgement, without which a report has no part 3."""
    returned = sent.returns[3]
    workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(returned.id, sent.form, ("OWN.1", ""), "yes")
    workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")


def test_what_a_child_would_notice_stands_under_how_it_went(workbook: Workbook, sent: Sent) -> None:
    told(
        workbook,
        sent,
        (("better", "", "Breakfast each day."), ("worse", "", "Fewer days in school.")),
    )
    answer_own(workbook, sent)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    words = ["Better", "Breakfast each day.", "Worse", "Fewer days in school."]
    start = text.index("In the words of the returns")
    places = [text.index(each, start) for each in words]
    assert places == sorted(places)
    theirs = said(workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL"))
    assert "Breakfast each day." not in theirs


def test_without_such_a_question_answered_there_is_no_such_heading(
    workbook: Workbook, sent: Sent
) -> None:
    answer_own(workbook, sent)
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert CHANGED not in {b.text for b in report.blocks if isinstance(b, Heading)}


@pytest.mark.parametrize(
    ("most", "shown"),
    [
        (2, ["“A.”", "“Longer than all.”"]),
        (3, ["“A.”", "“Bb.”", "“Longer than all.”"]),
        (9, ["“A.”", "“Bb.”", "“Ccc.”", "“Longer than all.”"]),
    ],
)
def test_each_child_is_heard_once_before_any_is_heard_twice(most: int, shown: list[str]) -> None:
    about = {"“A.”": {"1"}, "“Bb.”": {"1"}, "“Ccc.”": {"1"}, "“Longer than all.”": {"2"}}
    assert of_many_children(about, most) == shown
