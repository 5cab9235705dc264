"""A proposed plan as somebody changed it: another term for a visit than the rules would choose."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.rules.schools.standing import officer_of, term_of_visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.rules.schools.programme import Proposed
    from audit_app.rules.schools.standing import Standing
    from audit_app.rules.schools.terms import SchoolYears, Term


def overruled(
    visits: Sequence[Proposed], chosen: Mapping[str, str], terms: Sequence[Term]
) -> tuple[Proposed, ...]:
    """The proposed visits, each in the term that was chosen for its school, if one was.

    A term that is not among those that are planned for is left out.
    """
    by_code = {term.code: term for term in terms}
    made = []
    for one in visits:
        term = by_code.get(chosen.get(one.school_id, ""))
        if term is None or term.code == one.term:
            made.append(one)
        else:
            is_late = one.why == "due" and one.due is not None and term.first > one.due
            made.append(replace(one, term=term.code, is_late=is_late))
    return tuple(made)


def too_many(
    visits: Iterable[Proposed],
    standings: Iterable[Standing],
    terms: Sequence[Term],
    capacity: int,
    years: SchoolYears,
) -> str:
    """Which terms would hold more visits of an officer than are set; "" where none would."""
    held: Counter[tuple[str, str]] = Counter()
    known = set()
    for one in standings:
        for visit in one.visits:
            term = term_of_visit(visit, years)
            if visit.id not in known and visit.standing in {"planned", "done"} and term:
                known.add(visit.id)
                held[term.code, officer_of(one, visit)] += 1
    held.update((one.term, one.officer_role) for one in visits)
    told = []
    for term in terms:
        for (code, officer), count in sorted(held.items()):
            if code == term.code and count > capacity:
                who = f" ({officer})" if officer else ""
                told.append(f"{term.words} then holds {count} visits{who}; {capacity} are set.")
    return " ".join(told)
