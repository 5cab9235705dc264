"""The rules of the journal as a model by brute force: one laptop, its lines and its deeds."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.journal.heads import heads
from audit_app.journal.lines import Line, Sort, canonical
from audit_app.journal.undo import again, way_back

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.journal.lines import Put

ROW = "00" * 16
FACETS = ("title", "purpose")


def value_of(facet: str, word: str) -> str:
    """A facet's value with one word in it."""
    cells: dict[str, str | None] = {"title": word}
    if facet == "purpose":
        cells = {"theme": word, "why_now": None, "enquiry": None}
    return canonical(cells)


@dataclass
class Hand:
    """One laptop of the model: the lines that it holds, and the deeds that it did."""

    name: str
    lines: dict[str, Line] = field(default_factory=dict)
    deeds: list[tuple[str, list[str], Sort, str | None]] = field(default_factory=list)
    count: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def write(
        self, values: dict[str, str | None], sort: Sort = Sort.ORDINARY, undoes: str | None = None
    ) -> None:
        """Write a line for each facet, over all of its heads."""
        deed = f"{self.name}{next(self.count):04}"
        made = []
        standing = heads(self.lines.values())
        for facet, value in sorted(values.items()):
            old = frozenset(line.id for line in standing.get(("audit", ROW, facet), ()))
            identity = f"{deed}{facet}"
            self.lines[identity] = Line(
                identity, deed, "audit", ROW, facet, value, b"s" * 16, old, b"", b""
            )
            made.append(identity)
        self.deeds.append((deed, made, sort, undoes))

    def in_effect(self, deed: str) -> bool:
        """A deed is in effect unless an undo of it is in effect."""
        return not any(
            self.in_effect(name) for name, _made, _sort, undoes in self.deeds if undoes == deed
        )

    def back(self, made: Iterable[str]) -> tuple[Put, ...] | None:
        """What takes a deed's lines back, by the real function."""
        mine = {
            line
            for _deed, lines, sort, _undoes in self.deeds
            for line in lines
            if sort in {Sort.UNDO, Sort.REDO}
        }
        return way_back(
            [self.lines[line] for line in made],
            heads(self.lines.values()),
            self.lines,
            lambda line: line.id in mine,
        )

    def undo(self) -> bool:
        """Take back the newest ordinary deed in effect."""
        for deed, made, sort, _undoes in reversed(self.deeds):
            if sort is Sort.ORDINARY and self.in_effect(deed):
                puts = self.back(made)
                if puts is None:
                    return False
                self.write(_values(puts), Sort.UNDO, deed)
                return True
        return False

    def redo(self) -> bool:
        """Do the newest undo's deed again, unless something else was done since."""
        for deed, made, sort, undoes in reversed(self.deeds):
            if sort is Sort.ORDINARY:
                return False
            if sort is Sort.UNDO and self.in_effect(deed):
                if self.back(made) is None:
                    return False
                lines = next(held for name, held, _s, _u in self.deeds if name == undoes)
                self.write(_values(again([self.lines[line] for line in lines])), Sort.REDO, deed)
                return True
        return False

    def sees(self) -> dict[str, set[str | None]]:
        """Every facet with the values of its heads."""
        standing = heads(self.lines.values())
        return {
            facet: {line.value for line in standing.get(("audit", ROW, facet), ())}
            for facet in FACETS
        }


def _values(puts: Iterable[Put]) -> dict[str, str | None]:
    return {put.facet: canonical(None if put.value is None else dict(put.value)) for put in puts}
