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
        "chair": "Chair of governors, trustees or proprietor",
        "designated_teacher": "Designated teacher for children in care",
    }
)

# What the yearly returns call the same roles, in "Who holds each safeguarding role?" (AY.01 of the
# schools' form, EA.01 of the early-years one). The names are the forms' own, for ever.
ROLE_OF_ROW: Mapping[str, str] = MappingProxyType(
    {
        "headteacher_principal_or": "head",
        "dsl": "dsl",
        "deputy_dsl": "deputy",
        "second_deputy_dsl": "deputy_2",
        "safeguarding_governor_trustee": "governor",
        "chair_of_governors_trustees_or": "chair",
        "designated_teacher_for_children": "designated_teacher",
        "manager_or_childminder": "head",
        "safeguarding_lead": "dsl",
        "deputy_safeguarding_lead": "deputy",
        "owner_or_committee_chair": "chair",
    }
)
WHO_HOLDS = ("AY.01", "EA.01")
