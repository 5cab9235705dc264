"""Going to the next row of a table that wants somebody, round past its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.parts.tables.table import Table

R = TypeVar("R")


def to_next(table: Table[R], is_wanted: Callable[[R], bool], step: int = 1) -> bool:
    """Step on the next row that is wanted (`step` -1 for the one before); whether there is any.

    The row where we are comes last: where no other is wanted, we stay on it.
    """
    count, at = table.rows.rowCount(), table.currentIndex().row()
    start = at if at >= 0 or step > 0 else 0
    for moved in range(1, count + 1):
        place = (start + step * moved) % count
        row = table.rows.row_at(place)
        if row is not None and is_wanted(row):
            table.step_on(place)
            return True
    return False
