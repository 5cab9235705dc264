"""When the settings of Marram Bay were visited, and which visits are planned.

Months are counted back from today, so that the sample is as fresh on any day that it is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# The last full visit from before the workbook began; the first five were never followed by another.
BEFORE: Mapping[str, int] = MappingProxyType(
    {
        "Eelgrass Primary School": 41,
        "Albatross House School": 40,
        "Fulmar High School": 38,
        "Driftwood Centre": 37,
        "Little Terns Nursery": 37,
        "Saltmarsh Primary School": 35,
        "Kittiwake Academy": 34,
        "Dunlin Street Infant School": 40,
        "Seaglass Nursery School": 43,
        "Razorshell Primary School": 50,
        "Cormorant Academy": 47,
        "Longshore School": 52,
        "Headland School": 58,
        "Marram Hill Primary School": 49,
        "Spindrift Primary School": 44,
    }
)

# The full visits since, in months before today.
FULL: Mapping[str, int] = MappingProxyType(
    {
        "Whelk Lane Primary School": 32,
        "Tidewater Primary School": 33,
        "Samphire School": 31,
        "Curlew College": 30,
        "Breakwater School": 30,
        "Limpet Row Primary School": 29,
        "Sandcastle Pre-school": 29,
        "Storm Petrel School": 28,
        "Sandpiper Primary Academy": 26,
        "Cockle Bay Primary Academy": 25,
        "Oystercatcher Primary School": 24,
        "Rockpool Nursery School": 22,
        "Dunlin Street Junior School": 26,
        "Lighthouse Church Primary School": 21,
        "Turnstone Primary Academy": 20,
        "Sea Lavender School": 20,
        "Anchor Street Primary School": 19,
        "Pebbles Pre-school": 18,
        "Marram Bay Sixth Form": 17,
        "Periwinkle Infant School": 17,
        "Periwinkle Junior School": 17,
        "Shingle House School": 16,
        "Little Dunes Nursery School": 14,
        "Razorshell Primary School": 13,
        "Marram Hill Primary School": 12,
        "Cormorant Academy": 10,
        "Jetty Street Centre": 10,
        "Shrimps Childminding": 9,
        "Sea Holly Primary School": 9,
        "Longshore School": 8,
        "Spindrift Primary School": 7,
        "Kelp Road Primary School": 6,
        "Driftline School": 5,
        "Headland School": 2,
        "Shoreline Sports Mornings": 2,
        "Gannet Way Primary School": 1,
    }
)

# Visits to look again, or at one theme; neither starts the clock again.
OTHER = (
    ("Jetty Street Centre", "return", 7),
    ("Razorshell Primary School", "return", 10),
    ("Longshore School", "thematic", 2),
    ("Fulmar High School", "thematic", 15),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A visit that has not happened: in so many days, or in the so-manieth term from this one."""

    name: str
    days: int | None
    terms: int = 0
    kind: str = "full"


PLANNED = (
    Planned("Saltmarsh Primary School", 14),
    Planned("Driftwood Centre", 20),
    Planned("Kittiwake Academy", 70),
    Planned("Samphire School", 140),
    Planned("Eelgrass Primary School", None, 1),
    Planned("Tidewater Primary School", None, 1),
    Planned("Whelk Lane Primary Academy", None, 1),
    Planned("Razorshell Primary School", None, 1, "thematic"),
    Planned("Breakwater Academy", None, 2),
    Planned("Storm Petrel School", None, 2),
    Planned("Starfish Nursery", None, 2),
)

# Planned for the term before this one and put off, with the reason.
MOVED = ("Fulmar High School", "The head asked for it: an inspection came in the same week")
DECLINED = ("Albatross House School", "The proprietor has its own yearly review by a consultant")
