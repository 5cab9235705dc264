"""How all schools stand in numbers, and which are past their three years: from their days alone.

What Home says of eight hundred schools is worked out from four facts of each; where every single
one stands, with its visits, is the calendar's to say. Both count by the one clock (`clock.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from audit_app.rules.schools.clock import first_in_time
from audit_app.rules.schools.threads import thread

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date


class Days(NamedTuple):
    """One setting's days, as they are kept: when it opened, and its newest audit of its own.

    A tuple, since a county's are made at once each time that Home is shown.
    """

    id: str
    standing: str | None
    opened_on: str | None
    audited_on: str | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """How the schools that are not closed stand on a day.

    Of the `whole`, `past` are past their three years, and `unrecorded` are so only as counted from
    their opening; `overdue` are the ids of both. Of the `total` that have opened by then, `seen`
    were audited in the last three years, `never` have not been at all, and `others` were not seen
    and are not past their three years either.
    """

    whole: int
    past: int
    unrecorded: int
    total: int
    seen: int
    never: int
    others: int
    overdue: frozenset[str]


def numbers(
    settings: Iterable[Days], before: Mapping[str, tuple[str, ...]], today: date
) -> Numbers:
    """Count the schools, each along its thread: `before` says which settings each one followed."""
    held = {one.id: one for one in settings}
    in_time, day = first_in_time(today).isoformat(), today.isoformat()
    whole = total = seen = never = others = 0
    past, unrecorded = set[str](), set[str]()
    for one in held.values():
        if one.standing == "closed":
            continue
        whole += 1
        audited, opened = _began(one, before, held)
        began = audited or opened
        is_past = bool(began) and str(began) < in_time
        if is_past:
            (past if audited else unrecorded).add(one.id)
        if one.standing != "proposed" and (one.opened_on or "") <= day:
            total += 1
            seen += audited is not None and audited >= in_time
            never += audited is None
            others += not is_past and (audited is None or audited < in_time)
    overdue = frozenset(past | unrecorded)
    return Numbers(whole, len(past), len(unrecorded), total, seen, never, others, overdue)


def _began(
    one: Days, before: Mapping[str, tuple[str, ...]], held: Mapping[str, Days]
) -> tuple[str | None, str | None]:
    """The newest audit and the oldest opening along a school's thread."""
    if one.id not in before:
        return one.audited_on, one.opened_on
    along: Sequence[Days] = [held[each] for each in thread(one.id, before) if each in held]
    audits = [each.audited_on for each in along if each.audited_on]
    openings = [each.opened_on for each in along if each.opened_on]
    return max(audits, default=None), min(openings, default=None)
