"""What two people said differently, as a person reads it: what it is about, and who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY, REMOVAL
from audit_app.store.differences import differences
from audit_app.workbook.unsettled.cells import cells_in_words
from audit_app.workbook.unsettled.names import Named, name_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from audit_app.store.differences import Difference
    from audit_app.workbook.workbook import Workbook

NOT_HELD = "one not held here"
KEEP = "keep it, with what was changed since"

_FACETS = {
    "value": "the answer",
    "note": "the note",
    "where": "where the evidence lies",
    "seal": "the sign-off",
    "told": "who was told",
    "ask": "the ask",
    "people": "who does it",
    "closing": "status",
    "measure": "success measure",
    "impact": "difference made to children",
    "words": "the words",
    "basis": "what it rests on",
    "look": "what was seen",
    "facts": "the facts",
    "agencies": "agencies not asked",
    "size": "how many children",
    REMOVAL: "whether it is taken out",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What one person said, in words, with its author; `cells` is what the journal would hold."""

    words: str
    by: str
    cells: Mapping[str, object] | None


@dataclass(frozen=True, slots=True)
class Unsettled:
    """One thing that people said differently (`disputed`), or that came after a sign-off.

    What came after a sign-off (`waiting`) is not shown until the return is reopened; `said` gives
    then what waits as well as what is sealed. The first of `said` is what pages and documents show.
    """

    kind: str
    row: str
    facet: str
    how: str
    named: Named
    said: tuple[Said, ...]

    @property
    def part(self) -> str:
        """Which part of it: `dates`, `the note`."""
        return _FACETS.get(self.facet, self.facet)

    @property
    def about(self) -> str:
        """What it is about: `Action 12, dates`."""
        return f"{self.named.words}, {self.part}"

    @property
    def versions(self) -> str:
        """Everything that was said, each with its author."""
        return "; ".join(f"“{one.words}” ({one.by})" for one in self.said)

    @property
    def line(self) -> str:
        """All of it in one line, as documents print it."""
        return f"{self.about}: {self.versions}"


def unsettled(book: Workbook, rows: Collection[str] | None = None) -> list[Unsettled]:
    """What is still to be settled, or waits behind a sign-off: of these rows, or of everything."""
    found = []
    for one in differences(book.file, rows):
        named = name_of(book, one.kind, one.row)
        if named is not None and one.facet != KEY:
            said = _removal(one) if one.facet == REMOVAL else _versions(book, one, named)
            found.append(Unsettled(one.kind, one.row, one.facet, one.how, named, said))
    return found


def _versions(book: Workbook, one: Difference, named: Named) -> tuple[Said, ...]:
    def called(row: str) -> str:
        for kind in ("answer", "finding", "agency", "trust"):
            held = name_of(book, kind, row)
            if held is not None:
                return held.words
        return NOT_HELD

    said = [cells for cells, _by in one.said if cells]
    same = (
        {
            name
            for name, held in said[0].items()
            if len(said) > 1 and all(cells[name] == held for cells in said)
        }
        if said
        else set()
    )
    return tuple(
        Said(cells_in_words(cells, called, named.asked, same), by, cells or None)
        for cells, by in one.said
    )


def _removal(one: Difference) -> tuple[Said, ...]:
    """Somebody took the row out without having seen what somebody else changed in it."""
    taken = [
        Said(f"take it out: {cells.get('reason', '')}", by, cells)
        for cells, by in one.said
        if cells
    ]
    return (Said(KEEP, "the other", None), *taken)
