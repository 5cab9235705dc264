"""The state of a facet is its heads: the lines that no held line replaces.

Arrival, clocks and "ours" never count, so any two workbooks that hold the same lines show the same.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.journal.lines import Line


def heads(lines: Iterable[Line]) -> Mapping[tuple[str, str, str], tuple[Line, ...]]:
    """Every register's heads, smallest id first."""
    held = tuple(lines)
    replaced = {old for line in held for old in line.replaces}
    found: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in sorted(held, key=lambda line: line.id):
        if line.id not in replaced:
            found[line.register].append(line)
    return {register: tuple(standing) for register, standing in found.items()}


@dataclass(frozen=True, slots=True)
class Standing:
    """What one facet shows: the line shown (if any), whether people differ, and what waits."""

    shown: Line | None
    disputed: bool = False
    waiting: tuple[Line, ...] = ()


def standing(register_heads: tuple[Line, ...]) -> Standing:
    """One head is the value; several with equal values agree; several that differ are disputed."""
    if not register_heads:
        return Standing(None)
    first = min(register_heads, key=lambda line: line.id)
    return Standing(first, disputed=len({line.value for line in register_heads}) > 1)


def sealed_standing(register_heads: tuple[Line, ...], sealed_lines: tuple[Line, ...]) -> Standing:
    """A sealed facet shows exactly what the seal names; any other head waits, whenever it came."""
    named = {line.id for line in sealed_lines}
    waiting = tuple(line for line in register_heads if line.id not in named)
    kept = standing(sealed_lines)
    return Standing(kept.shown, kept.disputed, waiting)
