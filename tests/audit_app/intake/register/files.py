"""Registers and links as the national ones lie, in bytes: every school in them is invented."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# The register's own heads, in their order; a real one has many more between and after them.
HEADS = (
    "URN",
    "LA (code)",
    "LA (name)",
    "EstablishmentNumber",
    "EstablishmentName",
    "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)",
    "EstablishmentStatus (code)",
    "EstablishmentStatus (name)",
    "OpenDate",
    "CloseDate",
    "PhaseOfEducation (code)",
    "PhaseOfEducation (name)",
    "Trusts (code)",
    "Trusts (name)",
    "DistrictAdministrative (name)",
    "Postcode",
)
LINK_HEADS = ("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate")

_PLAIN = {
    "LA (code)": "999",
    "LA (name)": "Marram Bay",
    "EstablishmentName": "Eelgrass Primary School",
    "TypeOfEstablishment (code)": "01",
    "TypeOfEstablishment (name)": "Community school",
    "EstablishmentStatus (code)": "1",
    "EstablishmentStatus (name)": "Open",
    "PhaseOfEducation (code)": "2",
    "PhaseOfEducation (name)": "Primary",
}


def setting(urn: str, **told: str) -> dict[str, str]:
    """A row of the register; `name`, `type`, `phase`, `status` and so on stand for its heads."""
    heads = {
        "la": "LA (name)",
        "la_code": "LA (code)",
        "number": "EstablishmentNumber",
        "name": "EstablishmentName",
        "type_code": "TypeOfEstablishment (code)",
        "type": "TypeOfEstablishment (name)",
        "status": "EstablishmentStatus (name)",
        "opened": "OpenDate",
        "closed": "CloseDate",
        "phase": "PhaseOfEducation (name)",
        "trust_uid": "Trusts (code)",
        "trust": "Trusts (name)",
        "district": "DistrictAdministrative (name)",
        "postcode": "Postcode",
    }
    said = {heads[name]: value for name, value in told.items()}
    if "type" in told and "type_code" not in told:
        said["TypeOfEstablishment (code)"] = ""
    return {**_PLAIN, "URN": urn, **said}


def register(
    path: Path, rows: Sequence[Mapping[str, str]], *, columns: int = 133, encoding: str = "cp1252"
) -> Path:
    """Write a register of so many columns: what it has beside ours is filled with other things."""
    more = tuple(f"Other {at} (name)" for at in range(columns - len(HEADS)))
    heads = (more[0], *HEADS[:7], *more[1:40], *HEADS[7:], *more[40:])
    held = [[row.get(head, "" if head in HEADS else "beside") for head in heads] for row in rows]
    return _written(path, [heads, *held], encoding)


def links(path: Path, rows: Sequence[Sequence[str]], *, encoding: str = "cp1252") -> Path:
    """Write a file of links: URN, other URN, its name, type and day."""
    return _written(path, [LINK_HEADS, *rows], encoding)


def both_ways(
    before: str, after: str, names: tuple[str, str], day: str, how: str = ""
) -> list[tuple[str, str, str, str, str]]:
    """One school's following another, as the real file says it: from both sides, a day apart."""
    of = f" - {how}" if how else ""
    next_day = f"01{day[2:]}" if day else ""
    return [
        (before, after, names[1], f"Successor{of}", day),
        (after, before, names[0], f"Predecessor{of}", next_day),
    ]


def _written(path: Path, rows: Sequence[Sequence[str]], encoding: str) -> Path:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n").writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path
