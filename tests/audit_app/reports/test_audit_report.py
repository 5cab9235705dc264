"""The audit report: each figure is what the signed returns say, and says what it counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.analysis.extremes import lowest_and_highest
from audit_app.document import Report
from audit_app.reports.audit_report.closing import recommendations
from audit_app.reports.audit_report.earlier import direction
from audit_app.reports.audit_report.figures import figures
from audit_app.reports.audit_report.opening import summary
from audit_app.workbook.report_held import held_of
from tests.audit_app.conftest import Sent
from tests.audit_app.reports.audited import (
    TODAY,
    answer_ids,
    answered,
    judged_as,
)
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def test_judgements_that_are_not_recorded_are_said_to_be_in_the_denominator(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "not_recorded", "not_recorded", "yes"), signed=4)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Practice fully met what was asked in 2 of 4 judgements; the 2 where the record does not "
        "say are among the 4."
    ) in text


def test_each_finding_has_its_question_and_its_figure_and_so_has_its_message(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "partly", "no", "yes"), signed=3)
    low = answer_ids(workbook, sent)[1:3]
    workbook.findings.add(sent.audit.id, "gap", "Schools were not told", rests_on=tuple(low))
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Schools were not told: “Was the child’s school told?” only 1 of 3 judgements was fully "
        "met."
    ) in text
    assert (
        "Rests on 2 answers in the returns. “Was the child’s school told?” fully met in 1 of 3; "
        "1 partly met, 1 not met."
    ) in text


def test_bad_news_never_stands_beside_a_figure_of_what_was_good(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "partly", "yes", "yes"), signed=4)
    ids = answer_ids(workbook, sent)
    workbook.findings.add(sent.audit.id, "gap", "A school was not told", rests_on=(ids[1],))
    workbook.findings.add(sent.audit.id, "strength", "Schools were told", rests_on=(ids[0],))
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    asked = "“Was the child’s school told?”"
    assert f"A school was not told: {asked} 1 of 4 judgements was not fully met." in text
    assert f"Schools were told: {asked} 3 of 4 judgements were fully met." in text


def test_only_questions_with_enough_judgements_are_lowest_or_highest_and_none_is_both() -> None:
    counts = [judged_as("a", 9, 10), judged_as("b", 1, 9), judged_as("c", 2, 20),
              judged_as("d", 5, 10), judged_as("e", 5, 10)]  # fmt: skip
    low, high = lowest_and_highest(counts, 10)
    # b has nine only; of the four that are left two are shown at each end, d before e.
    assert [one.question.name for one in low] == ["c", "d"]
    assert [one.question.name for one in high] == ["a", "e"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((5, 10), (6, 10), "Better"),
        ((6, 10), (5, 10), "Worse"),
        ((50, 100), (59, 100), "Much the same"),
        ((9, 9), (10, 10), "Too few to say"),
    ],
)
def test_better_and_worse_are_ten_in_a_hundred_with_ten_judgements_both_times(
    old: tuple[int, int], new: tuple[int, int], expected: str
) -> None:
    assert direction(judged_as("q", *old), judged_as("q", *new)) == expected


def test_the_comparison_with_an_earlier_round_begins_with_its_sum_of_signed_returns(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=4)
    again = workbook.audits.one(workbook.audits.repeat(sent.audit, "NEG27"))
    workbook.children.put(again, [{"reference": f"NEG27-{n:02}"} for n in range(1, 3)])
    workbook.forms.choose(again, sent.form, ["theme-neglect"], None)
    again = workbook.audits.one(again.id)
    agencies, cases = workbook.audits.agencies(again.id), workbook.audits.cases(again.id)
    workbook.sending.send(again, agencies, cases)
    returns = workbook.returns.of_audit(again.id)
    now = Sent(workbook.audits.one(again.id), sent.form, returns)
    answered(workbook, now, ("yes", "yes", "yes", "no"), signed=3)
    text = said(workbook.documents.audit_report(again.id, TODAY))
    sentence = "Of 1 question asked both times: 0 better, 0 worse, 0 much the same, 1 too few to"
    assert text.count(sentence) == 2, "on the first page, and at the end of part 3"
    assert text.index(sentence) < text.index("2 Why we looked")


def test_what_fell_is_named_on_page_one_and_listed_where_no_finding_rests_on_it(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "yes", "yes", "no"), signed=4)
    before = [judged_as("OWN.1", 12, 12), judged_as("A", 9, 12), judged_as("B", 9, 12)]
    now = (judged_as("OWN.1", 12, 12), judged_as("A", 4, 12), judged_as("B", 7, 12))
    workbook.findings.add(sent.audit.id, "gap", "B", rests_on=())
    audit, returns = workbook.audits.one(sent.audit.id), workbook.returns.of_audit(sent.audit.id)
    held = replace(
        held_of(workbook, audit, returns, "Marram", TODAY),
        earlier=tuple(before),
        earlier_title="Neglect 2025",
    )
    found = replace(figures(held), counts=now)
    first = said(Report("", TODAY, "", tuple(summary(held, found))))
    assert "Beside Neglect 2025. Of 3 questions asked both times: 0 better, 2 worse" in first
    assert (
        "Fallen furthest: “Is A done?” from 9 of 12 (75%) to 4 of 12 (33%); "
        "“Is B done?” from 9 of 12 (75%) to 7 of 12 (58%)."
    ) in first
    last = said(Report("", TODAY, "", tuple(recommendations(held, found))))
    assert "Worse than in Neglect 2025, and in no finding" in last
    assert "“Is A done?” from 9 of 12 (75%) to 4 of 12 (33%)." in last


def test_the_lowest_says_how_many_are_just_as_low(workbook: Workbook, sent: Sent) -> None:
    answered(workbook, sent, ("yes", "yes", "yes", "no"), signed=4)
    audit, returns = workbook.audits.one(sent.audit.id), workbook.returns.of_audit(sent.audit.id)
    held = held_of(workbook, audit, returns, "Marram", TODAY)
    counts = (judged_as("A", 3, 12), judged_as("B", 5, 20), judged_as("C", 11, 12),
              judged_as("D", 1, 4))  # fmt: skip
    first = said(Report("", TODAY, "", tuple(summary(held, replace(figures(held), counts=counts)))))
    assert "Lowest: “Is A done?” 3 of 12 (25%), as often as 1 other question." in first
    assert "Highest: “Is C done?” 11 of 12 (92%)." in first


def test_the_rule_by_which_evidence_is_counted_stands_over_the_findings(
    workbook: Workbook, sent: Sent
) -> None:
    answered(workbook, sent, ("yes", "no", "no", "no"), signed=3)
    ids = answer_ids(workbook, sent)
    workbook.findings.add(sent.audit.id, "gap", "Nobody asked", words="In two", rests_on=ids)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    rule = text.index("one for each child and agency")
    assert rule < text.index("Rests on 4 answers in the returns.")
    assert text.count("one for each child and agency") == 1, "no rule where there is no finding"


def test_what_is_a_finding_in_its_own_right_stands_under_its_part_of_the_report(
    workbook: Workbook, sent: Sent
) -> None:
    plan = ("G6.00", "")
    for returned, value in zip(sent.returns, ("part", "not_told", "not_told"), strict=False):
        workbook.answers.answer(returned.id, sent.form, plan, value)
    answered(workbook, sent, ("yes", "yes", "yes", "yes"), signed=4)
    rests_on = workbook.answers.of_return(sent.returns[1].id)[plan].id
    workbook.findings.add(sent.audit.id, "gap", "The plan was not shared", rests_on=(rests_on,))
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    words = "Was there a multi-agency plan for this child? “Yes, but we were not told” in 2 of 3."
    heading = text.index("Plans and working together", text.index("3 What we found"))
    assert heading < text.index("Said too, and a finding in its own right:") < text.index(words)
    asked = "“Was there a multi-agency plan for this child?”"
    assert f"The plan was not shared: {asked} “Yes, but we were not told” in 2 of 3." in text


def test_a_shared_report_says_nothing_of_few_that_call_for_a_finding(
    workbook: Workbook, sent: Sent
) -> None:
    workbook.answers.answer(sent.returns[0].id, sent.form, ("G6.00", ""), "not_told")
    answered(workbook, sent, ("yes", "yes", "yes", "yes"), signed=4)
    shared = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert "we were not told" not in said(shared)
