"""Whose schools an import is about: one authority of a register, by its name or code."""

from __future__ import annotations

from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.schools.types import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.intake.register.schools import Register
    from audit_app.records import School

_MOST_NAMED = 12
_NAMED = 2  # parts of an authority that a line names: its name and its code


def usual_authority(register: Register, schools: Iterable[School]) -> str:
    """The authority that most schools here are of, or the only one of the file; else ""."""
    told = register.authorities()
    here = Counter(school.authority for school in schools if school.authority)
    names = {plain(name): name for name, _code in told}
    for name, _count in here.most_common():
        if plain(name) in names:
            return names[plain(name)]
    return told[0][0] if len(told) == 1 else ""


def authority_named(register: Register, typed: str) -> str:
    """The name of the authority that was typed by its name or code.

    Raises Problem, which names those of the file, where it has none of that, and says the first
    fault where none of its lines can be read.
    """
    if register.problems and not register.rows:
        first = register.problems[0]
        raise Problem(
            "no-rows",
            f"No line of this file can be read. Line {first.line}: {first.what}",
            "Nothing was taken.",
            "Download the file again, and bring it in as it is.",
        )
    wanted = plain(typed)
    told = register.authorities()
    harmed = {each.authority for each in register.problems if len(each.authority) == _NAMED}
    for name, code in (*told, *sorted(harmed)):
        if wanted in {plain(name), plain(code)}:
            return name
    names = [name for name, _code in told]
    near = get_close_matches(typed, names, _MOST_NAMED) or names
    shown = ", ".join(near[:_MOST_NAMED]) or "none"
    more = f" and {len(near) - _MOST_NAMED} more" if len(near) > _MOST_NAMED else ""
    raise Problem(
        "no-such-authority",
        f"No school in this file is of “{typed[:60]}”."
        if typed
        else "The file has schools of more than one authority.",
        "Nothing was taken.",
        f"Name the authority by its name or number. The file has: {shown}{more}.",
    )
