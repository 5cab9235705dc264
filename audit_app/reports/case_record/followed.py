"""What came of a child's answers: the findings that rest on them, and the actions after those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Heading, Paragraph, Strong
from audit_app.reports.action_table import action_table

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Finding
    from audit_app.reports.case_record.held import HeldCase

_OF_ALL = (
    "Findings are about the audit as a whole: each may rest on answers about several children, at "
    "least one of them about this child. They were written by the partnership, not by an agency."
)
_SORTS = {"strength": "what worked", "gap": "what got in the way"}


def followed(held: HeldCase, today: date) -> list[Block]:
    """Each finding in its own words, then each action with its owner, its day and how it stands."""
    blocks: list[Block] = []
    if held.findings:
        blocks += [Heading("Findings that rest on these answers", 1), Paragraph(_OF_ALL, "small")]
        blocks += [_finding(one) for one in held.findings]
    if held.actions:
        title = "Each action as it stands today"
        blocks.append(Heading("Actions that follow from those findings", 1))
        blocks.append(action_table("actions", title, held.actions, today))
    return blocks


def _finding(one: Finding) -> Paragraph:
    sort = f" ({_SORTS[one.sort]})" if one.sort in _SORTS else ""
    title = Strong(f"Finding {one.number}{sort}: {one.title or ''}. ")
    return Paragraph((title, one.words or "No more is written."))
