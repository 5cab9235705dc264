"""The trial run of files that came back: all of them are looked at before any is taken."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from audit_app.intake.cells_said import MERGED
from audit_app.problems import Problem
from audit_app.reports.words import count
from audit_app.workbook.bring_in import ELSEWHERE, PROBLEM, Item, Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook

    Register = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """What can be taken of each file, and how many things stand in the way."""

    good: tuple[tuple[Preview, tuple[int, ...]], ...]
    trouble: int


def run_through(
    book: Workbook, look: Callable[[Workbook, Path], Preview], source: Sequence[Path]
) -> Trial:
    """Look at each file and say what it would change; nothing is written by looking."""
    good: list[tuple[Preview, tuple[int, ...]]] = []
    said: dict[Register, object] = {}
    trouble = 0
    for path in source:
        try:
            preview = look(book, path)
        except Problem as problem:
            print(printable(f"{path.name}: {problem}"), file=sys.stderr)
            trouble += 1
            continue
        print(printable(f"{path.name}: {len(preview.items)} differences"))
        against = {at for at in preview.taken_first if _differs(preview.items[at], said)}
        for at, item in enumerate(preview.items):
            bad = at in against or item.wants_a_decision or item.sort == PROBLEM
            _print(item, ELSEWHERE if at in against else item.what, bad=bad)
            trouble += bad
        good.append((preview, tuple(at for at in preview.taken_first if at not in against)))
    return Trial(tuple(good), trouble)


def _differs(item: Item, said: dict[Register, object]) -> bool:
    """Whether a file that was looked at before says something else of the same thing."""
    if item.put is None:
        return False
    value = None if item.put.value is None else dict(item.put.value)
    return said.setdefault((item.put.kind, item.put.row, item.put.facet), value) != value


def _print(item: Item, what: str, *, bad: bool) -> None:
    print(said_of(item, what), file=sys.stderr if bad else sys.stdout)


def said_of(item: Item, what: str = "") -> str:
    """One cell as a line of the trial run: where it stands, and what is said of it."""
    words = what or item.what or f"{item.here or 'nothing'} → {item.theirs or 'nothing'}"
    place = f" ({item.place})" if item.place and not item.can_be_taken else ""
    where = ", ".join(filter(None, (item.row.rstrip("."), item.column)))
    return printable(f"  {item.sort}: {where}{place}: {words}")


def said_once(items: Iterable[Item]) -> Iterator[str]:
    """The lines of these cells; those that were merged with one another share a line.

    Somebody who merged a whole sheet by mistake would read the same words at each of its cells.
    """
    for is_merged, held in groupby(items, key=lambda item: item.what.startswith(MERGED)):
        first, *others = held
        if not is_merged:
            yield from map(said_of, (first, *others))
        elif others:
            more = count(len(others), "more cell")
            yield printable(f"{said_of(first)} So with {more}, to {others[-1].place}.")
        else:
            yield said_of(first)


def printable(words: str) -> str:
    """Words from a file as a terminal may show them: what would steer it is shown as a number."""
    return "".join(
        letter if letter.isprintable() or letter == "\n" else f"<U+{ord(letter):04X}>"
        for letter in words
    )
