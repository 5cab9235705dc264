"""Which agencies are asked about which child: every one of the audit, less those left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from audit_app.records import Agency, Case, Return


def agencies_asked(case: Case, agencies: Sequence[Agency]) -> list[Agency]:
    """The agencies of an audit that are asked about a child, in their order."""
    return [agency for agency in agencies if agency.id not in case.not_asked]


def pairs_asked(cases: Sequence[Case], agencies: Sequence[Agency]) -> list[tuple[Agency, Case]]:
    """Each agency with each child that it is asked about: one return for each of them."""
    return [
        (agency, case) for agency in agencies for case in cases if agency.id not in case.not_asked
    ]


def as_sent(
    cases: Sequence[Case], agencies: Sequence[Agency], returns: Iterable[Return]
) -> list[Case]:
    """The children of an audit that was sent, with who is not asked as the returns say it."""
    sent = {(returned.agency_id, returned.case_id) for returned in returns}
    return [
        replace(case, not_asked=tuple(a.id for a in agencies if (a.id, case.id) not in sent))
        for case in cases
    ]


def less_words(cases: Sequence[Case], agencies: Sequence[Agency]) -> str:
    """`, less 2 where the agency is not asked`; "" where every agency is asked about each child."""
    less = len(cases) * len(agencies) - len(pairs_asked(cases, agencies))
    return f", less {less} where the agency is not asked" if less else ""


def asked_of_nobody(cases: Sequence[Case], agencies: Sequence[Agency]) -> list[str]:
    """What stands in the way of sending: a child of whom nobody is asked, an agency asked nothing.

    Each is a sentence; there are none while there are no children or no agencies yet.
    """
    if not cases or not agencies:
        return []
    alone = [case.reference for case in cases if not agencies_asked(case, agencies)]
    idle = [
        agency.name for agency in agencies if all(agency.id in case.not_asked for case in cases)
    ]
    return [
        *(f"No agency is asked about {reference}." for reference in alone),
        *(f"{name} is asked about no child." for name in idle),
    ]
