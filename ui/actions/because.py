"""What an action follows from: its recommendation, and the findings behind that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


def because(book: Workbook, recommendation_id: str | None) -> str:
    """The recommendation and its findings in words; "" where an action follows from none."""
    if not recommendation_id:
        return ""
    try:
        advice = book.findings.recommendation(recommendation_id)
    except KeyError:
        return ""  # it was taken out on another laptop
    lines = [f"Recommendation {advice.number}: {advice.theme or advice.words or ''}"]
    lines += [
        f"Finding {held.number}: {held.title}"
        for held in book.findings.of_audit(advice.audit_id)
        if held.id in advice.finding_ids
    ]
    return "\n".join(lines)
