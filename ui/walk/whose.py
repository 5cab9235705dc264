"""Whose return it is, for the titles of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook


def whose(book: Workbook, returned: Return) -> str:
    """`NEG26-03, Marram Housing`; a session's own title; "" where it has none."""
    if returned.session_id is not None:
        return book.sessions.one(returned.session_id).title or ""
    if returned.case_id is None or returned.agency_id is None:
        return ""
    child = book.audits.case(returned.case_id).reference
    return f"{child}, {book.settings.agency(returned.agency_id).name}"
