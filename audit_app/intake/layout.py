"""How our sheets lie: as the hidden sheet says it, and as the headings show it after an edit."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_MOST_LAID = 500  # brackets in the hidden sheet's layout: about three for each sheet


@lru_cache(maxsize=32)
def layouts_said(said: str) -> Mapping[str, Mapping[str, list[str]]]:
    """How the sheets lie, as the hidden sheet says it; a ValueError where it was tampered with.

    The files of one form say the same, and nobody changes what this gives.
    """
    layouts = json.loads(said) if said.count("[") + said.count("{") < _MOST_LAID else None
    if not isinstance(layouts, dict) or not all(isinstance(v, dict) for v in layouts.values()):
        raise ValueError(said[:40])
    kept = {}
    for name, held in layouts.items():
        lists = {part: held.get(part) for part in ("keys", "titles")}
        for words in lists.values():
            if not isinstance(words, list) or not set(map(type, words)) <= {str}:
                raise ValueError(name[:40])
        kept[str(name)] = {part: list(words or ()) for part, words in lists.items()}
    return kept


def layout_of(
    name: str, cells: Sequence[Sequence[object]], layout: Mapping[str, Mapping[str, list[str]]]
) -> Mapping[str, list[str]]:
    """How a sheet lies: by its name, or, where it was renamed, by the headings that it holds."""
    if name in layout:
        return layout[name]
    for held in layout.values():
        if held["titles"] and header_row(cells, held["titles"]) is not None:
            return held
    return {}


def header_row(cells: Sequence[Sequence[object]], titles: Sequence[object]) -> int | None:
    """Where the headings stand: the row that holds most of them, wherever it was moved to.

    Where none holds half of them to the letter, capitals and spaces do not count.
    """
    wanted = {str(title) for title in titles if str(title)}
    place = _fullest(cells, wanted, str)
    return _fullest(cells, {*map(_plain, wanted)}, _plain) if place is None else place


def _fullest(
    cells: Sequence[Sequence[object]], wanted: set[str], read: Callable[[object], str]
) -> int | None:
    """The row that holds most of the wanted words; None where no row holds half of them."""
    best, place = 0, None
    for at, line in enumerate(cells[:60]):
        found = len(wanted.intersection(map(read, line)))
        if found > best:
            best, place = found, at
            if best == len(wanted):  # no row holds more
                break
    return place if best * 2 >= len(wanted) else None


def _plain(cell: object) -> str:
    return " ".join(str(cell).casefold().split())
