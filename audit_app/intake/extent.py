"""How far the sheets of a spreadsheet reach: a reader makes room for all of it, so none may."""

from __future__ import annotations

import re
from operator import methodcaller

from audit_app.intake.refused import hostile, too_large

MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 6000, 200, 400_000
MOST_TAGS, MOST_MERGED = 2_500_000, 100  # in one part
LONGEST_STRETCH = 1 << 19  # bytes from one tag to the next: a full cell is far shorter
_LONG = 10  # no row's number has as many figures

# Pictures, print settings and the like: a sheet that pretends to be one is refused by its links.
NO_XML = re.compile(r"media/|\.bin$|thumbnail", re.IGNORECASE)


class Extent:
    """How far a sheet reaches, counted as it streams by.

    Every part is counted as a sheet would be, since the file itself says which parts are sheets.
    """

    _tag = re.compile(rb"<(?:[^\s<>:]*:)?(row|c|mergeCell|sheet|Relationship)(?=[\s/>])([^<]*)")
    _reach = re.compile(rb"\br\s*=\s*[\"']([^\"']*)[\"']")
    _place = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
    _leads = re.compile(rb"\b(?:r:id|Target)\s*=\s*[\"']([^\"']*)[\"']")

    def __init__(self, name: str) -> None:
        self._most_tags = _most_tags(name)
        self._links_sheets = name.casefold() == "xl/_rels/workbook.xml.rels"
        self._tags = self._row = self._column = self._cells = self._merged = 0
        self._leading: set[bytes] = set()
        self._left = b""

    def read(self, chunk: bytes) -> None:
        """Count on; a sheet that reaches further than any of ours is refused at once."""
        seen = self._left + chunk
        whole = max(seen.rfind(b"<"), 0)
        held, self._left = seen[:whole], seen[whole:]
        self._tags += held.count(b"<")
        self._see(self._tags <= self._most_tags and len(self._left) <= LONGEST_STRETCH)
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
        self._row = max(self._row + 1, *map(int, said), 0)
        self._column = 0
        self._see(self._row <= MOST_ROWS)

    def _count_cell(self, tag: bytes) -> None:
        self._cells += 1
        self._column += 1
        for said in self._reach.findall(tag):
            place = self._place.fullmatch(said)
            self._see(place is not None and int(place[2]) <= MOST_ROWS)
            if place is not None:
                self._column = max(self._column, column_number(place[1].upper()))
        self._see(self._cells <= MOST_CELLS and self._column <= MOST_COLUMNS)

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


# Whatever `Extent` would take for a reach, but for one that begins a cell or a row as usual.
_STRAY = re.compile(
    rb"r(?:=\"(?<!<c r=\")(?<!<row r=\")(?<!\wr=\")(?<!<tablePart xmlns:r=\")"
    rb"(?<!<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    rb" xmlns:r=\")|\s+=|=[^\"])"
)
_NAMED = re.compile(rb":(?:c|row)[\s/>]")  # with a prefix, as few programs write it
_CELL, _ROW = b'<c r="', b'<row r="'
_CELLS = re.compile(_CELL + rb"([A-Z]{1,2})[0-9]{1,3}\"")  # of rows up to 999: ours are shorter
_ROWS = re.compile(_ROW + rb"[0-9]{1,3}\"")
_FAR = 999
_SHEET, _LINK = re.compile(rb"sheet(?<!worksheet)[\s/>]"), re.compile(rb"Relationship[\s/>]")


def fits_at_a_glance(name: str, content: bytes) -> bool:
    """Whether a whole part is sure to reach no further than `Extent` lets it.

    It counts at least what is there, so a part that it lets through fits; it says no where that is
    not sure, and the part is then counted tag by tag. Ours are far from every limit.
    """
    tags = content.count(b"<")
    return (
        len(content) <= LONGEST_STRETCH
        and tags <= min(_most_tags(name), MOST_CELLS)
        and content.count(b"mergeCell") <= MOST_MERGED
        and _SHEET.search(content) is None
        and _LINK.search(content) is None
        and _STRAY.search(content) is None
        and _NAMED.search(content) is None
        and _is_near(content)
    )


def _is_near(content: bytes) -> bool:
    """Whether the places that are said, and as many again as there are tags, are all near."""
    columns = _CELLS.findall(content)
    if len(columns) != content.count(_CELL) or len(_ROWS.findall(content)) != content.count(_ROW):
        return False
    wide = max(map(methodcaller("count", b"<c"), content.split(b"<row ")))
    last = max(map(column_number, set(columns)), default=0)
    return _FAR + content.count(b"<row") <= MOST_ROWS and last + wide <= MOST_COLUMNS


def _most_tags(name: str) -> int:
    plain = name.casefold()
    return MOST_TAGS if "sheets/" in plain or "strings" in plain else 100_000


def column_number(letters: bytes) -> int:
    """A column's number from its letters: A is 1, Z is 26, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
