"""The documents about a visit to a school, by the words that ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import Visit
from audit_app.reports.school import letter, reply, sheet, slip, visit_report
from audit_app.reports.words import SENSITIVE
from audit_app.rules.returning import year_said
from audit_app.rules.schools.phases import STANDINGS
from audit_app.rules.schools.standing import day_of_visit
from audit_app.rules.schools.terms import year_words, years_from
from audit_app.store import read
from audit_app.workbook.schools.accounts import begun_visits
from audit_app.workbook.schools.visit_held import held_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from audit_app.document import Report
    from audit_app.records import School
    from audit_app.reports.school import Held
    from audit_app.workbook.workbook import Workbook

LETTER, SHEET, SLIP, REPLY, REPORT = (
    "preparation-letter",
    "visit-sheet",
    "feedback-slip",
    "school-reply",
    "visit-report",
)
_MADE: dict[str, Callable[[Held], Report]] = {
    LETTER: letter,
    SHEET: sheet,
    SLIP: slip,
    REPLY: reply,
    REPORT: visit_report,
}
BEFORE = frozenset({LETTER, SHEET})


def school_document(
    book: Workbook,
    what: str,
    school: School,
    today: date,
    *,
    year: int | None = None,
    marking: str = SENSITIVE,
    large_print: bool = False,
) -> Report:
    """One document about the visit of a year, or about the newest; a letter is of the next one.

    Raises Problem where there is no visit that it could be about.
    """
    visit = _visit(book, what, school, today, year)
    held = held_of(book, school, visit, today)
    return _MADE[what](replace(held, marking=marking, large_print=large_print))


def school_by_urn(book: Workbook, urn: str) -> School:
    """The school of a URN; a Problem where none has it."""
    found = book.schools.by_urn(urn.strip())
    if found is None:
        raise Problem(
            "no-school",
            f"No school in this workbook has the URN “{urn[:12]}”.",
            "Nothing was written.",
            "Name one with --school, as it stands in the register.",
        )
    return found


def year_of(words: str) -> int | None:
    """The school year that `2026-27` names; None for no words. A Problem for anything else."""
    if not words:
        return None
    year = year_said(words)
    if year is not None:
        return year
    raise Problem(
        "no-year",
        f"“{words[:12]}” is no school year.",
        "Nothing was written.",
        "Write it as 2026-27.",
    )


def _visit(book: Workbook, what: str, school: School, today: date, year: int | None) -> Visit:
    the_thread = book.schools.thread(school)
    begun = [one for when, one, _r in begun_visits(book, the_thread) if year in {None, when}]
    years = years_from(book.settings.all())
    planned = sorted(
        (
            one
            for one in book.visits.planned(the_thread)
            if year in {None, int((one.term or "0000")[:4])}
        ),
        key=lambda one: day_of_visit(one, years) or date.max,
    )
    open_ones = [one for one in begun if one.standing == "planned"]
    order = [*open_ones, *planned, *begun] if what in BEFORE else [*begun, *planned]
    if order:
        return order[0]
    held = read.rows(book.file, Visit, "coalesce(on_date, term), id", school_id=school.id)
    when = year_words(years.year_of(today) if year is None else year)
    raise Problem(
        "no-visit",
        _set_aside(held, year, school)
        or f"No visit to {school.name} was planned or made in {when}.",
        "Nothing was written.",
        "Plan a visit on the school’s own page (V).",
    )


def _set_aside(visits: Sequence[Visit], year: int | None, school: School) -> str:
    """That the only visits were declined or called off, of the newest; "" where there is none."""
    found = [
        (int((one.term or "0000")[:4]), one.standing or "")
        for one in visits
        if one.standing in {"declined", "called_off"}
    ]
    of_year = [one for one in found if year in {None, one[0]}]
    if not of_year:
        return ""
    when, standing = of_year[-1]
    said = STANDINGS[standing].lower()
    return f"The visit to {school.name} in {year_words(when)} was {said}."
