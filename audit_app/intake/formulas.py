"""Which cells of a spreadsheet hold a formula or a fault: what they show was never typed."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.intake.cell_by_cell import unread_in
from audit_app.intake.named import elements_in
from audit_app.intake.shares import shares_in

if TYPE_CHECKING:
    from audit_app.intake.glance import Place
    from audit_app.intake.parts import Parts

_LINKS, _TOP = "xl/_rels/workbook.xml.rels", "_rels/.rels"
_STYLES = "xl/styles.xml"
# Where the reader looks for these, whatever the links say.
_READ = {
    "/officeDocument": "xl/workbook.xml",
    "/sharedStrings": "xl/sharedstrings.xml",
    "/styles": _STYLES,
}


def worked_out(parts: Parts) -> dict[str, frozenset[Place]]:
    """The cells of each sheet that hold a formula, a fault or a percentage, by the sheet's name.

    Only for a file that the gate let through. A ValueError where it is not sure which part of it is
    which sheet.
    """
    found = {}
    names = {name.casefold(): name for name in parts.names}  # as the reader finds them
    styles = parts.read(names[_STYLES]) if _STYLES in names else b""
    top = parts.read(_TOP) if _TOP in parts.names else b"<none/>"
    for name, to in _sheets(parts.read("xl/workbook.xml"), parts.read(_LINKS), top):
        at = names.get(to.casefold())
        if at is None or name in found:
            raise ValueError(to[:40])
        seen = parts.worked_out.get(at)
        sheet = parts.read(at)
        found[name] = (unread_in(sheet) if seen is None else seen) | shares_in(sheet, styles)
    return found


@lru_cache(maxsize=16)
def _sheets(book: bytes, links: bytes, top: bytes) -> tuple[tuple[str, str], ...]:
    """Each sheet's name, and the part that holds it. Returns of one form share all of these."""
    _targets(top, "/")
    targets = _targets(links, "/xl")
    found = []
    for sheet in elements_in(book, "sheet"):
        [by] = [value for name, value in sheet.items() if name.endswith(" id")]
        found.append((sheet.get("name", ""), targets[by]))
    return tuple(found)


def _targets(links: bytes, beside: str) -> dict[str | None, str]:
    """The part to which each link leads; a ValueError where the reader would take another."""
    targets = {}
    for link in elements_in(links, "Relationship"):
        to = posixpath.normpath(posixpath.join(beside, link.get("Target", ""))).lstrip("/")
        targets[link.get("Id")] = to
        for kind, at in _READ.items():
            if link.get("Type", "").endswith(kind) and to.casefold() != at:
                raise ValueError(to[:40])
    return targets
