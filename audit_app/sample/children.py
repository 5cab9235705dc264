"""The invented children of the sample: what is true of each, for every agency that answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MISSED, _NEEDS = "missed_appointment", "parent_needs"
_POLICE, _TALK, _MOVED = "police_investigation", "strategy_discussion", "moved"
_DIFFERED, _STAFF, _ENDED = "differing_views", "staff_safety", "help_ended"


@dataclass(frozen=True, slots=True)
class Child:
    """One child's facts. Codes are agencies' sectors; `maker` asked for help, `tool` graded care.

    `nil` are the agencies that hold nothing; `unsure` those that do not know of a live matter;
    `talk` is how its strategy discussion went, if it had one.
    """

    age: str
    sex: str
    plan: str
    change: str
    happened: tuple[str, ...]
    maker: str
    tool: str = ""
    nil: tuple[str, ...] = ()
    proceedings: str = "None"
    risk: str = "no"
    unsure: tuple[str, ...] = ()
    disability: str = "No"
    ethnicity: str = "White British"
    talk: str = ""

    @property
    def voice(self) -> str:
        """Which voices fit the age."""
        return {"Under 1": "baby", "1–4": "baby", "5–9": "younger"}.get(self.age, "older")


_NEGLECT = (
    Child(
        "1–4", "Female", "Child protection", "better", (_MISSED, _NEEDS, _TALK), "HV", "CSC",
        talk="without health",
    ),
    Child("5–9", "Male", "Child in need", "same", (_MISSED, _MOVED), "EDU", "HV", ("HSG",)),
    Child(
        "5–9", "Male", "Child protection", "better", (_MISSED, _NEEDS, _POLICE, _TALK), "POL",
        "CSC", proceedings="Criminal", unsure=("HSG",), ethnicity="Mixed", talk="same day",
    ),
    Child(
        "10–15", "Female", "In care", "better", (_MOVED, _DIFFERED, _TALK), "EDU", "CSC",
        ("EH", "HSG"), proceedings="Family court", talk="without school",
    ),
    Child(
        "Under 1", "Female", "Child protection", "same", (_MISSED, _NEEDS, _TALK), "HV", "CSC",
        ("EDU",), disability="Yes", talk="third day",
    ),
    Child(
        "10–15", "Male", "Early help", "worse", (_MISSED, _DIFFERED), "EDU", "EH",
        ethnicity="Other white",
    ),
    Child(
        "1–4", "Male", "Child in need", "same", (_MISSED, _STAFF, _NEEDS), "HV", "HV", risk="known"
    ),
    Child("5–9", "Female", "Early help", "better", (_MISSED, _MOVED), "EDU", "EH", ("POL",)),
    Child(
        "16–17", "Female", "Child in need", "same", (_DIFFERED, _MOVED), "EDU", "",
        ("EH", "HSG", "HV"), ethnicity="Asian or Asian British",
    ),
    Child(
        "1–4", "Female", "Early help", "better", (_MISSED, _ENDED), "HV", "HV", ("POL",),
        disability="Yes",
    ),
    Child(
        "5–9", "Male", "Child protection", "worse", (_MISSED, _NEEDS, _POLICE, _TALK), "POL", "CSC",
        talk="third day",
    ),
    Child(
        "10–15", "Male", "Child in need", "better", (_MISSED, _NEEDS, _DIFFERED), "EDU", "CSC",
        ethnicity="Black or Black British",
    ),
)  # fmt: skip

_EARLY_HELP = (
    Child("5–9", "Female", "Early help", "better", (_MISSED, _ENDED), "EDU"),
    Child("1–4", "Male", "Early help", "same", (_MOVED,), "HV", nil=("POL",)),
    Child("10–15", "Female", "Early help", "better", (_MISSED, _DIFFERED), "EDU"),
    Child("5–9", "Male", "Child in need", "worse", (_NEEDS,), "EDU", nil=("HSG",)),
    Child("10–15", "Male", "Early help", "same", (_ENDED,), "EDU", disability="Yes"),
    Child("1–4", "Female", "Early help", "better", (_MISSED, _NEEDS), "HV", ethnicity="Mixed"),
)

CHILDREN: Mapping[str, tuple[Child, ...]] = {
    "EH24": _EARLY_HELP,
    "NEG25": (*_NEGLECT[6:8], *_NEGLECT[0:2], _NEGLECT[10]),
    "NEG26": _NEGLECT,
}

# Of the running round: the children, counted from 1, whose return is half done or not begun.
HALF: Mapping[str, tuple[int, ...]] = {
    "CSC": (12,), "EH": (5,), "POL": (9,), "EDU": (8,), "HSG": (6, 11),
}  # fmt: skip
NOT_BEGUN: Mapping[str, tuple[int, ...]] = {
    "EH": (11, 12), "POL": (6, 12), "EDU": (9, 10, 11), "HSG": (8, 10, 12),
}  # fmt: skip

# What an agency of this sort can see among the things that happened; the others see them all.
SEES: Mapping[str, frozenset[str]] = {
    "POL": frozenset({_NEEDS, _POLICE, _TALK, _MOVED, _STAFF}),
    "HSG": frozenset({_NEEDS, _MOVED, _STAFF, _DIFFERED}),
    "EDU": frozenset({_MISSED, _NEEDS, _POLICE, _TALK, _MOVED, _DIFFERED}),
}

SIGNS: Mapping[str, tuple[str, str]] = {
    "CSC": ("Team manager", "Service manager"),
    "EH": ("Early help co-ordinator", "Early help manager"),
    "POL": ("Detective sergeant", "Detective inspector"),
    "HV": ("Named nurse", "Head of children’s nursing"),
    "EDU": ("Designated safeguarding lead", "Head teacher"),
    "HSG": ("Tenancy manager", "Head of housing"),
}
"""Who audits for an agency, and who checks it."""

SYSTEMS: Mapping[str, str] = {
    "CSC": "The social care case system", "EH": "The early help case system",
    "POL": "The crime and incident system", "HV": "The community health record",
    "EDU": "The school’s concern log", "HSG": "The tenancy and repairs system",
}  # fmt: skip

PARTS: Mapping[str, tuple[str, ...]] = {
    "CSC": (
        "Held the plan from {month}, visited every ten days, and led {n} meetings.",
        "Made the assessment in {month} and saw the child {n} times after it.",
    ),
    "CSC advises": (
        "Gave early help advice in {month} and {n} times after; we had no plan of our own.",
    ),
    "EH": (
        "A family worker came weekly from {month}; {n} sessions were about mornings and money.",
        "Brought the services round the family together in {month}; {n} meetings since.",
    ),
    "POL": ("Called to the address {n} times up to {month}, each time about the adults.",),
    "POL investigates": ("One investigation, begun in {month}, and {n} notices to partners.",),
    "HV": (
        "Saw the child {n} times up to {month}, at home and in clinic; weighed and listened.",
        "Did the reviews due by {month}, with {n} extra visits when weight was a worry.",
    ),
    "EDU": (
        "Taught the child every day; {n} concerns were logged up to {month}.",
        "Kept watch on attendance from {month}; {n} meetings with the family at school.",
    ),
    "EDU nursery": ("Had the child in the nursery class from {month}; {n} concerns were logged.",),
    "HSG": (
        "Landlord of the home; {n} repairs up to {month}, two of them for damp.",
        "Let the home from {month}; {n} visits about arrears and repairs.",
    ),
}
"""What each agency did in a child's life; some did something else, by the child's facts."""


def part_of(child: Child, code: str) -> tuple[str, ...]:
    """What an agency may have done in this child's life: nothing that another answer denies."""
    other = {
        "CSC": "" if child.plan in STATUTORY else "CSC advises",
        "POL": "POL investigates" if _POLICE in child.happened else "",
        "EDU": "EDU nursery" if child.voice == "baby" else "",
    }
    return PARTS[other.get(code) or code]


STATUTORY = ("Child in need", "Child protection", "In care")
