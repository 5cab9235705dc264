"""Which standard a visit's check speaks of: of the early-years form too, and row by row.

A visit's checks name the standards of the school form that they test. A nursery or a childminder
answers the short early-years form, so what a check saw is set beside that form's standard wherever
both ask the same thing. The table stands beside the forms: names of questions mean the same for
ever, so it also fits visits and returns whose forms were pinned before, and no form needs a new
edition for it. A standard that only the early-years form asks has no check, and that is said.

A check that is answered in rows asks about several things at once. Where some rows alone ask about
a standard, only those speak of it: that staff were unsure of FGM says nothing against Prevent.
Which standards a check grades is another table, `graded`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.model import Question

# Where only half is the same, such as the record of checks, or a policy, it is left out.
EARLY_YEARS: Mapping[str, str] = MappingProxyType(
    {
        "C.01": "EB.01",  # somebody of standing, trained, leads on safeguarding
        "C.04": "EB.01",
        "D.03": "EB.03",  # staff training
        "D.04": "EB.04",  # staff can say what to do
        "D.06": "EB.06",  # the signs of neglect
        "E.03": "EC.01",  # references, and the checks themselves
        "E.07": "EC.01",
        "E.10": "EC.03",  # disqualification
        "F.02": "EC.04",  # allegations reach the LADO in time
        "E.11": "EC.05",  # visitors
        "G.01": "ED.01",  # worries are written down
        "H.03": "ED.03",  # plan meetings
        "B.04": "ED.04",  # absence
        "G.03": "ED.05",  # records move with the child
        "M.03": "EE.06",  # the site, the premises
    }
)


def standards_tested(check: Question) -> tuple[str, ...]:
    """The standards that a check of a visit tests, of whichever form the setting answers."""
    also = [EARLY_YEARS[name] for name in check.tests if name in EARLY_YEARS]
    return (*check.tests, *dict.fromkeys(also))


# By check, the rows that alone ask about a standard; a standard that is not here rests on them all.
ROWS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "V1.06": {
            "B.02": ("code_of_conduct",),
            "B.05": ("asking_for_help_for_a_child",),
            "B.07": ("medical_needs_and_intimate_care",),
            "B.07b": ("medical_needs_and_intimate_care",),
            "B.08b": ("searching",),
            "G.05": ("records",),
            "J.04": ("ai_and_phones",),
            "J.04b": ("ai_and_phones",),
            "J.05": ("out_of_hours_contact",),
            "L.05": ("lgb_children_or_those",),
            "M.02": ("speakers_trips_and_placements",),
            "M.04": ("speakers_trips_and_placements",),
            "M.04b": ("speakers_trips_and_placements",),
        },
        "V3.02": {
            "G.01": ("what_was_done", "why", "what_came_of_it"),
            "K.02b": ("the_childs_voice",),
        },
        "V4.04": {
            "D.04": ("a_child_tells_you_something",),
            "F.01": ("a_worry_about_an_adult",),
            "B.06": ("whistleblowing",),
            "D.05": ("fgm",),
            "D.05c": ("fgm",),
            "D.07": ("exploitation",),
            "M.01": ("prevent",),
            "L.01": ("a_disabled_child",),
        },
    }
)


def rows_that_test(check: Question, standard: str) -> tuple[str, ...]:
    """The rows of a check that alone ask about a standard; none where all of its rows do."""
    asked = ROWS.get(check.name, {})
    names = [standard, *(own for own, early in EARLY_YEARS.items() if early == standard)]
    held = {row.name for row in check.rows}
    found = (tuple(row for row in asked.get(name, ()) if row in held) for name in names)
    return next((rows for rows in found if rows), ())
