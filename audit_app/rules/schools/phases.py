"""The sorts of setting and the duties that they answer to, each a code with its words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from forms.codes import PHASE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

# The sorts of setting, by the codes that forms filter on.
PHASES: Mapping[str, str] = PHASE_NAMES

# Education Act 2002 for the first two; the others as the issue names them.
DUTIES: Mapping[str, str] = MappingProxyType(
    {
        "175": "Section 175",
        "157": "Section 157",
        "early_years": "Early-years framework",
        "non_maintained_special": "Non-maintained special schools",
        "16_19": "16–19 providers",
        "agreement": "None: by agreement",
    }
)

# How one setting came to follow another.
HOW_FOLLOWED: Mapping[str, str] = MappingProxyType(
    {
        "converted": "converted",
        "merged": "merged with another",
        "split": "split off",
        "replaced": "opened in its place",
    }
)

# Where a setting or a visit stands.
STANDINGS: Mapping[str, str] = MappingProxyType(
    {
        "open": "Open",
        "proposed": "Proposed to open",
        "closed": "Closed",
        "planned": "Planned",
        "declined": "Declined",
        "called_off": "Called off",
        "done": "Done",
    }
)

VISIT_KINDS: Mapping[str, str] = MappingProxyType(
    {"full": "Full visit", "return": "Return visit", "thematic": "Thematic visit"}
)

# These answer the short early-years form; every other setting answers the school's return.
EARLY_YEARS = frozenset({"PVI", "CM"})
VISIT_FORM = "s175-officer-visit"


def form_for(phase: str) -> str:
    """The name of the built-in form that a setting of this phase returns each year."""
    return "s40-early-years" if phase in EARLY_YEARS else "s175-school"
