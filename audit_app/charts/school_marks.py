"""One mark for each school: seen by the officer in three years, due a visit, or neither yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Picture
from audit_app.picture import Drawing, Mark, shape

if TYPE_CHECKING:
    from audit_app.picture import Measure

_STEP, _SIZE = 15.0, 11.0
MOST = 120  # more marks than this are no picture any more


def school_marks(
    seen: int,
    past: int,
    others: int,
    width: float,
    _measure: Measure | None = None,
    *,
    unrecorded: int = 0,
) -> Picture:
    """A tick for each school that was seen, a ring for each new one, a square for each past due.

    A triangle stands for each of which no visit is recorded, and which opened long ago.

    Raises ValueError for more than MOST schools: their sentence says it better.
    """
    whole = seen + past + others + unrecorded
    if whole > MOST:
        raise ValueError(whole)
    across = max(int(width // _STEP), 1)
    names = ["tick"] * seen + ["ring"] * others + ["triangle"] * unrecorded
    names += ["square"] * past
    marks: list[Mark] = []
    for place, name in enumerate(names):
        down, along = divmod(place, across)
        marks += shape(name, (along + 0.5) * _STEP, (down + 0.5) * _STEP, _SIZE)
    rows = -(-whole // across)
    words = f"{seen} visited in the last three years, {past} past three years, {others} neither"
    if unrecorded:
        words = f"{words}, {unrecorded} with no visit recorded"
    return Picture(Drawing(width, max(rows * _STEP, 1), tuple(marks)), words, "Schools")
