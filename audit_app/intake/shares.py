"""Which cells of a spreadsheet show a number as a percentage: 100 % is kept as 1."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.parsers import expat

from audit_app.intake.extent import column_number
from audit_app.intake.named import About, guarded

if TYPE_CHECKING:
    from audit_app.intake.glance import Place

BUILT_IN = frozenset({"9", "10"})  # 0% and 0.00%, which no file says
_NONE: frozenset[bytes] = frozenset()
# A cell with a value of its own; what it says of itself stands in its tag.
_CELL = re.compile(rb"<(?:[^\s<>:]*:)?c(?=\s)([^<>]*)>\s*<(?:[^\s<>:]*:)?v[\s>]")
_SAID = re.compile(rb"\b([rst])\s*=\s*[\"']([^\"']*)[\"']")
_PLACE = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")


def shares_in(sheet: bytes, styles: bytes) -> frozenset[Place]:
    """The cells of a sheet that hold a number and show it as a percentage.

    Only for parts that the gate let through. A ValueError where the styles are no XML.
    """
    wanted = _as_shares(styles)
    if not wanted:
        return frozenset()
    found = set()
    for cell in _CELL.finditer(sheet):
        said = dict(_SAID.findall(cell[1]))
        place = _PLACE.fullmatch(said.get(b"r", b""))
        if place and said.get(b"s", b"0") in wanted and said.get(b"t", b"n") == b"n":
            found.add((int(place[2]) - 1, column_number(place[1].upper()) - 1))
    return frozenset(found)


@lru_cache(maxsize=16)
def _as_shares(styles: bytes) -> frozenset[bytes]:
    """The numbers of the styles that show a percentage. Returns of one form share them."""
    if not styles:
        return _NONE
    looked = _Styles()
    try:
        looked.parser.Parse(styles, True)  # noqa: FBT003 - expat's own
    except (expat.ExpatError, LookupError):
        raise ValueError("styles") from None
    return frozenset(str(at).encode() for at, form in enumerate(looked.of) if form in looked.forms)


class _Styles:
    """The form in which each style of a cell shows a number, and which of them are percentages."""

    def __init__(self) -> None:
        self.forms = {*BUILT_IN}
        self.of: list[str] = []
        self._is_of_cells = False
        self.parser = guarded()
        self.parser.StartElementHandler = self._begins
        self.parser.EndElementHandler = self._ends

    def _begins(self, told: str, about: About) -> None:
        name = told.rpartition(" ")[2]
        if name == "numFmt" and "%" in about.get("formatCode", ""):
            self.forms.add(about.get("numFmtId", ""))
        elif name == "cellXfs":
            self._is_of_cells = True
        elif name == "xf" and self._is_of_cells:
            self.of.append(about.get("numFmtId", "0"))

    def _ends(self, told: str) -> None:
        if told.rpartition(" ")[2] == "cellXfs":
            self._is_of_cells = False
