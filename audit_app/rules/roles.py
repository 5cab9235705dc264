"""Whose window it is, as far as the role that was typed says it: what Home offers first follows."""

from __future__ import annotations

import re

_OTHERS = re.compile(r"\bnurs(?:e|es|ing)\b|health visit|audit co")
_OFFICER = re.compile(r"\bschools\b|\bschool\b.*(?:officer|advis|safeguard|lead)|(?:s|section )175")


def is_schools_officer(role: str, audits: int = 1, schools: int = 0) -> bool:
    """Whether somebody is the schools safeguarding officer: by the role, else by what is held.

    A role says nothing certain; where it is of no other sort, a workbook with schools and no case
    audit is an officer's.
    """
    said = role.casefold()
    if _OTHERS.search(said):
        return False
    return _OFFICER.search(said) is not None or (schools > 0 and not audits)
