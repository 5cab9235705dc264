"""Bringing two copies of one workbook together again, from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.store.union import bundle_of, preview, take
from audit_app.workbook.documents import workbook_id
from audit_app.workbook.unsettled import unsettled

if TYPE_CHECKING:
    from audit_app.store.union import Union
    from audit_app.workbook.workbook import Workbook


def unite(book: Workbook, other: Workbook, *, dry_run: bool) -> Union:
    """Take everything of another copy; what both changed differently stays in sight as disputed.

    Raises Problem when the other file is not a copy of this workbook.
    """
    if workbook_id(book) != workbook_id(other) or not workbook_id(book):
        raise Problem(
            "another-workbook",
            "The other file is not a copy of this workbook.",
            "Nothing in either has changed.",
            "Name two files that began as one.",
        )
    bundle = bundle_of(other.file)
    if dry_run:
        return preview(book.file, bundle)
    with book.file.all_at_once():
        brought = take(book.file, bundle)
        if brought.lines or brought.erased:
            book.pen.note(f"Took in {brought.deeds} deeds from another copy", Sort.MERGE)
    return brought


def differing(book: Workbook) -> list[str]:
    """What people said differently and nobody has settled yet: what it is about, no more."""
    return [one.about for one in unsettled(book)]
