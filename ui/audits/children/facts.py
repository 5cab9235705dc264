"""What is written down of a child: a reference and banded facts, each from a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from audit_app.rules import bands

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Agency, Case

BANDS = {
    "age_band": tuple(bands.AGE),
    "sex": ("Female", "Male", "Other", "Not known"),
    "disability": ("Yes", "No", "Not known"),
    "plan": tuple(bands.PLAN),
    "proceedings": (
        "None",
        "Criminal",
        "Family court",
        "Inquest",
        "Misconduct",
        "Not known",
    ),
    "communication": tuple(bands.COMMUNICATION),
}

ASKED = "not_asked"  # the column of who is asked: it is neither typed nor pasted, but ticked

# Lists of the partnership's own, by the setting that holds them: never wanted of anybody.
LOCAL = {"ethnicity": "ethnic_groups", "district": "districts"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A column of the children: its name in the record, its head, its width, what it offers.

    The reference alone offers nothing: it is typed.
    """

    name: str
    head: str
    width: int
    offers: tuple[str, ...] = ()


FACTS = (
    Fact("reference", "Reference", 110),
    Fact("age_band", "Age", 80, BANDS["age_band"]),
    Fact("sex", "Sex", 82, BANDS["sex"]),
    Fact("ethnicity", "Ethnicity", 100),
    Fact("disability", "Disability", 96, BANDS["disability"]),
    Fact("plan", "Plan", 106, BANDS["plan"]),
    Fact("district", "District", 92),
    Fact("proceedings", "Proceedings", 116, BANDS["proceedings"]),
    Fact("communication", "Speech", 104, BANDS["communication"]),
    Fact(ASKED, "Agencies asked", 96),
)


def facts_with(lists: Mapping[str, Sequence[str]]) -> tuple[Fact, ...]:
    """The columns, with the partnership's own lists (by column) in their places."""
    return tuple(
        replace(fact, offers=tuple(lists.get(fact.name, ()))) if fact.name in LOCAL else fact
        for fact in FACTS
    )


def offered(facts: Sequence[Fact]) -> dict[str, tuple[str, ...]]:
    """What may be pasted after the reference, in the order of the columns that are there."""
    return {fact.name: fact.offers for fact in facts if fact.name not in {"reference", ASKED}}


def asked_words(case: Case, agencies: Sequence[Agency]) -> tuple[str, str]:
    """How many agencies are asked about a child, and the same with the names of the others."""
    left = [agency.name for agency in agencies if agency.id in case.not_asked]
    words = f"{len(agencies) - len(left)} of {len(agencies)}"
    return words, f"{words}, not {', '.join(left)}" if left else words
