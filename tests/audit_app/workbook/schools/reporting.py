"""The report on a visit, step by step as an officer notes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Visit
    from audit_app.workbook.workbook import Workbook


def send_draft(book: Workbook, visit: Visit, on: date) -> None:
    """The day on which the draft was sent."""
    book.visiting.note_report(visit, on, _said(visit), None)


def take_comments(book: Workbook, visit: Visit, comments: str, reply: str) -> None:
    """What the head says of the draft, and what the officer answers."""
    book.visiting.note_report(visit, _sent(visit), (comments, reply), None)


def finish(book: Workbook, visit: Visit, on: date) -> None:
    """The day on which the report is final."""
    book.visiting.note_report(visit, _sent(visit), _said(visit), on)


def open_again(book: Workbook, visit: Visit) -> None:
    """It was not final after all."""
    book.visiting.note_report(visit, _sent(visit), _said(visit), None)


def take_draft_back(book: Workbook, visit: Visit) -> None:
    """No draft was sent after all."""
    final = date.fromisoformat(visit.final_on) if visit.final_on else None
    book.visiting.note_report(visit, None, _said(visit), final)


def _sent(visit: Visit) -> date | None:
    return date.fromisoformat(visit.drafted_on) if visit.drafted_on else None


def _said(visit: Visit) -> tuple[str, str]:
    return visit.comments or "", visit.reply or ""
