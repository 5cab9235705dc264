"""How a number to reach is measured: as a ratio of two pieces of work in the same run."""

from __future__ import annotations

from dataclasses import dataclass
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Ratio:
    """What was measured, how it came out, and what it is to stay at or below."""

    name: str
    ratio: float
    limit: float

    @property
    def held(self) -> bool:
        """Whether the number is reached."""
        return self.ratio <= self.limit


def fastest(work: Callable[[], object], runs: int = 5) -> float:
    """The least seconds of processor time that the work took in so many runs, after a first."""
    work()
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def compared(
    work: Callable[[], object],
    bare: Callable[[], object],
    runs: int = 5,
    clock: Callable[[], float] = process_time,
) -> float:
    """How many times as long the work takes as the bare one; the two take turns.

    The clock is this processor's own, which knows nothing of others at work; for what readers
    beside the program do it is the one that somebody waits by.
    """
    work()
    bare()
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(runs):
        for job, times in ((work, ours), (bare, theirs)):
            start = clock()
            job()
            times.append(clock() - start)
    return min(ours) / min(theirs)
