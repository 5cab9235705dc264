"""What is said of a returned file that came signed: what is open in it, and what its seal does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import count
from audit_app.workbook.bring_in.unfinished import in_words

if TYPE_CHECKING:
    from audit_app.workbook.bring_in.school import Back


def unfinished(back: Back) -> str:
    """What a signed file leaves unanswered."""
    return f"It is signed, but {in_words(back.left)}."


def planned(back: Back) -> str:
    """What sealing a file puts in the plan; "" for nothing."""
    if not back.actions:
        return ""
    many = count(back.actions, "action")
    return f"Once it is sealed, what it will improve joins the action plan: {many}."
