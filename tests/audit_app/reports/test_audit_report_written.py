"""What agencies wrote themselves stands in the report under its question, and stays within."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Bullets
from tests.audit_app.reports.audited import TODAY, answered
from tests.audit_app.reports.test_reports import said

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

LATER, OWN = "A call in March would have told us.", "Ring the school the same day"


def write(book: Workbook, sent: Sent, signed: int) -> None:
    """The same turn in two returns, another in the next, and an action in the first."""
    for at, words in enumerate((LATER, LATER, "Nobody asked the father.")):
        book.answers.answer(sent.returns[at].id, sent.form, ("G9.04", ""), words)
    row = {"ask": OWN, "owner": "Duty lead", "by": "2026-12-18"}
    book.answers.answer(sent.returns[0].id, sent.form, ("G10.08", ""), [row])
    answered(book, sent, ("yes", "yes", "yes", "yes"), signed=signed)


def test_what_would_have_helped_is_told_once_under_its_question(
    workbook: Workbook, sent: Sent
) -> None:
    write(workbook, sent, 4)
    report = workbook.documents.audit_report(sent.audit.id, TODAY)
    text = said(report)
    title = (
        "Was there a point when something different would have helped? In agencies’ own words, "
        "all, from the returns on 2 children:"
    )
    assert text.index("3 What we found") < text.index(title) < text.index(LATER)
    bullets = [items for block in report.blocks if isinstance(block, Bullets)
               for items in [block.items] if LATER in items]  # fmt: skip
    assert bullets == [("Nobody asked the father.", LATER)]


def test_what_an_agency_will_do_itself_is_told_with_its_owner_and_day(
    workbook: Workbook, sent: Sent
) -> None:
    write(workbook, sent, 4)
    text = said(workbook.documents.audit_report(sent.audit.id, TODAY))
    assert f"{OWN} (Owner (role): Duty lead; By: 18/12/2026)" in text


def test_none_of_it_is_of_an_unsigned_return_or_leaves_the_partnership(
    workbook: Workbook, sent: Sent
) -> None:
    write(workbook, sent, 0)
    assert LATER not in said(workbook.documents.audit_report(sent.audit.id, TODAY))
    for returned in sent.returns:
        workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")
    shared = workbook.documents.audit_report(sent.audit.id, TODAY, marking="OFFICIAL")
    assert LATER not in said(shared)
    assert OWN not in said(shared)
