"""A sheet that lies otherwise than spreadsheet programs lay it, read cell by cell as XML.

What looks for cells by their letters alone passes over what stands behind a comment, or in a cell
that does not say its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from audit_app.intake.extent import MOST_CELLS, column_number
from audit_app.intake.named import guarded, see_that_names_are_few
from audit_app.intake.refused import damaged, hostile, too_large

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.intake.glance import Place

_LONGEST = 60  # letters of a number, or of a day
_DEEPEST = 100  # elements within each other: a spreadsheet program's are not a quarter as deep
_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ONCE = frozenset({"sheetData", "mergeCells"})  # a reader passes over a second one
_CONTENT = frozenset({"v", "is"})
_LETTERS = frozenset({"utf-8", "us-ascii"})  # the reader takes all for these


def unread_in(sheet: bytes) -> frozenset[Place]:
    """The cells of a sheet that were worked out, show a fault, or do not say one thing alone.

    Only for a part that the gate let through. A Problem where it is no XML, or holds its cells
    otherwise than a spreadsheet program does.
    """
    try:
        return _Cells().read(sheet)
    except (expat.ExpatError, ValueError, LookupError):
        raise damaged() from None


class _Cells:
    """Goes through a sheet tag by tag, and knows at which cell it is."""

    def __init__(self) -> None:
        self._unread: set[Place] = set()
        self._met: set[Place] = set()
        self._open: list[str] = []
        self._once: set[str] = set()
        self._cell: _Cell | None = None
        self._row = self._column = -1
        self._spilled = 0
        self._parser = guarded()
        self._names = self._parser.intern
        self._is_reference: Callable[[], bool] = bool

    def read(self, sheet: bytes) -> frozenset[Place]:
        parser = self._parser
        parser.StartElementHandler = self._begins
        parser.EndElementHandler = self._ends
        parser.CommentHandler = self._parted
        parser.ProcessingInstructionHandler = self._parted
        parser.StartCdataSectionHandler = self._parted
        parser.XmlDeclHandler = _declares_letters
        self._is_reference = lambda: sheet.startswith(b"&", parser.CurrentByteIndex)
        parser.Parse(sheet, True)  # noqa: FBT003 - expat's own
        return frozenset(self._unread)

    def _begins(self, told: str, about: dict[str, str]) -> None:
        space, _, name = told.rpartition(" ")
        _see(len(self._open) < _DEEPEST)
        see_that_names_are_few(self._names)
        within = self._open[-1] if self._open else ""
        is_cells = "sheetData" in self._open  # a button's place holds rows too
        if name == "c" and is_cells:
            _see(within == "row")
            self._cell = _Cell(self._place(about.get("r")), about.get("t", "n"), space)
        elif name == "row" and is_cells:
            _see(within == "sheetData")
            self._row = int(about["r"]) - 1 if "r" in about else self._row + 1
            self._column = -1
        elif name in _ONCE:
            _see(name not in self._once)
            self._once.add(name)
        elif within == "c" and self._cell is not None:
            self._holds(self._cell, name, space, about)
        _see(name != "AlternateContent" or not is_cells)
        self._open.append(name)

    def _ends(self, _told: str) -> None:
        name = self._open.pop()
        if name == "v":
            self._parser.CharacterDataHandler = None
        elif name == "c" and self._cell is not None:
            cell, self._cell = self._cell, None
            if not cell.says_one_thing() or cell.place in self._met:
                self._unread.add(cell.place)
            self._met.add(cell.place)

    def _said(self, words: str) -> None:
        """A bit of what a cell says where letters of its own would be passed over."""
        cell = self._cell
        if cell is not None:
            cell.words += words
            cell.is_parted |= self._is_reference() or len(cell.words) > _LONGEST
            if cell.is_parted:
                self._parser.CharacterDataHandler = None

    def _parted(self, *_said: str) -> None:
        """A comment, or the like: a reader may take what stands before it for the whole."""
        if self._cell is not None and self._open[-1] == "v":
            self._cell.is_parted = True

    def _place(self, said: str | None) -> Place:
        row, self._column = self._row, self._column + 1
        if said is not None:
            found = _PLACE.fullmatch(said)
            _see(found is not None)
            if found is not None:
                row = int(found[2]) - 1
                self._column = column_number(found[1].upper().encode()) - 1
        return row, self._column

    def _holds(self, cell: _Cell, name: str, space: str, about: dict[str, str]) -> None:
        """What a cell holds; what it was worked out with spills over into others."""
        if name in _CONTENT:
            cell.held.append(name if space == cell.space else "")
            if name == "v" and cell.kind != "str":
                self._parser.CharacterDataHandler = self._said
        elif name == "f":
            cell.held.append(name)
            if "ref" in about and about.get("t") != "shared":
                self._spills(about["ref"])

    def _spills(self, said: str) -> None:
        ends = [_PLACE.fullmatch(end) for end in said.split(":")]
        corners = [
            (int(end[2]) - 1, column_number(end[1].upper().encode()) - 1) for end in ends if end
        ]
        _see(len(corners) == len(ends))
        (top, left), (bottom, right) = (
            map(min, zip(*corners, strict=True)),
            map(max, zip(*corners, strict=True)),
        )
        self._spilled += (bottom - top + 1) * (right - left + 1)
        if self._spilled > MOST_CELLS:
            raise too_large()
        self._unread |= {
            (row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)
        }


class _Cell:
    """The cell that is being read: where, of which kind, and what it holds."""

    __slots__ = ("held", "is_parted", "kind", "place", "space", "words")

    def __init__(self, place: Place, kind: str, space: str) -> None:
        self.place, self.kind, self.space = place, kind, space
        self.held: list[str] = []
        self.words, self.is_parted = "", False

    def says_one_thing(self) -> bool:
        """Whether it was typed, and every reader would take the same from it."""
        if self.kind == "e" or self.is_parted or len(self.held) > 1:
            return False
        if self.kind == "s":
            points = self.words.isascii() and self.words.isdigit()
            return (self.held == ["v"] and points) or self.held in ([], ["is"])
        return self.held in ([], ["is"]) or (self.held == ["v"] and self.kind != "inlineStr")


def _declares_letters(_version: str, letters: str | None, _alone: int) -> None:
    _see(letters is None or letters.casefold() in _LETTERS)


def _see(fits: bool) -> None:  # noqa: FBT001 - a condition, read where it is given
    if not fits:
        raise hostile()
