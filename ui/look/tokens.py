"""Every colour by its use, light and dark; contrast is computed in the tests."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme's colours. Text on its ground has at least 4.5 to 1, borders at least 3 to 1."""

    bg: str
    surface: str
    raised: str
    line: str
    linestrong: str
    text: str
    muted: str
    accent: str
    accenttext: str
    accentsoft: str
    ok: str
    oksoft: str
    warn: str
    warnsoft: str
    bad: str
    badsoft: str
    sel: str

    def colour(self, tone: str) -> str:
        """The colour of a tone; grades have the same colours in every scheme.

        Raises AttributeError for a word that is no tone.
        """
        grade = GRADES.get(tone)
        return grade if grade is not None else str(getattr(self, tone))


GRADES = {
    "grade-4": "#0B3D8C",
    "ink-4": "#FFFFFF",
    "grade-3": "#A9CCEF",
    "ink-3": "#10243A",
    "grade-2": "#F7C45C",
    "ink-2": "#2E1F00",
    "grade-1": "#8C1D18",
    "ink-1": "#FFFFFF",
}

LIGHT = Tokens(
    bg="#F4F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#D5DBE1",
    linestrong="#7F8C99",
    text="#17212B",
    muted="#54616E",
    accent="#0B5CAD",
    accenttext="#FFFFFF",
    accentsoft="#E3EEF9",
    ok="#1B6E3C",
    oksoft="#E2F3E8",
    warn="#8A5300",
    warnsoft="#FCF0DA",
    bad="#A3221B",
    badsoft="#FBE6E4",
    sel="#E3EEF9",
)
DARK = Tokens(
    bg="#14191F",
    surface="#1B2229",
    raised="#222B34",
    line="#35414D",
    linestrong="#7A8997",
    text="#E8EDF2",
    muted="#A7B4C0",
    accent="#6CB2F5",
    accenttext="#0B1A29",
    accentsoft="#1E3954",
    ok="#74D69A",
    oksoft="#1B3A28",
    warn="#F0BE6A",
    warnsoft="#3F3015",
    bad="#F59A93",
    badsoft="#45201D",
    sel="#1E3954",
)
