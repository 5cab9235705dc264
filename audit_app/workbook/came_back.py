"""What the journal knows of returns that came back as spreadsheets, and of who wrote last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from audit_app.store.touches import newest_export, newest_labelled, newest_touch

if TYPE_CHECKING:
    from audit_app.journal.seals import Seal
    from audit_app.workbook.workbook import Workbook

BRING_IN = "Bring in return"  # the label of the deed that takes such a file, and so for ever


@dataclass(frozen=True, slots=True)
class Movement:
    """When a return last went out as a spreadsheet, and when one was last written in, by whom."""

    sent_at: str
    touched_at: str
    touched_by: str


def came_back(book: Workbook, audit_id: str) -> dict[str, str]:
    """When each return of an audit was last taken in from a spreadsheet, by its id."""
    return newest_labelled(book.file, audit_id, BRING_IN)


def movement(book: Workbook, return_id: str, title: str) -> Movement:
    """What is known of one return; `title` is the one under which its spreadsheet is logged."""
    touched = newest_touch(book.file, return_id) or ("", "")
    return Movement(newest_export(book.file, title), *touched)


def is_newer(brought_in: str, seal: Seal | None) -> bool:
    """Whether a file came back after the newest sign-off or reopening (moments of the journal)."""
    if not brought_in:
        return False
    return seal is None or datetime.fromisoformat(brought_in) > datetime.fromisoformat(seal.on)
