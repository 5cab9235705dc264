"""Which column of an officer's own list is which: told by its head, however it is worded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.intake.register.gate import refused

if TYPE_CHECKING:
    from collections.abc import Sequence

WANTED = "one that names the school (URN, DfE number or School) and one such as “Last audit”"
_WITHIN = 60  # rows from the top, within which the heads stand
_URN = frozenset(
    {"urn", "school urn", "urn number", "urn no", "unique reference number", "gias urn"}
)
_NUMBER = frozenset(
    {
        "la estab", "laestab", "la estab number", "la estab no", "laestab number", "lea estab",
        "dfe", "dfe number", "dfe no", "dfe code", "dfes number", "dfes no", "dcsf number",
        "establishment number", "establishmentnumber", "estab", "estab number", "estab no",
        "school number", "school no",
    }
)  # fmt: skip
_NAME = frozenset(
    {
        "school", "school name", "name", "name of school", "establishment", "establishment name",
        "establishmentname", "setting", "setting name", "provider", "school or setting",
        "school setting", "academy",
    }
)  # fmt: skip
_SEEN = frozenset(
    {"audit", "audited", "visit", "visited", "s175", "175", "s157", "157", "safeguarding", "seen"}
)
# A day of something else, or something else of a visit.
_OTHER = frozenset(
    {
        "next", "due", "planned", "booked", "return", "returned", "sent", "report", "letter",
        "ofsted", "insp", "inspection", "by", "type", "kind", "officer", "notes", "note",
        "comments", "outcome", "focus", "grade", "who", "term", "first", "previous", "rating",
        "training", "review", "status",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Places:
    """Where the heads stand in a sheet: their row, and the columns; None for what has none.

    `tier` says how surely the day is that of the last audit: 0 says so in its head.
    """

    row: int
    tier: int
    day: int
    day_head: str
    urn: int | None = None
    number: int | None = None
    name: int | None = None


def places_in(cells: Sequence[Sequence[object]]) -> Places | None:
    """Where a sheet's heads stand; None where no row names both a school and a last audit.

    Raises Problem where two columns may be the last audit.
    """
    for at, line in enumerate(cells[:_WITHIN]):
        heads = [plain_head(cell) for cell in line]
        urn, number, name = (_first(heads, these) for these in (_URN, _NUMBER, _NAME))
        tier, days = _days(heads)
        if days and (urn, number, name) != (None, None, None):
            if len(days) > 1:
                one, other = (" ".join(str(line[day]).split()) for day in days[:2])
                raise refused(
                    "two-columns",
                    f"“{one}” and “{other}” may both be the day of the last audit.",
                    "Take one of the two columns out, and bring the list in again.",
                )
            shown = " ".join(str(line[days[0]]).split())[:60]
            return Places(at, tier, days[0], shown, urn, number, name)
    return None


def plain_head(cell: object) -> str:
    """A head as it is compared: small letters and figures, one space between words."""
    if not isinstance(cell, str) or len(cell) > 200:  # noqa: PLR2004 - no head is as long
        return ""
    return " ".join(re.findall(r"[a-z0-9]+", cell.casefold()))


def _first(heads: Sequence[str], these: frozenset[str]) -> int | None:
    return next((at for at, head in enumerate(heads) if head in these), None)


def _days(heads: Sequence[str]) -> tuple[int, list[int]]:
    """The columns that say a day of an audit: those that speak of the last one, else any."""
    tiers: dict[int, list[int]] = {}
    for at, head in enumerate(heads):
        words = set(head.split())
        if words and not words & _OTHER:
            tier = _tier(words)
            if tier is not None:
                tiers.setdefault(tier, []).append(at)
    surest = min(tiers, default=0)
    return surest, tiers.get(surest, [])


def _tier(words: set[str]) -> int | None:
    """How surely a head means the last audit: 0 says so, 2 says no more than “Date”."""
    if words & {"last", "latest", "recent"} and words & _SEEN:
        return 0
    if words & _SEEN and (words & {"date", "on", "day"} or words <= _SEEN):
        return 1
    return 2 if words in ({"date"}, {"last", "date"}) else None
