"""Which lines take a deed back, if nobody has built on it since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.lines import Put

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.journal.lines import Line


def way_back(
    lines: Sequence[Line],
    heads: Mapping[tuple[str, str, str], tuple[Line, ...]],
    before: Mapping[str, Line],
    is_my_return: Callable[[Line], bool],
) -> tuple[Put, ...] | None:
    """What each facet of a deed held before it; None when somebody has changed one of them since.

    `lines` are the deed's own, `heads` what stands in their registers now, `before` the lines that
    they replaced. A facet also counts as untouched when its one head is an undo or redo of mine
    (`is_my_return`) that put the deed's own value back. A deed that settled a dispute, so that a
    facet held several things before, has no one way back.
    """
    puts = []
    for line in lines:
        standing = heads.get(line.register, ())
        if len(standing) != 1:
            return None
        head = standing[0]
        if head.id != line.id and not (is_my_return(head) and head.value == line.value):
            return None
        if len(line.replaces) > 1:
            return None
        old = [before[replaced] for replaced in line.replaces]
        value = old[0].value if old else None
        puts.append(
            Put(line.kind, line.row, line.facet, None if value is None else json.loads(value))
        )
    return tuple(puts)


def again(lines: Sequence[Line]) -> tuple[Put, ...]:
    """What a deed wrote, to be written once more by a redo."""
    return tuple(
        Put(line.kind, line.row, line.facet, None if line.value is None else json.loads(line.value))
        for line in lines
    )
