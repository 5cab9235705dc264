"""The report on a visit, step by step as an officer notes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Visit
    from audit_app.workbook.workbook import Workbook


def send_draft(book: Workbook, visit: Visit, on: date) -> None:
    """The day on which the draft was sent."""
    book.visiting.note_report(visit, on, _said(visit), None)


def take_comments(book: Workbook, visit: Visit, comments: str, reply: str) -> None:
    """What the head says of the draft, and what the officer answers."""
    book.visiting.note_report(visit, None, (comments, reply), None)


def finish(book: Workbook, visit: Visit, on: date) -> None:
    """The day on which the report is final."""
    book.visiting.note_report(visit, None, _said(visit), on)


def _said(visit: Visit) -> tuple[str, str]:
    return visit.comments or "", visit.reply or ""
