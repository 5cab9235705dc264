"""Looking a document through, before it leaves, for what points at somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import texts
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.rules.identifiers import kinds_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Report

_SHOWN, _LONGEST = 3, 60  # so many places are shown, with so many letters of each


def pointing(report: Report, watched: Sequence[str] = ()) -> Problem | None:
    """What in a document points at somebody, as a Problem to be put to its writer; None for none.

    It meets the names that are watched, NHS numbers, postcodes and birth dates, no other name.
    """
    found = [(kind, text) for text in texts(report) for kind in kinds_in(text, watched)]
    if not found:
        return None
    kinds = sorted({kind for kind, _text in found})
    places = list(dict.fromkeys(text[:_LONGEST] for _kind, text in found))[:_SHOWN]
    shown = "; ".join(f"“{place}”" for place in places)
    return Problem(
        "names-somebody",
        f"{count(len(found), 'place')} in this document "
        f"{'looks' if len(found) == 1 else 'look'} {' and '.join(kinds)}.",
        "Nothing was written yet.",
        f"Take it out where it was typed, then export again. Look for: {shown}",
    )
