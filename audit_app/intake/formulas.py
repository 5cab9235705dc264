"""Which cells of a spreadsheet hold a formula or a fault: what they show was never typed."""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from audit_app.intake.extent import column_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.intake.parts import Parts

Place = tuple[int, int]
"""A cell by its row and column, both counted from 0."""

_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LINKS = "xl/_rels/workbook.xml.rels"
_CELL = re.compile(
    rb"<(?:[^\s<>:]*:)?c(?=\s)([^<]*)(?:<(?:[^\s<>:]*:)?(f)(?=[\s/>]))?", re.IGNORECASE
)
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_FAULT = re.compile(rb"\bt\s*=\s*[\"']e[\"']")


# The same for a part in which every cell that says its place does so at once, and in capitals.
_USUAL = re.compile(rb"<c r=\"([A-Z]{1,3})([0-9]{1,7})\"[^<]*<(?:[^\s<>:]*:)?[fF](?=[\s/>])")


def worked_out(parts: Parts) -> dict[str, frozenset[Place]]:
    """The cells of each sheet that hold a formula or a fault such as #REF!, by the sheet's name.

    Only for a file that the gate let through.
    """
    found = {}
    names = frozenset(parts.names)
    for name, at in _sheets(parts.read("xl/workbook.xml"), parts.read(_LINKS)):
        if at in names:
            found[name] = frozenset(_places(parts.read(at), is_usual=at in parts.usual))
    return found


@lru_cache(maxsize=16)
def _sheets(book: bytes, links: bytes) -> tuple[tuple[str, str], ...]:
    """Each sheet's name, and the part that holds it. Returns of one form share both of these."""
    targets = {link.get("Id"): link.get("Target", "") for link in _tree(links).iter()}
    found = []
    for sheet in _tree(book).iterfind(".//{*}sheet"):
        to = posixpath.join("/xl", targets.get(sheet.get(_REL), ""))
        found.append((sheet.get("name", ""), posixpath.normpath(to).lstrip("/")))
    return tuple(found)


def _tree(part: bytes) -> ET.Element:
    return ET.fromstring(part)  # noqa: S314 - the gate refused document types


def _places(sheet: bytes, *, is_usual: bool) -> Iterable[Place]:
    if is_usual and b'"e"' not in sheet and b"'e'" not in sheet:  # no cell of it is a fault
        for column, row in _USUAL.findall(sheet):
            yield int(row) - 1, column_number(column) - 1
        return
    for cell in _CELL.finditer(sheet):
        place = _PLACE.search(cell[1])
        if place is not None and (cell[2] or _FAULT.search(cell[1])):
            yield int(place[2]) - 1, column_number(place[1].upper()) - 1
