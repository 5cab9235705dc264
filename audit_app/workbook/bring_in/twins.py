"""Which of the files that came back together are returns of one school and say different things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.bring_in.school import Back

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from audit_app.problems import Problem


def copies(backs: Sequence[Back | Problem]) -> Mapping[int, int]:
    """Of each file that is, bit by bit, one that stands before it: the place of that one."""
    first: dict[str, int] = {}
    found = {}
    for at, back in enumerate(backs):
        if isinstance(back, Back) and back.digest and first.setdefault(back.digest, at) != at:
            found[at] = first[back.digest]
    return found


def twins(
    backs: Sequence[Back | Problem], without: Collection[int] = frozenset()
) -> frozenset[int]:
    """The places of files that are returns of one school and say different things: one is chosen.

    Files that say the same are no twins: the first is taken, and the others then change nothing.
    Sheets that were saved one by one say different things only where they say something else of
    one question. `without` are the places of files that are not looked at.
    """
    of: dict[str, list[int]] = {}
    for at, back in enumerate(backs):
        if at not in without and isinstance(back, Back) and back.preview.items:
            of.setdefault(back.return_id, []).append(at)
    found: set[int] = set()
    for places in of.values():
        held = [back for at in places if isinstance(back := backs[at], Back)]
        if len(held) > 1 and _differ(held):
            found.update(places)
    return frozenset(found)


def _differ(held: Sequence[Back]) -> bool:
    """Whether any two files of one return say different things; each is looked at once."""
    if len({_said(back) for back in held if not back.is_part}) > 1:
        return True
    if not any(back.is_part for back in held):
        return False
    told: dict[tuple[str, str, str], object] = {}
    return any(
        told.setdefault(place, theirs) != theirs
        for back in held
        for place, theirs in _puts(back).items()
    )


def _puts(back: Back) -> dict[tuple[str, str, str], object]:
    return {
        (item.put.kind, item.put.row, item.put.facet): item.theirs
        for item in back.preview.items
        if item.put is not None
    }


def _said(back: Back) -> tuple[object, ...]:
    said = ((i.row, i.column, i.theirs, i.what) for i in back.preview.items)
    return (back.role, *sorted(said))
