"""The figures of an audit, the same on every page and in every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.judged import Judged, judged

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook


def judged_in(book: Workbook, audit: Audit) -> list[Judged]:
    """What the signed returns of an audit say to each question; the others count nowhere yet."""
    returns = book.returns.of_audit(audit.id)
    if not returns:
        return []
    signed = [held for held in returns if book.returns.is_signed(held)]
    told = [answer for held in signed for answer in book.answers.of_return(held.id).values()]
    return judged(book.returns.form(returns[0]), told)
