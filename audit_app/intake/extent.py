"""How far the sheets of a spreadsheet reach: a reader makes room for all of it, so none may."""

from __future__ import annotations

import re

from audit_app.intake.refused import hostile, too_large

MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 6000, 200, 400_000
MOST_TAGS, MOST_MERGED = 2_500_000, 100  # in one part
MOST_ROOM = 2_000_000  # cells for which a reader makes room, whether or not anything is in them
LONGEST_PART = 64 << 20  # bytes: as much as the words of all cells may come to
LONGEST_STRETCH = 1 << 19  # bytes from one tag to the next: a full cell is far shorter
_LONG = 10  # no row's number has as many figures
_COUNTED = re.compile(rb"uniqueCount\s*=\s*[\"'][^\"']{7}")

# Pictures, print settings and the like: a sheet that pretends to be one is refused by its links.
NO_XML = re.compile(r"media/|\.bin$|thumbnail", re.IGNORECASE)


class Extent:
    """How far a sheet reaches, counted as it streams by.

    Every part is counted as a sheet would be, since the file itself says which parts are sheets.
    """

    _tag = re.compile(rb"<(?:[^\s<>:]*:)?(row|c|mergeCell|sheet|Relationship)(?=[\s/>])([^<]*)")
    _reach = re.compile(rb"\br\s*=\s*[\"']([^\"']*)[\"']")
    _said_first = re.compile(rb"\s+r\s*=\s*[\"'][0-9A-Za-z]")
    _place = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
    _leads = re.compile(rb"\b(?:r:id|Target)\s*=\s*[\"']([^\"']*)[\"']")

    def __init__(self, name: str) -> None:
        self._most_tags = most_tags(name)
        self._links_sheets = name.casefold() == "xl/_rels/workbook.xml.rels"
        self._tags = self._rows = self._row = self._column = self._cells = self._merged = 0
        self._bytes = 0
        self._leading: set[bytes] = set()
        self._left = b""

    def read(self, chunk: bytes) -> None:
        """Count on; a sheet that reaches further than any of ours is refused at once."""
        seen = self._left + chunk
        whole = max(seen.rfind(b"<"), 0)
        held, self._left = seen[:whole], seen[whole:]
        self._tags += held.count(b"<")
        self._bytes += len(held)
        self._see(self._tags <= self._most_tags and len(self._left) <= LONGEST_STRETCH)
        self._see(self._bytes <= LONGEST_PART and counts_as_few(held))
        for found in self._tag.finditer(held):
            match found[1]:
                case b"c":
                    self._count_cell(found[2])
                case b"row":
                    self._count_row(found[2])
                case b"mergeCell":
                    self._merged += 1
                    self._see(self._merged <= MOST_MERGED)
                case _:
                    self._see_where_it_leads(found[2])

    def end(self) -> None:
        """Count what is left when nothing comes any more."""
        self.read(b"<")

    def _count_row(self, tag: bytes) -> None:
        said = self._reach.findall(tag)
        self._see(all(len(n) < _LONG and n.isdigit() for n in said))
        self._rows += 1
        self._row = max(self._counted_on(self._row, tag), 0, *map(int, said))
        self._column = 0
        self._see(max(self._row, self._rows) <= MOST_ROWS)

    def _count_cell(self, tag: bytes) -> None:
        self._cells += 1
        self._column = self._counted_on(self._column, tag)
        for said in self._reach.findall(tag):
            place = self._place.fullmatch(said)
            self._see(place is not None and int(place[2]) <= MOST_ROWS)
            if place is not None:
                self._column = max(self._column, column_number(place[1].upper()))
        self._see(self._cells <= MOST_CELLS and self._column <= MOST_COLUMNS)

    def _counted_on(self, before: int, tag: bytes) -> int:
        """Where a row or cell stands that does not say so first of all: after the one before it."""
        return 0 if self._said_first.match(tag) else before + 1

    def _see_where_it_leads(self, tag: bytes) -> None:
        """Each sheet has a part of its own, which is no picture: else one is read for many."""
        for to in self._leads.findall(tag):
            strange = self._links_sheets and (
                NO_XML.search(to.decode(errors="replace")) or b"&" in to
            )
            if strange or to in self._leading or len(self._leading) > MOST_PARTS:
                raise hostile()
            self._leading.add(to)

    def _see(self, fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
        if not fits:
            raise too_large()


def most_tags(name: str) -> int:
    """How many tags a part may have, by its name."""
    plain = name.casefold()
    return MOST_TAGS if "sheets/" in plain or "strings" in plain else 100_000


def counts_as_few(content: bytes) -> bool:
    """Whether a part says of no list of texts that it holds millions: room is made for as many."""
    return b"uniqueCount" not in content or _COUNTED.search(content) is None


def column_number(letters: bytes) -> int:
    """A column's number from its letters: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
