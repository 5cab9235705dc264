"""How many settings have returned by the day it was asked for, and who has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.chance import share
from audit_app.rules.dates import full

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_ENOUGH = (4, 5)  # of five settings four: with fewer, what is found may be unlike the others


@dataclass(frozen=True, slots=True)
class Back:
    """One setting's return: its name, and the day on which it came; None while it is out."""

    name: str
    on: date | None


@dataclass(frozen=True, slots=True)
class ReturnRate:
    """The census of a year's returns. `outstanding` are the names, by name."""

    of: int
    in_time: int
    later: int
    outstanding: tuple[str, ...]
    due: date | None
    is_over: bool

    @property
    def returned(self) -> int:
        """How many are back."""
        return self.in_time + self.later

    @property
    def is_low(self) -> bool:
        """Whether fewer than four of five are back: what is found must be read with care."""
        part, whole = _ENOUGH
        return self.of > 0 and self.returned * whole < self.of * part

    @property
    def words(self) -> str:
        """The sentence: of so many schools how many returned by the day, and how many are out.

        Then whose the findings are. While the day is ahead it is not said that they came by it.
        """
        if not self.of:
            return "No school was asked for a return."
        said = f"{self._came}; {self._out}"
        if not self.returned:
            return f"{said}. There is nothing to find yet."
        these = "that one" if self.returned == 1 else f"the {self.returned}"
        return f"{said}. Findings below are for {these}."

    @property
    def warning(self) -> str:
        """What is to be said where too few are back; "" where enough are."""
        if not self.is_low or not self.returned:
            return ""
        have = "has" if self.returned == 1 else "have"
        return (
            f"Only {share(self.returned, self.of)} {have} returned, fewer than four in five: "
            "the schools that have not may be unlike those that have."
        )

    @property
    def _came(self) -> str:
        schools = "school" if self.of == 1 else "schools"
        if self.due is None or not self.is_over:
            said = f"{self.returned} of {self.of} {schools} returned so far"
            return said if self.due is None else f"{said}, due by {full(self.due)}"
        said = f"{self.in_time} of {self.of} {schools} returned by {full(self.due)}"
        return f"{said}, {self.later} later" if self.later else said

    @property
    def _out(self) -> str:
        missing = len(self.outstanding)
        return f"{missing} outstanding (listed)" if missing else "none outstanding"


def return_rate(returns: Iterable[Back], due: date | None, today: date) -> ReturnRate:
    """Count the settings' returns as they stand on a day; a trust's own return is none of them."""
    held = list(returns)
    in_time = sum(one.on is not None and (due is None or one.on <= due) for one in held)
    back = sum(one.on is not None for one in held)
    out = sorted((one.name for one in held if one.on is None), key=str.casefold)
    return ReturnRate(
        len(held), in_time, back - in_time, tuple(out), due, due is not None and due < today
    )
