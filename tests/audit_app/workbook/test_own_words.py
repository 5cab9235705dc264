"""What agencies wrote in their own words is gathered across the signed returns of an audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.figures import written_in

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

LONG, WELL, BETTER, OWN = "G9.04", "G10.02", "G10.03", "G10.08"


def write(book: Workbook, sent: Sent, at: int, question: str, value: object) -> None:
    returned = sent.returns[at]
    book.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
    book.answers.answer(returned.id, sent.form, (question, ""), value)


def sign(book: Workbook, sent: Sent, *places: int) -> None:
    for at in places:
        book.signing.sign_off(book.returns.one(sent.returns[at].id), "Team manager")


def said(book: Workbook, sent: Sent) -> list[tuple[str, str, str]]:
    return [(one.question.name, one.words, one.beside) for one in written_in(book, sent.audit)]


def test_notes_and_rows_of_tables_are_told_in_the_order_of_the_form(
    workbook: Workbook, sent: Sent
) -> None:
    better = [
        {"point": "Ask housing sooner", "where_seen": "Visit of 3 May", "finding": "yes"},
        {"where_seen": "a row without its words says nothing"},
    ]
    write(workbook, sent, 0, BETTER, better)
    write(workbook, sent, 1, WELL, [{"point": "A joint visit", "share": "no"}])
    write(workbook, sent, 1, LONG, "A call in March")
    sign(workbook, sent, 0, 1)
    assert said(workbook, sent) == [
        (LONG, "A call in March", ""),
        (WELL, "A joint visit", "May be shared as good practice: No"),
        (
            BETTER,
            "Ask housing sooner",
            "Where you saw it: Visit of 3 May; Make this a finding: Yes",
        ),
    ]


def test_whose_words_they_are_and_on_which_child_is_told(workbook: Workbook, sent: Sent) -> None:
    write(workbook, sent, 0, LONG, "A call in March")
    sign(workbook, sent, 0)
    [one] = written_in(workbook, sent.audit)
    returned = sent.returns[0]
    case = workbook.audits.case(returned.case_id or "")
    agencies = {agency.id: agency.name for agency in workbook.audits.agencies(sent.audit.id)}
    assert (one.child, one.agency) == (case.reference, agencies[returned.agency_id or ""])
    assert one.low_ids == (workbook.answers.of_return(returned.id)[LONG, ""].id,)


def test_an_action_that_an_agency_set_itself_comes_with_its_owner_and_day(
    workbook: Workbook, sent: Sent
) -> None:
    row = {"ask": "Ring the school", "owner": "Duty lead", "by": "2026-12-18", "know": "The log"}
    write(workbook, sent, 0, OWN, [row])
    sign(workbook, sent, 0)
    [one] = written_in(workbook, sent.audit)
    assert one.beside == "Owner (role): Duty lead; By: 18/12/2026; How we will know: The log"
    assert one.agreed == row


def test_a_return_that_is_not_signed_says_nothing_yet(workbook: Workbook, sent: Sent) -> None:
    write(workbook, sent, 0, LONG, "Half a thought")
    assert written_in(workbook, sent.audit) == []


def test_what_an_agencys_part_was_is_no_learning(workbook: Workbook, sent: Sent) -> None:
    write(workbook, sent, 0, "G0.03", "We visited in May")
    sign(workbook, sent, 0)
    assert written_in(workbook, sent.audit) == []
