"""What children and families said, and small groups, are printed so that nobody is known by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.document import Paragraph, Picture
from audit_app.reports.audit_report.method import hidden_groups
from audit_app.reports.audit_report.voices import chosen
from tests.audit_app.reports.audited import (
    TODAY,
    answered,
    table,
)
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_a_group_that_would_give_another_away_is_hidden_with_it() -> None:
    assert hidden_groups({"1–4": 6, "5–9": 3, "10–15": 5}) == {"5–9", "10–15"}
    assert hidden_groups({"1–4": 2, "5–9": 3, "10–15": 7}) == {"1–4", "5–9"}
    assert hidden_groups({"1–4": 6, "5–9": 5}) == frozenset()


def test_a_version_to_be_shared_tells_no_small_group_apart(workbook: Workbook, sent: Sent) -> None:
    answered(workbook, sent, ("yes", "yes", "no", "no"), signed=4)
    ours = workbook.documents.audit_report(sent.audit.id, TODAY)
    theirs = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert table(ours, "children") == [["Children", "1", "1"]]
    assert "Every age band has fewer than 5 children" in said(theirs)
    assert table(theirs, "questions_OWN")[0][1] == "Fewer than 5 judged"
    assert "NEG26-01" not in said(theirs)
    titles = [b.title for b in theirs.blocks if isinstance(b, Picture)]
    assert "Judgements by part" not in titles


def test_a_quotation_is_printed_once_with_how_many_children_it_comes_from(
    workbook: Workbook, sent: Sent
) -> None:
    for returned in sent.returns:
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
        for question in ("G2.01", "N3.01"):
            workbook.answers.answer(returned.id, sent.form, (question, ""), "yes")
            workbook.answers.note(returned.id, (question, ""), "“It was quiet after.”")
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    quotes = [b.words for b in report.blocks if isinstance(b, Paragraph) and b.style == "quote"]
    assert quotes == ["“It was quiet after.”"]
    part = "on “The child’s voice and daily life”"
    assert f"{part}: the one quotation, from the returns on 2 children" in said(report)


@pytest.mark.parametrize(
    ("numbers", "words_"),
    [
        ((1, 1, 1), "the one quotation"),
        ((2, 2, 2), "all 2 quotations"),
        ((2, 13, 13), "2 of 13 quotations (one on each child first, and the shortest)"),
        (
            (2, 11, 13),
            (
                "2 of 13 quotations that do not stand further up "
                "(one on each child first, and the shortest)"
            ),
        ),
        ((1, 1, 3), "1 of 3 quotations that do not stand further up"),
    ],
)
def test_it_is_said_how_quotations_were_chosen(numbers: tuple[int, int, int], words_: str) -> None:
    assert chosen(*numbers) == words_


def test_a_hint_that_a_question_points_at_is_printed_under_it(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    for key, value in (("G0.01", "child"), ("G3.00", "made"), ("G3.04", "yes")):
        workbook.answers.answer(returned.id, sent.form, (key, ""), value)
    workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert (
        "Does the request hold all five parts listed below?\nThe worry; what has been tried; what "
        "the family think; what the child says; what is asked for."
    ) in text


def test_no_moderation_is_claimed_and_words_are_defined(workbook: Workbook, sent: Sent) -> None:
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    assert "No record was judged a second time by another person" in said(report)
    assert "own words for them say" not in repr(report.blocks)
