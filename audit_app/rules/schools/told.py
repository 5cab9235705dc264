"""A school's history and its clock, told in sentences as an officer would say them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full, short
from audit_app.rules.schools.phases import DUTIES, PHASES, VISIT_KINDS
from audit_app.rules.schools.standing import day_of_visit, term_of_visit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import School, Succession, Visit
    from audit_app.rules.schools.clock import Clock
    from audit_app.rules.schools.terms import SchoolYears

_HOW = {
    "converted": "Converted from",
    "merged": "Merged from",
    "split": "Split from",
    "replaced": "Replaced",
}


def sort_words(school: School) -> str:
    """`Primary, Section 175`; what is not recorded is said to be so."""
    phase = PHASES.get(school.phase or "", "Phase not recorded")
    return f"{phase}, {DUTIES.get(school.duty or '', 'duty not recorded')}"


def history_words(
    the_thread: Sequence[School],
    successions: Sequence[Succession],
    today: date,
    *,
    in_full: bool = False,
) -> str:
    """`Converted from Marram Infants (URN 900001) on 1 Sep 2024.`; "" for one with no history.

    Days are `in_full` in documents, which are read in another year, too.
    """
    names = {school.id: _named(school) for school in the_thread}
    said = []
    for school in the_thread:
        links = [link for link in successions if link.after_id == school.id]
        for how in sorted({link.how or "" for link in links}):
            these = [link for link in links if (link.how or "") == how and link.before_id in names]
            if not these:
                continue
            before = _together([names[link.before_id] for link in these])
            on = date.fromisoformat(these[0].on_date) if these[0].on_date else None
            day = f" on {full(on) if in_full else short(on, today)}" if on else ""
            said.append(f"{_HOW.get(how, 'Followed')} {before}{day}.")
    return " ".join(said)


def _together(names: Sequence[str]) -> str:
    """`A`, `A and B`, or `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def clock_words(
    held: Clock, names: Mapping[str, str], school_id: str, today: date, *, in_full: bool = False
) -> str:
    """When the last full visit was, by whose name, and when the next is due from us.

    Days are `in_full` in documents, which are read in another year, too.
    """
    if held.began is None or held.due is None:
        return "Never visited, and no opening date is known: no date is due."
    name = "" if held.from_school == school_id else names.get(held.from_school, "")
    was = f", as {name}" if name else ""
    began, due = (full(day) if in_full else short(day, today) for day in (held.began, held.due))
    first = f"Last full visit {began}{was}." if held.began_by == "visit" else ""
    first = first or f"No full visit is recorded; opened {began}{was}."
    then = f"was due from us by {due}" if held.is_overdue(today) else f"is due from us by {due}"
    return f"{first} A visit {then}."


def planned_words(visits: Sequence[Visit], years: SchoolYears, today: date) -> str:
    """`Full visit planned for 9 Feb 2027.`: the one that comes first; "" where none is planned."""
    planned = [
        (day_of_visit(one, years) or date.max, one) for one in visits if one.standing == "planned"
    ]
    if not planned:
        return ""
    _day, visit = min(planned, key=lambda held: held[0])
    term = term_of_visit(visit, years)
    on = short(date.fromisoformat(visit.on_date), today) if visit.on_date else ""
    when = on or (term.words if term else "")
    return f"{VISIT_KINDS[visit.kind or 'full']} planned{f' for {when}' if when else ''}."


def _named(school: School) -> str:
    return f"{school.name} (URN {school.urn})" if school.urn else school.name
