"""A register of schools and its links from the command line: all of them, or none."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from audit_app.intake.register.any_file import Told, read_told, said_left, told_apart
from audit_app.intake.register.authority import authority_named, usual_authority
from audit_app.intake.register.comparing import compare
from audit_app.intake.register.gate import refused
from audit_app.intake.register.last_audits import read_last_audits
from audit_app.intake.register.unlinked import what_to_do
from audit_app.intake.register.would import BY_NAME, EARLIER, REFUSED, TWO_DAYS
from audit_app.reports.words import count
from audit_app.workbook.schools.taking import LABEL, LABEL_AUDITS, compare_list, held, take
from ui.commands.bringing_in import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from audit_app.intake.register.would import Comparison
    from audit_app.workbook.workbook import Workbook

# Why a line is for a person to decide.
_ASKS = {
    TWO_DAYS: "two days are given for one school",
    EARLIER: "it is earlier than what is known here",
    BY_NAME: "found by its name alone",
    REFUSED: "taken out by hand",
}


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
    told = Told((), (), tuple(source)) if kind == "links" else told_apart(source)
    if left := said_left(told):
        print(printable(left), file=sys.stderr)
    register, links = read_told(told)
    whose = ""
    if register is not None:
        wanted = authority or usual_authority(register, book.schools.all())
        whose = authority_named(register, wanted)
    found = compare(register, links, held(book), whose)
    return _taken(book, found, whose, LABEL, dry_run=dry_run, take_good=take_good)


def bring_in_last_audits(
    book: Workbook, source: Sequence[Path], today: date, *, dry_run: bool, take_good: bool
) -> int:
    """Bring in an officer's own list of last audits, and say what that changes.

    What only a person can decide is never taken here, and saves nothing unless what is good is.
    """
    if len(source) > 1:
        raise refused("two-files", f"There are {len(source)} lists.", "Bring them in one by one.")
    found = compare_list(book, read_last_audits(source[0], today))
    return _taken(book, found, "", LABEL_AUDITS, dry_run=dry_run, take_good=take_good)


def _taken(
    book: Workbook,
    found: Comparison,
    whose: str,
    label: str,
    *,
    dry_run: bool,
    take_good: bool,
) -> int:
    """Say what was found, and take it where nothing stands in the way."""
    good = [would for would in found.would if not would.asks]
    _say(found, whose)
    is_barred = (bool(found.problems) or len(good) < len(found.would)) and not take_good
    if dry_run or is_barred:
        print("Nothing was taken.")
    else:
        change = take(book, good, label)
        print("Nothing to take." if change is None else f"{len(good)} taken.")
    return int(is_barred)


def _say(found: Comparison, whose: str) -> None:
    """What would be done, what cannot be read, and what is left, on the terminal."""
    of = f" of {whose}" if whose else ""
    changes = count(len(found.would), "change")
    print(printable(f"{changes}{of}, {found.unchanged} unchanged."))
    for would in found.would:
        here = f"{would.here} → " if would.here else ""
        urn = f" ({would.urn})" if would.urn else ""
        line = f"  {would.sort}: {would.name}{urn}: {here}{would.theirs}"
        asks = f" (line {would.line}: {_ASKS[would.sort]})" if would.asks else ""
        print(printable(f"{line}{asks}"), file=sys.stderr if asks else sys.stdout)
    for words in found.read_from:
        print(printable(f"  {words}"))
    for words, number in found.left:
        print(f"  left: {number:,} {words}")
    for one in found.unlinked:
        print(printable(f"  {one.said}"), file=sys.stderr)
    if found.unlinked:
        print(f"  {what_to_do(found)}", file=sys.stderr)
    for wrong in found.problems:
        name = f" ({wrong.name})" if wrong.name else ""
        line = printable(f"  line {wrong.line} of the {wrong.file or 'file'}{name}: {wrong.what}")
        print(line, file=sys.stderr)
