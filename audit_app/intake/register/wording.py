"""What an import would change of one setting, in the words of the trial run."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from audit_app.rules.dates import full
from audit_app.rules.schools.phases import DUTIES, PHASES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STANDINGS = {"open": "Open", "proposed": "Proposed to open", "closed": "Closed"}
HOW = {
    "converted": "It was converted from",
    "merged": "It was merged from",
    "split": "It was split off",
    "replaced": "It took the place of",
}
FIELDS = {
    "name": "Name",
    "standing": "Standing",
    "opened_on": "Opened",
    "closed_on": "Closed on",
    "authority": "Authority",
    "number": "Number",
    "district": "District",
    "type_name": "Type",
    "phase": "Phase",
    "duty": "Duty",
    "trust": "Trust",
}
_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def said(name: str, value: object) -> str:
    """What one cell says: words for codes, days as days, and nothing as such."""
    if value in {None, ""}:
        return "nothing"
    words = {"standing": STANDINGS, "phase": PHASES, "duty": DUTIES}.get(name, {})
    text = words.get(str(value), str(value))
    return full(date.fromisoformat(text)) if _A_DAY.fullmatch(text) else text


def differences(names: Iterable[str], cells: Mapping[str, object]) -> str:
    """Several cells in one line: `Name: Eelgrass; Type: Community school`."""
    names = list(names)
    if len(names) == 1:
        return said(names[0], cells.get(names[0]))
    return "; ".join(f"{FIELDS[name]}: {said(name, cells.get(name))}" for name in names)


def in_short(cells: Mapping[str, object]) -> str:
    """A new setting in a line: what it is, its duty, and since when."""
    parts = [
        said("phase", cells.get("phase")) if cells.get("phase") else "No phase",
        said("duty", cells.get("duty")) if cells.get("duty") else "no duty",
    ]
    if cells.get("standing") != "open":
        parts.append(said("standing", cells.get("standing")).lower())
    if cells.get("opened_on"):
        parts.append(f"opened {said('opened_on', cells['opened_on'])}")
    return ", ".join(parts)
