"""The settings of an invented county: so many of each phase, none of them a real one's name."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.sample.choosing import pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FIRST = (
    "Marram", "Eelgrass", "Saltmarsh", "Tidewater", "Gannet", "Limpet", "Sandpiper", "Cockle",
    "Oyster", "Razorshell", "Turnstone", "Anchor", "Spindrift", "Periwinkle", "Kelp", "Kittiwake",
    "Fulmar", "Cormorant", "Samphire", "Lavender", "Petrel", "Driftwood", "Curlew", "Albatross",
    "Shingle", "Rockpool", "Dunlin", "Whelk", "Breakwater", "Seaglass", "Lapwing", "Avocet",
    "Plover", "Redshank", "Guillemot", "Puffin", "Skua", "Tern", "Bittern", "Heron",
)  # fmt: skip
_SECOND = (
    "Row", "Hill", "Way", "Bay", "Street", "Lane", "Head", "Point", "Green", "Cross", "Field",
    "Gate", "Bank", "Reach", "Ness", "Strand", "Mere", "Wick", "Staithe", "Fen",
)  # fmt: skip
DISTRICTS = ("Northshore", "Harbour", "Saltings", "Uplands", "Fenside", "Estuary", "Islands")


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of setting: of 80 settings so many, what it is called, its type and its duty."""

    many: int
    phase: str
    noun: str
    type_name: str
    duty: str
    trust: bool = False


SORTS = (
    Sort(28, "PRI", "Primary School", "Community school", "175"),
    Sort(18, "PRI", "Primary Academy", "Academy converter", "157", trust=True),
    Sort(3, "SEC", "High School", "Community school", "175"),
    Sort(8, "SEC", "Academy", "Academy sponsor led", "157", trust=True),
    Sort(3, "SPE", "Special School", "Community special school", "175"),
    Sort(1, "NMS", "House School", "Non-maintained special school", "non_maintained_special"),
    Sort(1, "AP", "Centre", "Pupil referral unit", "175"),
    Sort(1, "P16", "College", "Further education", "175"),
    Sort(3, "IND", "Hall School", "Other independent school", "157"),
    Sort(1, "EY", "Nursery School", "Local authority nursery school", "175"),
    Sort(9, "PVI", "Pre-school", "Private, voluntary or independent nursery", "early_years"),
    Sort(4, "CM", "Childminding", "Childminder", "early_years"),
)
_OF = sum(sort.many for sort in SORTS)
TRUSTS: Mapping[str, str] = MappingProxyType(
    {f"99{100 + n}": f"{word} Learning Trust" for n, word in enumerate(_FIRST)}
)


@dataclass(frozen=True, slots=True)
class Placed:
    """One setting of the county, with its place among all."""

    place: int
    name: str
    urn: str
    sort: Sort
    district: str
    trust: str

    @property
    def officer(self) -> str:
        """The role of the officer whose district it is in."""
        return f"Schools safeguarding officer, {self.district}"


def settings(many: int) -> Iterator[Placed]:
    """So many settings, the same every time, the sorts spread evenly among them."""
    for place in range(many):
        sort = _sort_at(7 * place % _OF)
        word = _FIRST[place % len(_FIRST)]
        name = f"{word} {_SECOND[place // len(_FIRST) % len(_SECOND)]} {sort.noun}"
        urn = "" if sort.duty == "early_years" else str(910000 + place)
        trusts = tuple(TRUSTS)
        trust = trusts[pick(name, len(trusts))] if sort.trust else ""
        yield Placed(place, name, urn, sort, DISTRICTS[place % len(DISTRICTS)], trust)


def _sort_at(place: int) -> Sort:
    for sort in SORTS:
        if place < sort.many:
            return sort
        place -= sort.many
    raise AssertionError("every place has its sort")
