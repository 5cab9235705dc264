"""To whom a document about a visit speaks, and who decides there: not every setting has a head."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import School

_WHOM: Mapping[str, str] = MappingProxyType(
    {"PVI": "the manager of ", "CM": "", "P16": "the principal of ", "AGR": "whoever leads "}
)
_DECIDE: Mapping[str, str] = MappingProxyType(
    {
        "PVI": "The manager and the owner or committee decide",
        "CM": "The childminder decides",
        "P16": "The principal and the governors or trustees decide",
        "AGR": "Whoever leads the setting decides",
    }
)
_PLACE: Mapping[str, str] = MappingProxyType(
    {"PVI": "setting", "CM": "setting", "P16": "college", "AGR": "setting"}
)
_CHILDREN: Mapping[str, str] = MappingProxyType(
    {"EY": "children", "PVI": "children", "CM": "children", "AGR": "children", "P16": "students"}
)


def to_whom(school: School) -> str:
    """`the head of Marram Primary`, `the manager of Little Terns Nursery`."""
    return f"{_WHOM.get(school.phase or '', 'the head of ')}{school.name}"


def who_decides(school: School, what: str) -> str:
    """Who decides how `what` are carried out, in a sentence: never the partnership."""
    who = _DECIDE.get(
        school.phase or "", "The head and the governors, trustees or proprietor decide"
    )
    answer = "answers" if who.endswith("decides") else "answer"
    return f"{who} how {what} are carried out, and {answer} for them."


def called(school: School) -> str:
    """What the setting is called in its own letter: a school, a college or a setting."""
    return _PLACE.get(school.phase or "", "school")


def children_of(school: School) -> str:
    """What the children who come to a setting are called there: pupils, students or children."""
    return _CHILDREN.get(school.phase or "", "pupils")
