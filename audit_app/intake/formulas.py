"""Which cells of a spreadsheet hold a formula or a fault: what they show was never typed."""

from __future__ import annotations

import posixpath
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from audit_app.intake.gate import column_number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Place = tuple[int, int]
"""A cell by its row and column, both counted from 0."""

_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(
    rb"<(?:[^\s<>:]*:)?c(?=\s)([^<]*)(?:<(?:[^\s<>:]*:)?(f)(?=[\s/>]))?", re.IGNORECASE
)
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"']")
_FAULT = re.compile(rb"\bt\s*=\s*[\"']e[\"']")


def worked_out(path: Path) -> dict[str, frozenset[Place]]:
    """The cells of each sheet that hold a formula or a fault such as #REF!, by the sheet's name.

    Only for a file that the gate let through.
    """
    with zipfile.ZipFile(path) as parts:
        links = {
            link.get("Id"): link.get("Target", "")
            for link in _tree(parts, "xl/_rels/workbook.xml.rels").iter()
        }
        found = {}
        for sheet in _tree(parts, "xl/workbook.xml").iterfind(".//{*}sheet"):
            at = posixpath.normpath(posixpath.join("/xl", links.get(sheet.get(_REL), ""))).lstrip(
                "/"
            )
            if at in parts.NameToInfo:
                found[sheet.get("name", "")] = frozenset(_places(parts.read(at)))
        return found


def _tree(parts: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(parts.read(name))  # noqa: S314 - the gate refused document types


def _places(sheet: bytes) -> Iterable[Place]:
    for cell in _CELL.finditer(sheet):
        place = _PLACE.search(cell[1])
        if place is not None and (cell[2] or _FAULT.search(cell[1])):
            yield int(place[2]) - 1, column_number(place[1].upper()) - 1
