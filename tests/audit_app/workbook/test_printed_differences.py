"""A document prints what was said differently, with its authors and in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Bullets
from tests.audit_app.conftest import take_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


def test_a_document_prints_what_was_said_differently_with_its_authors(
    workbook: Workbook, part: Callable[[], Workbook]
) -> None:
    action = workbook.actions.add("Agree a checklist", "reflection")
    theirs = part()
    workbook.actions.change(workbook.actions.one(action), evidence="Ours")
    theirs.actions.change(theirs.actions.one(action), evidence="Theirs")
    take_in(workbook, theirs)
    [line] = workbook.documents.plan(date(2026, 11, 25)).unsettled
    assert line.startswith("Action 1, evidence: ")
    assert "“Ours” (Co-ordinator)" in line
    assert "“Theirs” (Auditor)" in line
    workbook.actions.change(workbook.actions.one(action), evidence="Both")
    assert workbook.documents.plan(date(2026, 11, 25)).unsettled == ()


def test_a_report_prints_differences_in_words_and_never_as_codes_or_ids(
    workbook: Workbook, sent: Sent, part: Callable[[], Workbook]
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, ("OWN.1", ""), "yes")
    [answer] = workbook.answers.of_return(returned.id).values()
    finding = workbook.findings.add(sent.audit.id, "gap", "Not told")
    action = workbook.actions.add("Agree a checklist", "reflection")
    theirs = part()
    for book, value, basis, due in (
        (workbook, "partly", (answer.id,), "2026-12-01"),
        (theirs, "no", (answer.id, answer.id[::-1]), "2027-01-31"),
    ):
        book.answers.answer(returned.id, sent.form, ("OWN.1", ""), value)
        book.findings.change(
            next(f for f in book.findings.of_audit(sent.audit.id) if f.id == finding),
            rests_on=basis,
        )
        book.actions.change(book.actions.one(action), due_on=due)
    take_in(workbook, theirs)
    today = date(2026, 11, 25)
    told = [
        line
        for block in workbook.documents.audit_report(sent.audit.id, today).blocks
        if isinstance(block, Bullets)
        for line in block.items
        if "(Auditor)" in str(line)
    ]
    child = workbook.audits.case(returned.case_id or "").reference
    about = f"Housing, {child}: Was the child’s school told?"
    assert [_parted(str(line)) for line in told] == [
        (f"{about}, the answer", {"“No” (Auditor)", "“Partly” (Co-ordinator)"}),
        (
            "Finding 1, what it rests on",
            {f"“{about}, one not held here” (Auditor)", f"“{about}” (Co-ordinator)"},
        ),
    ]
    [line] = workbook.documents.plan(today).unsettled
    assert "“due 01/12/2026” (Co-ordinator)" in line
    assert "“due 31/01/2027” (Auditor)" in line


def _parted(line: str) -> tuple[str, set[str]]:
    """What a printed line is about, and the versions in it."""
    about, _colon, said = line.partition(": “")
    return about, set(f"“{said}".split("; "))
