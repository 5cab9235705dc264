"""A register of schools and its links from the command line: all of them, or none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from audit_app.intake.register.any_file import read_any
from audit_app.intake.register.authority import authority_named, usual_authority
from audit_app.intake.register.comparing import compare
from audit_app.reports.words import count
from audit_app.workbook.schools.taking import held, take
from ui.commands.bringing_in import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.intake.register.would import Comparison
    from audit_app.workbook.workbook import Workbook


def bring_in_schools(
    book: Workbook,
    kind: str,
    source: Sequence[Path],
    authority: str,
    *,
    dry_run: bool,
    take_good: bool,
) -> int:
    """Bring in a register, links (the kind `links`), or both at once, and say what that changes.

    A problem in a line that may be of this authority saves nothing, unless what is good is taken.
    """
    register, links = read_any(source, only_links=kind == "links")
    whose = ""
    if register is not None:
        wanted = authority or usual_authority(register, book.schools.all())
        whose = authority_named(register, wanted)
    found = compare(register, links, held(book), whose)
    _say(found, whose)
    is_barred = bool(found.problems) and not take_good
    if dry_run or is_barred:
        print("Nothing was taken.")
    else:
        change = take(book, found.would)
        print("Nothing to take." if change is None else f"{len(found.would)} taken.")
    return int(is_barred)


def _say(found: Comparison, whose: str) -> None:
    """What would be done, what cannot be read, and what is left, on the terminal."""
    of = f" of {whose}" if whose else ""
    changes = count(len(found.would), "change")
    print(printable(f"{changes}{of}, {found.unchanged} unchanged."))
    for would in found.would:
        here = f"{would.here} → " if would.here else ""
        print(printable(f"  {would.sort}: {would.name} ({would.urn}): {here}{would.theirs}"))
    for words, number in found.left:
        print(f"  left: {number:,} {words}")
    for wrong in found.problems:
        name = f" ({wrong.name})" if wrong.name else ""
        line = printable(f"  line {wrong.line} of the {wrong.file or 'file'}{name}: {wrong.what}")
        print(line, file=sys.stderr)
