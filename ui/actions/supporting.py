"""Agencies that are typed in one line, separated by commas: a name may hold commas itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def named_in(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The agencies that a line names; one whose name is known is never parted at its commas."""
    parts = [part.strip() for part in typed.split(",")]
    alike = {_alike(name.split(",")): name for name in known if "," in name}
    found = []
    while parts:
        most = max((len(key) for key in alike if _alike(parts)[: len(key)] == key), default=0)
        name = alike[_alike(parts[:most])] if most else parts[0]
        if name:
            found.append(name)
        del parts[: most or 1]
    return tuple(found)


def _alike(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip().casefold() for part in parts)
