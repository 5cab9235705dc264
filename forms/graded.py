"""Which standards a visit's check grades: those that its own words are about, and no other.

A check names every standard that it touches. Its grade is said of a standard only where nobody of
the school could answer that this was not what was looked at; each doubtful one is left out, and is
"looked at, not graded". So a traced entry says nothing of a section 128 check, a poster nothing of
what children say, and what the law asks is never graded by what is only expected locally. The
table stands beside the forms, as `counterparts` does, so that it also fits visits whose form was
pinned before.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.model import Question

# By check, the standards of either school form. A check that is not here grades none: V2.04, for
# one, asks what E.06 expects locally, and V5.07 has one grade for standards of many kinds.
GRADED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "V1.06": ("B.02", "B.05"),  # the code of conduct; asking for help: what a policy says
        "V2.01": ("E.06",),  # the record shows every check
        "V2.03": ("EC.01",),  # checks are complete before somebody starts
        "V3.02": ("G.01",),  # concerns are written down in full
        "V3.03": ("G.02",),  # chronologies show the pattern
        "V3.04": ("H.02",),  # referrals say clearly what is happening
        "V3.05": ("G.03", "ED.05"),  # files move in time
        "V3.06b": ("F.03",),  # low-level concerns are looked at for patterns
        "V3.06c": ("F.02", "EC.04"),  # allegations reach the LADO within a day
        "V3.07c": ("B.08",),  # each use of force is recorded
        "V3.09": ("L.04",),  # the council is told of a move to home education
        "V4.01d": ("C.03",),  # a lead can be reached at all times
        "V4.04": ("B.06", "D.04", "EB.04", "F.01"),  # staff can say what to do
        "V4.07": ("D.02",),  # what induction covers
        "V5.01": ("E.11",),  # visitors are managed safely
        "V5.05": ("M.03b",),  # drills are practised
    }
)


def grades(check: Question, standard: str) -> bool:
    """Whether the words of a check are about a standard, so that its grade may be said of it."""
    return standard in GRADED.get(check.name, ())


def is_of_several(check: Question) -> bool:
    """Whether a check touches more than one standard, so that its words belong to its figure."""
    return len(check.tests) > 1
