"""Looking through a form's file: everything that is wrong with it, at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path


def tell_faults(source: Path) -> int:
    """Print each fault of a form with its place and its remedy; 1 where there is any, else 0.

    Raises Problem where the file cannot be read.
    """
    from forms.check import check  # the other verbs start without it

    try:
        text = source.read_bytes()
    except OSError as barred:
        raise Problem(
            "unreadable",
            f"{source.name} cannot be read.",
            "",
            "See that it is a file that is there, and that you may read it.",
        ) from barred
    faults = check(text, source.name)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{source.name}: {'usable' if not faults else f'{len(faults)} faults'}")
    return 1 if faults else 0
