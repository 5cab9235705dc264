"""Which phase and which duty a type of setting in the national register has.

A type is known by its code, and by its name where a file has no codes. The mainstream types say
nothing of a phase: there the register's own phase of education does.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BY_REGISTER = ""  # in the table below: the register's phase of education says the phase


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of setting: its name in the register, the phase and the duty that follow from it.

    Both are None for what holds no school's duty and is not audited (`is_outside`). One in a trust
    is run by it (`has_trust`); a maintained school's foundation is no such trust.
    """

    code: str
    name: str
    phase: str | None
    duty: str | None
    is_outside: bool = False
    is_academy: bool = False

    @property
    def has_trust(self) -> bool:
        """Whether its trust governs it, and so may answer for it."""
        return self.duty != "175" and not self.is_outside


def _academy(code: str, name: str, phase: str = BY_REGISTER, duty: str = "157") -> Kind:
    return Kind(code, name, phase, duty, is_academy=True)


def _outside(code: str, name: str) -> Kind:
    return Kind(code, name, None, None, is_outside=True)


# The register's own codes and names. Duties: Education Act 2002, section 175 (maintained schools,
# pupil referral units and the further-education sector) and section 157 (academies and independent
# schools); the Non-Maintained Special Schools Regulations 2015; for 16-19 academies and special
# post-16 institutions the Education and Training (Welfare of Children) Act 2021.
KINDS = (
    Kind("01", "Community school", BY_REGISTER, "175"),
    Kind("02", "Voluntary aided school", BY_REGISTER, "175"),
    Kind("03", "Voluntary controlled school", BY_REGISTER, "175"),
    Kind("05", "Foundation school", BY_REGISTER, "175"),
    _academy("06", "City technology college"),
    Kind("07", "Community special school", "SPE", "175"),
    Kind("08", "Non-maintained special school", "NMS", "non_maintained_special"),
    Kind("10", "Other independent special school", "IND", "157"),
    Kind("11", "Other independent school", "IND", "157"),
    Kind("12", "Foundation special school", "SPE", "175"),
    Kind("14", "Pupil referral unit", "AP", "175"),
    Kind("15", "Local authority nursery school", "EY", "175"),
    Kind("18", "Further education", "P16", "175"),
    Kind("24", "Secure units", "AGR", "agreement"),
    _outside("25", "Offshore schools"),
    Kind("26", "Service children's education", "AGR", "agreement"),
    Kind("27", "Miscellaneous", "AGR", "agreement"),
    _academy("28", "Academy sponsor led"),
    _outside("29", "Higher education institutions"),
    _outside("30", "Welsh establishment"),
    Kind("31", "Sixth form centres", "P16", "175"),
    Kind("32", "Special post 16 institution", "P16", "16_19"),
    _academy("33", "Academy special sponsor led", "SPE"),
    _academy("34", "Academy converter"),
    _academy("35", "Free schools"),
    _academy("36", "Free schools special", "SPE"),
    _outside("37", "British schools overseas"),
    _academy("38", "Free schools alternative provision", "AP"),
    _academy("39", "Free schools 16 to 19", "P16", "16_19"),
    _academy("40", "University technical college"),
    _academy("41", "Studio schools"),
    _academy("42", "Academy alternative provision converter", "AP"),
    _academy("43", "Academy alternative provision sponsor led", "AP"),
    _academy("44", "Academy special converter", "SPE"),
    _academy("45", "Academy 16-19 converter", "P16", "16_19"),
    _academy("46", "Academy 16 to 19 sponsor led", "P16", "16_19"),
    _outside("47", "Children's centre"),
    _outside("48", "Children's centre linked site"),
    _outside("49", "Online provider"),
    Kind("56", "Institution funded by other government department", "AGR", "agreement"),
    _academy("57", "Academy secure 16 to 19", "P16", "16_19"),
)

# The register's phase of education, for the mainstream types.
_PHASES: Mapping[str, str | None] = MappingProxyType(
    {
        "nursery": "EY",
        "primary": "PRI",
        "middle deemed primary": "PRI",
        "secondary": "SEC",
        "middle deemed secondary": "SEC",
        "all through": "THR",
        "16 plus": "P16",
    }
)


def plain(words: str) -> str:
    """Words as they are compared: small letters, one space, hyphens and odd apostrophes alike."""
    return " ".join(words.replace("’", "'").replace("-", " ").casefold().split())


_BY_CODE = {kind.code: kind for kind in KINDS}
_BY_NAME = {plain(kind.name): kind for kind in KINDS}


def kind_of(code: str, name: str) -> Kind | None:
    """The type of a setting by its code, else by its name; None where neither is known."""
    by_code = _BY_CODE.get(code.strip().zfill(2)) if code.strip() else None
    return by_code or _BY_NAME.get(plain(name))


def phase_of(kind: Kind, phase_of_education: str) -> str | None:
    """The phase of a setting of a type; None where the register does not say it."""
    if kind.phase != BY_REGISTER:
        return kind.phase
    return _PHASES.get(plain(phase_of_education))
