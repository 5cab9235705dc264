"""The record of one child tells what was done, found and agreed, and who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Facts, Table, words
from audit_app.reports.words import seal_signs
from tests.audit_app.reports.one_child import TODAY, of_one_child
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_what_was_done_in_a_return_is_told_by_day_role_and_code_and_never_by_its_words(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    for code, value in (("G0.01", "child"), ("G4.01", "yes"), ("G4.03", "no")):
        workbook.answers.answer(housing, sent.form, (code, ""), value)
    workbook.answers.note(housing, ("G4.03", ""), "Secret words")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    workbook.signing.reopen(workbook.returns.one(housing), "Head of housing", "A letter was found")
    workbook.answers.answer(housing, sent.form, ("G4.03", ""), "yes")
    workbook.answers.note(housing, ("G4.03", ""), "Other words")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "partly")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    report = workbook.documents.case_record(reference, TODAY)
    [done] = [b for b in report.blocks if isinstance(b, Table) and b.name.startswith("history_")]
    told = [[words(cell) for cell in row.cells] for row in done.rows]
    assert told == [
        ["25/11/2026", "Co-ordinator", "4 questions answered", ""],  # signing answers the fourth
        ["25/11/2026", "Tenancy manager", "Signed off", ""],
        ["25/11/2026", "Head of housing", "Opened again: A letter was found", ""],
        ["25/11/2026", "Co-ordinator", "2 answers changed, in 3 steps", "G4.03, G4.01"],
        ["25/11/2026", "Tenancy manager", "Signed off, version 2", ""],
    ]


def test_what_was_taken_back_is_said_to_be_and_what_was_put_back_too(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "yes")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "no")
    workbook.undo()
    workbook.undo()
    workbook.redo()
    report = workbook.documents.case_record(reference, TODAY)
    [done] = [b for b in report.blocks if isinstance(b, Table) and b.name.startswith("history_")]
    told = [[words(cell) for cell in row.cells][2:] for row in done.rows]
    assert told == [
        ["2 questions answered", ""],
        ["1 answer changed", "G4.01"],
        ["1 answer taken back, in 2 steps", "G4.01"],
        ["1 answer put back", "G4.01"],
    ]


def test_findings_and_actions_are_told_in_words_with_owner_day_and_status(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.answers.answer(housing, sent.form, ("G4.01", ""), "no")
    answer = workbook.answers.of_return(housing)["G4.01", ""].id
    audit = sent.audit.id
    found = workbook.findings.add(
        audit, "gap", "Damp was not shared", words="Seen in one record.", rests_on=[answer]
    )
    advice = workbook.findings.recommend(audit, "Share", "Tell the front door", [found])
    workbook.actions.add(
        "Agree who is told", "case_audit", audit_id=audit, recommendation_id=advice,
        owner_role="Tenancy manager", lead_agency="Housing", due_on="2026-11-22",
    )  # fmt: skip
    report = workbook.documents.case_record(reference, TODAY)
    text = said(report)
    assert "Finding 1 (what got in the way): Damp was not shared. Seen in one record." in text
    [actions] = [b for b in report.blocks if isinstance(b, Table) and b.name == "actions"]
    [row] = [[words(cell) for cell in row.cells] for row in actions.rows]
    assert row == [
        "1",
        "Agree who is told",
        "Tenancy manager, Housing",
        "22/11/2026",
        "3 days late",
    ]


def test_it_says_who_made_it_whom_to_ask_and_what_a_seal_shows(
    workbook: Workbook, sent: Sent
) -> None:
    reference, (housing, _police) = of_one_child(workbook, sent)
    workbook.settings.put_many({"partnership": "Marram Bay"}, "Name it")
    workbook.audits.change(
        sent.audit, "Lead", lead_role="Audit co-ordinator", group_name="Learning group"
    )

    def first() -> dict[str, str]:
        blocks = workbook.documents.case_record(reference, TODAY).blocks
        found = next(b for b in blocks if isinstance(b, Facts))
        return {label: words(value) for label, value in found.rows}

    assert first() == {
        "Made by": "Marram Bay, for its learning group",
        "Whom to ask": "Audit co-ordinator, Marram Bay",
    }
    workbook.answers.answer(housing, sent.form, ("G0.01", ""), "child")
    workbook.signing.sign_off(workbook.returns.one(housing), "Tenancy manager")
    assert first()["Seals"].startswith("A seal shows, against a copy held elsewhere, that")


def test_the_signs_of_a_seal_are_parted_in_equal_groups() -> None:
    assert seal_signs("0123456789abcdefffff") == "0123\u00a04567 89ab\u00a0cdef"
