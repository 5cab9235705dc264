"""Erasing words for good: in the workbook, in what is half typed, and in its backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort
from audit_app.problems import Problem
from audit_app.records import Case
from audit_app.store import read
from audit_app.store.backup import back_up, folder_of
from audit_app.store.erase import erase_facet, erased_with
from audit_app.workbook.answers import answer_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from audit_app.workbook.workbook import Workbook

WHAT = ("value", "note", "where")


def erase(book: Workbook, case: str, agency: str, key: tuple[str, str], what: str) -> int:
    """Erase everything that was ever said in one part of an answer; how many values there were.

    `key` is the question's name and its part; `what` is the answer itself, its note, or where its
    evidence lies. A seal still verifies afterwards. Raises Problem when nothing of it is there.
    """
    for answer in _answers(book, case, agency, key):
        count = _erased(book, answer, what, (case, key[0]))
        if count:
            return count
    raise Problem(
        "nothing-there",
        "Nothing of that is in this workbook.",
        "Nothing was erased.",
        "Look at the return: the reference, the agency’s name as in Settings, and the question’s "
        "name, such as G1.03.",
    )


def goes_too(book: Workbook, case: str, agency: str, key: tuple[str, str], what: str) -> str:
    """What else would be erased, in a sentence to be read before it is done; "" for nothing.

    Words of before a facet was split are proved as one, so they go as one.
    """
    for answer in _answers(book, case, agency, key):
        if others := erased_with(book.file, "answer", answer, what):
            return (
                f"With the {what} goes what was said in earlier versions as "
                f"{' and '.join(others)}: it was written as one with it and can only be erased as "
                "one."
            )
    return ""


def _answers(book: Workbook, case: str, agency: str, key: tuple[str, str]) -> Iterator[str]:
    """The ids that the answers of an agency about a child of this reference have, held or not."""
    names = {held.name.casefold(): held.id for held in book.settings.agencies()}
    for child in read.rows(book.file, Case, reference=case):
        for returned in book.returns.of_audit(child.audit_id):
            is_theirs = returned.agency_id == names.get(agency.casefold())
            if returned.case_id == child.id and is_theirs:
                yield answer_id(returned.id, *key)


def _erased(book: Workbook, answer: str, what: str, said: tuple[str, str]) -> int:
    """Erase, and note who did it and when, in one go; the note names codes and never words."""
    with book.file.all_at_once():
        count = erase_facet(book.file, "answer", answer, what)
        if count:
            words = f"Erased the {what} of {said[1]} on {said[0]} for good"
            book.pen.note(words, Sort.ERASURE)
    return count


def renew_backups(book: Workbook, now: datetime) -> int:
    """Take the backups away, since they still hold what was erased, and make a new one.

    How many were taken away. Copies that lie elsewhere are out of reach.
    """
    folder = folder_of(book.file.path)
    before = sorted(folder.glob("*.audit")) if folder.is_dir() else []
    made = back_up(book.file, now)
    for old in before:
        if old != made:
            old.unlink()
    return len(before)
