"""How old open actions are, and how long actions take, with those still open kept in.

The time to closing is the median of Kaplan and Meier: a median of the closed alone would flatter a
plan that is slow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

FEWEST = 5  # a typical time is said from so many actions on


@dataclass(frozen=True, slots=True)
class Aged:
    """One action: when it was agreed, by when it is to be done, and when it was closed."""

    agreed: date | None
    due: date | None
    closed: date | None
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Ageing:
    """The counts of a set of actions on a day. `oldest` is the age of the oldest open one in days.

    `undated` are open and have no day, so that nobody can say whether they are on time. `typical`
    is in how many days half were closed; None where fewer than half are, or too few.
    """

    total: int
    closed: int
    on_time: int
    late: int
    longest_late: int
    oldest: int
    typical: int | None
    undated: int = 0

    @property
    def words(self) -> str:
        """The sentences: `18 actions: 9 closed, 6 on time, 3 late.`, and how old they are."""
        if not self.total:
            return "No action has been agreed with a school yet."
        actions = "action" if self.total == 1 else "actions"
        counts = f"{self.closed} closed, {self.on_time} on time, {self.late} late"
        if self.undated:
            counts += f", {self.undated} without a date"
        said = [f"{self.total} {actions}: {counts}."]
        if self.late:
            longest = _days(self.longest_late)
            one, several = f"That one is {longest} late.", f"The longest delay is {longest}."
            said.append(one if self.late == 1 else several)
        if self.oldest:
            said.append(f"The oldest that is open was agreed {_days(self.oldest)} ago.")
        if self.typical is not None:
            said.append(f"Half of all were closed within {_days(self.typical)} of being agreed.")
        elif self.total >= FEWEST:
            said.append("Fewer than half are closed yet, so a typical time cannot be given.")
        return " ".join(said)


def ageing(actions: Iterable[Aged], today: date) -> Ageing:
    """Count actions as they stand on a day."""
    held = list(actions)
    still = [one for one in held if not one.is_closed]
    late = [(today - one.due).days for one in still if one.due is not None and one.due < today]
    undated = sum(one.due is None for one in still)
    ages = [(today - one.agreed).days for one in still if one.agreed is not None]
    return Ageing(
        total=len(held),
        closed=len(held) - len(still),
        on_time=len(still) - len(late) - undated,
        late=len(late),
        longest_late=max(late, default=0),
        oldest=max(ages, default=0),
        typical=_typical(held, today),
        undated=undated,
    )


def _typical(actions: Sequence[Aged], today: date) -> int | None:
    timed = [
        (((one.closed or today) - one.agreed).days, one.closed is not None)
        for one in actions
        if one.agreed is not None and (one.closed is not None or not one.is_closed)
    ]
    return median_time(timed) if len(timed) >= FEWEST else None


def median_time(timed: Sequence[tuple[int, bool]]) -> int | None:
    """In how many days half were closed, by Kaplan and Meier; None where fewer than half are.

    Each is a number of days and whether it ended in closing.
    """
    closed_of, of = 1, 1  # how many are left, as an exact fraction
    for day in sorted({day for day, is_closed in timed if is_closed}):
        at_risk = sum(each >= day for each, _closed in timed)
        closed = sum(each == day and is_closed for each, is_closed in timed)
        closed_of, of = closed_of * (at_risk - closed), of * at_risk
        if 2 * closed_of <= of:
            return day
    return None


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"
