"""Strategy discussions of the sample: one discussion, told alike by every agency that was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Discussion:
    """How a discussion went: in time or not, who took part how, and what agencies noted of it.

    `noted` is by agency on its time, `why` on its own part; `{month}` is the discussion's.
    """

    in_time: str
    noted: Mapping[str, str]
    part: Mapping[str, str] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)


_THIRD_DAY = Discussion(
    "partly",
    {
        "CSC": "The discussion of {month} took place on its third day: two managers were away.",
        "POL": "Three days lay between the call and the discussion of {month}.",
        "HV": "We were asked in {month} for the third day after the worry.",
        "EDU": "Our worry of {month} was talked over three days later.",
    },
)

DISCUSSIONS: Mapping[str, Discussion] = {
    "without health": Discussion(
        "yes",
        {"CSC": "Held within a day in {month}; health sent a report the day after."},
        {"HV": "sent"},
        {"HV": "We could not join in {month}; our report went in the day after."},
    ),
    "same day": Discussion(
        "yes", {"CSC": "Held the same day in {month}, with police, school and health on the call."}
    ),
    "without school": Discussion(
        "yes",
        {"CSC": "Held the same afternoon in {month}; school was not asked."},
        {"EDU": "not_invited"},
        {"EDU": "We heard of the discussion of {month} from the family."},
    ),
    "third day": _THIRD_DAY,
}
