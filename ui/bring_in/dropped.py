"""Which spreadsheets are meant by files and folders that were dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.folders import look_into
from audit_app.intake.folders import passed_over as in_words
from audit_app.problems import Problem
from ui.parts.dropping import other_computer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SPREADSHEETS = (".xlsx", ".xlsm")
_MOST = 1000


def spreadsheets_in(dropped: Sequence[Path], endings: Sequence[str] = _SPREADSHEETS) -> list[Path]:
    """The files that were dropped, and the spreadsheets that lie in the folders that were.

    A folder in a folder is looked into, and none deeper; no link is followed. A file that is no
    spreadsheet stays, so that the trial run says so. Raises Problem where there is none, more than
    can be looked at, or one that lies on another computer.
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
            found |= dict.fromkeys(look_into(path, endings).sheets)
        else:
            found[path] = None
    if not found or len(found) > _MOST:
        what = f"{len(found):,} files" if found else "No spreadsheet"
        passed = "" if found else passed_over(dropped, endings)
        raise Problem(
            "nothing-dropped",
            f"{what} {'were' if found else 'was'} in what was dropped. {passed}".strip(),
            "Nothing was brought in.",
            f"Drop up to {_MOST:,} returned spreadsheets, or the folder that they are in.",
        )
    return list(found)


def passed_over(dropped: Sequence[Path], endings: Sequence[str] = _SPREADSHEETS) -> str:
    """What of the dropped folders was passed over, in sentences; "" for nothing."""
    folders = [path for path in dropped if path.is_dir()]
    return in_words(look_into(folder, endings) for folder in folders)
