"""Whose return it is, for the titles of its pages, and the page that it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.analysis.clock_words import when_words
from audit_app.workbook.schools.returned import who_in_words
from audit_app.workbook.schools.rounds import who_answers

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook


def whose(book: Workbook, returned: Return) -> str:
    """`NEG26-03, Marram Housing`; a session's own title; which return or visit; "" for none."""
    if returned.session_id is not None:
        return book.sessions.one(returned.session_id).title or ""
    if returned.visit_id is not None:
        when = when_words(book.visits.one(returned.visit_id), book.programme.years())
        return f"Visit to {book.visiting.school_of(returned).name}, {when}"
    if who_answers(book.pen, returned) is not None:
        return who_in_words(book.file, returned)
    if returned.case_id is None or returned.agency_id is None:
        return ""
    child = book.audits.case(returned.case_id).reference
    return f"{child}, {book.settings.agency(returned.agency_id).name}"


def lies_in(book: Workbook, returned: Return) -> tuple[str, str]:
    """The page that a return lies in: its audit’s grid, its year, its school, or Reflection."""
    if returned.visit_id is not None:
        return "school", book.visiting.school_of(returned).id
    if returned.school_id is not None or returned.trust_id is not None:
        return "school-returns", returned.audit_id
    return ("reflection", "") if returned.case_id is None else ("grid", returned.audit_id)


def crumb_of(book: Workbook, returned: Return) -> str:
    """What the page above a return is called: its audit, its school, or Reflection."""
    if returned.session_id is not None:
        return "Reflection"
    if returned.visit_id is not None:
        return book.visiting.school_of(returned).name
    return book.audits.one(returned.audit_id).title


def belongs_to(returned: Return) -> str:
    """Which of the main pages a return belongs to, by its name."""
    if returned.session_id is not None:
        return "reflection"
    return "audits" if returned.case_id is not None else "schools"


def part_of(book: Workbook, returned: Return) -> str:
    """That a school's trust answers the rest, by the trust's name; "" where it answers all."""
    if returned.school_id is None or returned.level != "setting":
        return ""
    trust_id = book.schools.one(returned.school_id).trust_id
    name = next((f", {trust.name}," for trust in book.trusts.all() if trust.id == trust_id), "")
    return f"The school’s own part: its trust{name} answers the rest for all its schools."
