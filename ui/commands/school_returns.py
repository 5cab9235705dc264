"""Schools' returns without the window: a year's workbooks out, and files or folders back in."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.intake.folders import Inside, look_into, named, passed_over
from audit_app.problems import Problem
from audit_app.reports.pointing import pointing
from audit_app.reports.words import count
from audit_app.rules.returning import year_said
from audit_app.workbook.bring_in.folder import compared_with
from audit_app.workbook.bring_in.school import ENDINGS, Back, read_school_returns
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.bring_in.twins import copies, twins
from audit_app.workbook.bring_in.unfinished import in_words
from audit_app.workbook.schools.going_out import GoingOut, exported_as
from ui.commands.bringing_in import printable, said_of, said_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from audit_app.intake.sheets import CameBack
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook

_NO_REASON = "It is said not to apply, and not why."
TWINS = "Two different returns of this school are here. Bring in the one that counts alone."


def export_returns(
    book: Workbook, year: str, school: str, to: Path, today: date, *, all_the_same: bool
) -> int:
    """Write the return workbooks of a year into a folder; how many. Signed ones stay here."""
    import exports

    held = _round(book, year)
    going = GoingOut(book, held)
    wanted = [one for one in book.rounds.returns(held.id) if not book.returns.is_signed(one)]
    if school:
        wanted = [one for one in wanted if going.who(one)[1] == school]
    if not wanted:
        raise Problem(
            "no-return",
            f"There is no return of {school or year} to send.",
            "Nothing was written.",
            "Those that are signed off are not sent again; see whether the URN is right.",
        )
    to.mkdir(parents=True, exist_ok=True)
    for returned in wanted:
        report = going.report(returned, today)
        points = None if all_the_same else pointing(report)
        if points is not None:
            raise points
        path = to / going.name(returned)
        written = exports.write(report, path)
        book.documents.exported(report, exported_as(returned), path.name, written.digest)
    return len(wanted)


def _round(book: Workbook, year: str) -> Audit:
    began = year_said(year)
    held = None if began is None else book.rounds.of_year(began)
    if held is None:
        open_ones = ", ".join(one.code.removeprefix("S175 ") for one in book.rounds.all())
        raise Problem(
            "no-year",
            f"The returns of “{year[:20]}” are not open.",
            "Nothing was written.",
            f"Name an open year with --year: {open_ones or 'none is open yet'}.",
        )
    return held


@dataclass(slots=True)
class Looked:
    """The files that were looked at: the good ones, and how many things stand in the way."""

    good: list[tuple[Back, tuple[int, ...]]] = field(default_factory=list)
    bad: int = 0
    trouble: int = 0
    of: int = 0


def files_in(source: Sequence[Path]) -> list[Path]:
    """The files that are named, and the spreadsheets that lie in the folders that are."""
    found: dict[Path, None] = {}
    for path in source:
        inside = _inside(path)
        found |= dict.fromkeys((path,) if inside is None else inside.sheets)
    return list(found)


def _inside(path: Path) -> Inside | None:
    """What lies in a folder; None where a path is none that can be looked into.

    That is refused when it is read, with the reason.
    """
    try:
        return look_into(path, ENDINGS) if path.is_dir() else None
    except (Problem, OSError):
        return None


@dataclass(frozen=True, slots=True)
class Came:
    """Files that came back: each by its name and as it was read; what lay beside them in words."""

    names: Sequence[str]
    read: Sequence[CameBack | Problem]
    passed: str


def came_for_schools(book: Workbook, source: Sequence[Path]) -> Came | None:
    """Read schools' returns; None where no year is open, or a file says that it is an agency's."""
    if not book.rounds.all():
        return None
    paths = files_in(source)
    passed = passed_over(inside for path in source if (inside := _inside(path)) is not None)
    read = read_school_returns(paths, lambda _done, _of: None)
    is_other = any(isinstance(one, Problem) and one.code == "not-here" for one in read)
    return None if is_other else Came([named(path, source) for path in paths], read, passed)


def look_at(book: Workbook, came: Came) -> Looked:
    """Look at each file and say, cell by cell, what would be taken. Nothing is written."""
    if came.passed:
        print(printable(came.passed), file=sys.stderr)
    backs = compared_with(book, came.read)
    again = copies(backs)
    two = twins(backs, again)
    looked = Looked(of=len(came.names))
    if not came.names:
        print("No spreadsheet was found.", file=sys.stderr)
        return looked
    for at, (name, back) in enumerate(zip(came.names, backs, strict=True)):
        if at in again:
            print(printable(f"{name}: the same file as {came.names[again[at]]}"))
            continue
        if isinstance(back, Problem) or at in two:
            why = back if isinstance(back, Problem) else TWINS
            print(printable(f"{name}: {why}"), file=sys.stderr)
            looked.bad += 1
            looked.trouble += 1
            continue
        looked.trouble += _tell(name, back)
        looked.good.append((back, back.preview.taken_first))
    print(f"{len(looked.good)} of {count(looked.of, 'file')} can be taken.")
    return looked


def _tell(name: str, back: Back) -> int:
    """Say what is in a file; how many of its cells only a person can decide."""
    signed = "signed" if back.role else "not signed: part returned"
    if back.is_unfinished:
        signed = f"signed, but {in_words(back.left)}: part returned"
    elif back.actions:
        signed += f", {count(back.actions, 'action')} for the plan"
    words = f"{count(back.answers, 'answer')}, {count(back.notes, 'note')}, {signed}"
    if not back.preview.items:
        words = "just what stands here"
    print(printable(f"{name}: {back.name}: {words}"))
    if back.preview.notice:
        print(printable(f"{name}: {back.preview.notice}"), file=sys.stderr)
    for at in back.unreasoned:
        print(said_of(back.preview.items[at], _NO_REASON), file=sys.stderr)
    left = [i for i in back.preview.items if not i.can_be_taken or i.wants_a_decision]
    for line in said_once(left):
        print(line, file=sys.stderr)
    return len(left)


def bring_in_returns(book: Workbook, came: Came, *, dry_run: bool, take_good: bool) -> int:
    """Take schools' returns: all of them, or with `take_good` those that can be; the exit code.

    Where no file can be read at all, that is no success however it was asked for.
    """
    looked = look_at(book, came)
    if not looked.good:
        print("Nothing was taken.")
        return 1
    if dry_run or (looked.trouble and not take_good):
        print("Nothing was taken.")
        return 1 if looked.trouble and not take_good else 0
    told = take_returns(book, looked.good)
    for back, problem in told.refused:
        print(printable(f"{back.name}: {problem}"), file=sys.stderr)
    print(
        f"{count(told.changed, 'return')} taken, {told.sealed} of them signed and sealed, "
        f"{told.same} just the same."
    )
    return 1 if told.refused else 0
