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

    from audit_app.intake.glance import Place
    from audit_app.intake.parts import Parts

_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LINKS = "xl/_rels/workbook.xml.rels"
_CELL = re.compile(
    rb"<(?:[^\s<>:]*:)?c(?=\s)([^<]*)(?:<(?:[^\s<>:]*:)?(f)(?=[\s/>]))?", re.IGNORECASE
)
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_FAULT = re.compile(rb"\bt\s*=\s*[\"']e[\"']")


def worked_out(parts: Parts) -> dict[str, frozenset[Place]]:
    """The cells of each sheet that hold a formula or a fault such as #REF!, by the sheet's name.

    Only for a file that the gate let through.
    """
    found = {}
    names = frozenset(parts.names)
    for name, at in _sheets(parts.read("xl/workbook.xml"), parts.read(_LINKS)):
        if at in names:
            seen = parts.worked_out.get(at)
            found[name] = frozenset(_places(parts.read(at))) if seen is None else seen
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


def _places(sheet: bytes) -> Iterable[Place]:
    for cell in _CELL.finditer(sheet):
        place = _PLACE.search(cell[1])
        if place is not None and (cell[2] or _FAULT.search(cell[1])):
            yield int(place[2]) - 1, column_number(place[1].upper()) - 1
