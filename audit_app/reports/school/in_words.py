"""What a visit's checks saw of one standard, in the words of its report."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADE_WORDS, OUTCOMES
from audit_app.reports.school.held import asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.analysis.claims import Line, Look

# What people said and what was read, as the officer noted it: printed whole, below the sections.
VOICES: Mapping[str, str] = MappingProxyType(
    {
        "V4.05": "What pupils said",
        "V4.06": "What parents said",
        "V4.03": "What the safeguarding governor tests",
        "V4.08": "How the setting gives early help",
        "V4.09": "How children in care are supported",
        "V2.05": "Recruitment files, read from advert to start",
        "V2.05b": "Recruitment files, read from advert to start",
    }
)
# What one named post said of itself stays between the officer and the head.
_BETWEEN = ("V4.01", "V4.02")
_IN_THE_RECORD = "It stands in the record of the visit."
_SHORT = 60  # letters of an answer in words that a cell has room for
LONGEST_NOTE = 280  # letters of a note that a cell has room for; a longer one stands below it
_BELOW = "Our note stands below."


def in_more_words(line: Line, place: str = "school") -> str:
    """How what was seen compares, then what was counted and noted: what a head asks about first.

    `place` is what the setting is called.
    """
    far = ": more than one grade apart" if line.is_far else ""
    compared = (
        ""
        if line.outcome == "not_graded"
        else f"{OUTCOMES[line.outcome].replace('school', place)}{far}."
    )
    said = [_said(look, is_named=look.is_of_several or len(line.looks) > 1) for look in line.looks]
    return " ".join(words for words in dict.fromkeys([compared, *said]) if words) or _IN_THE_RECORD


def note_to(look: Look) -> str:
    """The note to a check that stands in its section: none of what is printed elsewhere or nowhere.

    Of a check that did not apply it may say why.
    """
    is_elsewhere = look.check in VOICES or look.check.startswith(_BETWEEN)
    return "" if look.grade is None and is_elsewhere else look.note


def _said(look: Look, *, is_named: bool) -> str:
    note = note_to(look)
    note = note if len(note) <= LONGEST_NOTE else _BELOW
    parts = (_found(look, is_named=is_named), note)
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _found(look: Look, *, is_named: bool) -> str:
    """What a check saw; by the words of the check where it could be taken for another's."""
    if not look.is_looked_at:
        return ""
    if look.grade is None:
        return _ungraded(look)
    seen = look.count or (GRADE_WORDS[look.grade] if is_named else "")
    return f"{asked(look.label)} {seen}" if is_named else seen


def _ungraded(look: Look) -> str:
    if look.check in VOICES:
        return f"“{VOICES[look.check]}”, below."
    if look.check.startswith(_BETWEEN) and look.found is None:
        return "Talked through on the day."
    said = look.count or (look.words if len(look.words) <= _SHORT else "")
    return f"{asked(look.label)} {said}." if said else ""
