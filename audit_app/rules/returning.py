"""How a school's return stands in its year: pure, from what is known of it and the day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.rules.schools.terms import year_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

NOT_SENT, SENT, PART, RETURNED, LATE = "not_sent", "sent", "part", "returned", "late"
STATE_WORDS = {
    NOT_SENT: "Not sent",
    SENT: "Sent",
    PART: "Part returned",
    RETURNED: "Returned",
    LATE: "Late",
}
_IN_A_NAME = 60  # so much of a school's name stands in its file's name
_NOT_IN_A_NAME = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one return: whether it is signed off, holds an answer, and was sent."""

    is_signed: bool
    has_answers: bool
    is_sent: bool


def state_of(known: Known, due: date | None, today: date) -> str:
    """How a return stands; one that is due and not back is late, be it part returned or not."""
    if known.is_signed:
        return RETURNED
    if due is not None and due < today:
        return LATE
    if known.has_answers:
        return PART
    return SENT if known.is_sent else NOT_SENT


def sentence(states: Iterable[str]) -> str:
    """How the returns stand, such as: 31 of 44 returns are back. 3 are late."""
    held = list(states)
    back, late, part = held.count(RETURNED), held.count(LATE), held.count(PART)
    noun, verb = (
        "return" if len(held) == 1 else "returns",
        "is" if 1 in {back, len(held)} else "are",
    )
    said = [f"{back} of {len(held)} {noun} {verb} back."]
    if late:
        said.append(f"{late} {'is' if late == 1 else 'are'} late.")
    if part:
        said.append(f"{part} {'is' if part == 1 else 'are'} part returned.")
    return " ".join(said)


def year_said(words: str) -> int | None:
    """The school year that `2026-27` says; None for anything else."""
    found = re.fullmatch(r"(\d{4})-(\d{2})", words.strip())
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        return None
    return int(found[1])


def file_name(year: int, urn: str, school: str, *, is_early_years: bool = False) -> str:
    """`S175_2026-27_119596_Saltmarsh_Primary_School.xlsx`, as any system takes it.

    Of a nursery or childminder, which is under no section 175, it begins with `EY`.
    """
    name = _NOT_IN_A_NAME.sub("_", school)[:_IN_A_NAME].strip("_")
    number = _NOT_IN_A_NAME.sub("_", urn).strip("_")
    begins = "EY" if is_early_years else "S175"
    return "_".join(part for part in (begins, year_words(year), number, name) if part) + ".xlsx"
