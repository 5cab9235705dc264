"""Which spreadsheets are meant by files and folders that were dropped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports.words import count
from ui.parts.dropping import other_computer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SPREADSHEETS = (".xlsx", ".xlsm")
_NOT_OURS = ("~$", ".")  # what a spreadsheet program leaves beside a file while it is open
_MOST = 1000
_LONGEST = 8  # letters of a file's ending with its dot; what is longer is a part of its name


def spreadsheets_in(dropped: Sequence[Path], endings: Sequence[str] = _SPREADSHEETS) -> list[Path]:
    """The files that were dropped, and the spreadsheets that lie in the folders that were.

    A folder in a folder is not looked into. A file that is no spreadsheet stays, so that the trial
    run says so. Raises Problem where there is none, more than can be looked at, or one that lies
    on another computer.
    """
    if away := next(filter(None, map(other_computer, dropped)), ""):
        raise Problem(
            "elsewhere",
            f"What was dropped lies on another computer, {away[:60]}.",
            "Nothing was brought in.",
            "Copy it to a folder of this computer, and drop it from there.",
        )
    found: dict[Path, None] = {}
    for path in dropped:
        if path.is_dir():
            found |= dict.fromkeys(one for one in _inside(path) if _is_sheet(one, endings))
        else:
            found[path] = None
    if not found or len(found) > _MOST:
        what = f"{len(found):,} files" if found else "No spreadsheet"
        raise Problem(
            "nothing-dropped",
            f"{what} {'were' if found else 'was'} in what was dropped.",
            "Nothing was brought in.",
            f"Drop up to {_MOST:,} returned spreadsheets, or the folder that they are in.",
        )
    return list(found)


def passed_over(dropped: Sequence[Path], endings: Sequence[str] = _SPREADSHEETS) -> str:
    """How many files of the dropped folders are no spreadsheets, by the endings of their names.

    A name itself may be a person's, and is not said. "" where every file is a spreadsheet.
    """
    ends = [
        _ending(path)
        for folder in dropped
        if folder.is_dir()
        for path in _inside(folder)
        if path.is_file() and path.suffix.lower() not in endings and not _is_left_over(path)
    ]
    if not ends:
        return ""
    told = ", ".join(f"{number} {end}" for end, number in sorted(Counter(ends).items()))
    is_one = len(ends) == 1
    what = "is no spreadsheet and was" if is_one else "are no spreadsheets and were"
    return f"{count(len(ends), 'file')} {what} left: {told}."


def _inside(folder: Path) -> list[Path]:
    """What lies in a folder, by name. Raises Problem where it cannot be read."""
    try:
        return sorted(folder.iterdir())
    except OSError as fault:
        raise Problem(
            "cannot-look",
            "The folder that was dropped cannot be read.",
            "Nothing was brought in.",
            "Copy it to this computer and drop it again.",
            str(fault),
        ) from fault


def _ending(path: Path) -> str:
    end = path.suffix.lower()
    return end if 1 < len(end) <= _LONGEST and " " not in end else "without an ending"


def _is_left_over(path: Path) -> bool:
    return path.name.startswith(_NOT_OURS)


def _is_sheet(path: Path, endings: Sequence[str]) -> bool:
    is_named = path.suffix.lower() in endings and not _is_left_over(path)
    return is_named and path.is_file()
