"""Which standards of the early-years form ask the same as standards of the school form.

A visit's checks name the standards of the school form that they test. A nursery or a childminder
answers the short early-years form, so what a check saw is set beside that form's standard wherever
both ask the same thing. The table stands beside the forms: names of questions mean the same for
ever, so it also fits visits and returns whose forms were pinned before, and no form needs a new
edition for it. A standard that only the early-years form asks has no check, and that is said.
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
