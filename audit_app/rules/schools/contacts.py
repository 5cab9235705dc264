"""The safeguarding roles of a school, each a code with its words."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "head": "Head teacher or manager",
        "dsl": "Designated safeguarding lead",
        "deputy": "Deputy designated safeguarding lead",
        "deputy_2": "Second deputy",
        "deputy_3": "Third deputy",
        "governor": "Safeguarding governor",
    }
)
