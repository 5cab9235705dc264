"""The settings of Marram Bay: every phase, two trusts, and what became of some of them.

No register gives out a URN that begins with 9, and no authority has the number 999.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NORTH, SOUTH = "Schools safeguarding officer, north", "Schools safeguarding officer, south"
OFFICERS: Mapping[str, str] = MappingProxyType({"Harbour": SOUTH, "Saltings": SOUTH})
SALTWIND, TWO_LIGHTS = "Saltwind Learning Trust", "Two Lights Academy Trust"
TRUSTS: Mapping[str, str] = MappingProxyType({SALTWIND: "99001", TWO_LIGHTS: "99002"})


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as a register has it; `urn` is "" for one that no register of schools holds."""

    name: str
    urn: str
    phase: str
    type_name: str
    duty: str
    district: str
    opened: str | None = None
    trust: str = ""
    worry: str = ""

    @property
    def officer(self) -> str:
        """The role of the officer whose district it is in."""
        return OFFICERS.get(self.district, NORTH)


_COMMUNITY, _AIDED = "Community school", "Voluntary aided school"
_CONVERTER, _SPONSORED = "Academy converter", "Academy sponsor led"
_PVI, _MINDER = "Private, voluntary or independent nursery", "Childminder"

SETTINGS = (
    Setting("Eelgrass Primary School", "900001", "PRI", _COMMUNITY, "175", "Northshore", "1974-09-01", worry="Three heads in two years, and two complaints since the spring."),
    Setting("Saltmarsh Primary School", "900002", "PRI", _COMMUNITY, "175", "Saltings", "1968-09-01"),
    Setting("Tidewater Primary School", "900003", "PRI", _COMMUNITY, "175", "Harbour", "1981-09-01"),
    Setting("Gannet Way Primary School", "900004", "PRI", _COMMUNITY, "175", "Northshore", "1992-09-01"),
    Setting("Limpet Row Primary School", "900005", "PRI", _COMMUNITY, "175", "Harbour", "1959-09-01"),
    Setting("Sandpiper Primary Academy", "900006", "PRI", _CONVERTER, "157", "Northshore", "2014-04-01", SALTWIND),
    Setting("Cockle Bay Primary Academy", "900007", "PRI", _SPONSORED, "157", "Saltings", "2016-09-01", TWO_LIGHTS),
    Setting("Marram Hill Primary School", "900008", "PRI", _COMMUNITY, "175", "Northshore", "1977-09-01"),
    Setting("Oystercatcher Primary School", "900009", "PRI", _COMMUNITY, "175", "Harbour", "1985-09-01"),
    Setting("Razorshell Primary School", "900010", "PRI", _COMMUNITY, "175", "Saltings", "1971-09-01", worry="A new lead since September, not yet trained."),
    Setting("Lighthouse Church Primary School", "900011", "PRI", _AIDED, "175", "Northshore", "1913-09-01"),
    Setting("Turnstone Primary Academy", "900012", "PRI", _CONVERTER, "157", "Harbour", "2015-02-01", SALTWIND),
    Setting("Anchor Street Primary School", "900013", "PRI", _COMMUNITY, "175", "Harbour", "1907-09-01"),
    Setting("Spindrift Primary School", "900014", "PRI", _COMMUNITY, "175", "Northshore", "1999-09-01"),
    Setting("Periwinkle Infant School", "900015", "PRI", _COMMUNITY, "175", "Saltings", "1966-09-01"),
    Setting("Periwinkle Junior School", "900016", "PRI", _COMMUNITY, "175", "Saltings", "1966-09-01"),
    Setting("Sea Holly Primary School", "900017", "PRI", _AIDED, "175", "Northshore", "1954-09-01"),
    Setting("Kelp Road Primary School", "900018", "PRI", _COMMUNITY, "175", "Harbour", "1989-09-01"),
    Setting("Kittiwake Academy", "900019", "SEC", _CONVERTER, "157", "Northshore", "2012-08-01", SALTWIND),
    Setting("Fulmar High School", "900020", "SEC", _COMMUNITY, "175", "Saltings", "1972-09-01", worry="Exclusions doubled last year; ask who they were."),
    Setting("Longshore School", "900021", "THR", "Foundation school", "175", "Harbour", "1980-09-01"),
    Setting("Cormorant Academy", "900022", "SEC", _SPONSORED, "157", "Harbour", "2013-09-01", TWO_LIGHTS),
    Setting("Headland School", "900023", "SEC", _AIDED, "175", "Northshore", "1961-09-01"),
    Setting("Samphire School", "900024", "SPE", "Community special school", "175", "Northshore", "1988-09-01"),
    Setting("Sea Lavender School", "900025", "SPE", "Academy special converter", "157", "Saltings", "2017-01-01", SALTWIND),
    Setting("Driftline School", "900026", "SPE", "Community special school", "175", "Harbour", "1994-09-01"),
    Setting("Storm Petrel School", "900027", "NMS", "Non-maintained special school", "non_maintained_special", "Northshore", "1983-09-01"),
    Setting("Driftwood Centre", "900028", "AP", "Pupil referral unit", "175", "Harbour", "2004-09-01", worry="Part-time timetables for eleven pupils at the last count."),
    Setting("Jetty Street Centre", "900029", "AP", "Free schools alternative provision", "157", "Saltings", "2019-09-01"),
    Setting("Curlew College", "900030", "P16", "Further education", "175", "Harbour", "1993-04-01"),
    Setting("Marram Bay Sixth Form", "900031", "P16", "Free schools 16 to 19", "16_19", "Northshore", "2018-09-01", TWO_LIGHTS),
    Setting("Albatross House School", "900032", "IND", "Other independent school", "157", "Northshore", "1936-09-01"),
    Setting("Shingle House School", "900033", "IND", "Other independent special school", "157", "Saltings", None),
    Setting("Little Dunes Nursery School", "900034", "EY", "Local authority nursery school", "175", "Northshore", "1971-09-01"),
    Setting("Rockpool Nursery School", "900035", "EY", "Local authority nursery school", "175", "Harbour", "1978-09-01"),
    Setting("Shoreline Sports Mornings", "", "AGR", "Provision that is not registered", "agreement", "Harbour"),
    Setting("Little Terns Nursery", "", "PVI", _PVI, "early_years", "Northshore", "2009-01-05"),
    Setting("Sandcastle Pre-school", "", "PVI", _PVI, "early_years", "Saltings", "2001-09-03"),
    Setting("Pebbles Pre-school", "", "PVI", _PVI, "early_years", "Harbour", "1996-09-02"),
    Setting("Shrimps Childminding", "", "CM", _MINDER, "early_years", "Saltings", "2020-02-03"),
    Setting("Little Crabs Childminding", "", "CM", _MINDER, "early_years", "Northshore"),
    Setting("Whelk Lane Primary School", "900036", "PRI", _COMMUNITY, "175", "Northshore", "1969-09-01"),
    Setting("Breakwater School", "900037", "SEC", _COMMUNITY, "175", "Harbour", "1975-09-01"),
    Setting("Dunlin Street Infant School", "900038", "PRI", _COMMUNITY, "175", "Saltings", "1958-09-01"),
    Setting("Dunlin Street Junior School", "900039", "PRI", _COMMUNITY, "175", "Saltings", "1958-09-01"),
    Setting("Seaglass Nursery School", "900040", "EY", "Local authority nursery school", "175", "Saltings", "1984-09-01"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Became:
    """What some settings became on the first day of a month, so many months ago.

    `how` is `converted` or `merged`; `months` None is the first day of the last school year.
    """

    before: tuple[str, ...]
    after: Setting
    how: str
    months: int | None


BECAME = (
    Became(
        ("Whelk Lane Primary School",),
        Setting("Whelk Lane Primary Academy", "900041", "PRI", _CONVERTER, "157", "Northshore", trust=SALTWIND),
        "converted", 26,
    ),
    Became(
        ("Breakwater School",),
        Setting("Breakwater Academy", "900042", "SEC", _CONVERTER, "157", "Harbour", trust=SALTWIND, worry="The officer was told of low numbers in the record of concerns."),
        "converted", 14,
    ),
    Became(
        ("Dunlin Street Infant School", "Dunlin Street Junior School"),
        Setting("Dunlin Street Primary School", "900043", "PRI", _COMMUNITY, "175", "Saltings"),
        "merged", None,
    ),
)  # fmt: skip

# Opened since the workbook began, and so never visited: its clock runs from its opening.
OPENED = (
    Setting("Starfish Nursery", "", "PVI", _PVI, "early_years", "Harbour"),
)  # fmt: skip
CLOSED = "Seaglass Nursery School"
