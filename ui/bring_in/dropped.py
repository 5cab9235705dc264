"""Which spreadsheets are meant by files and folders that were dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from ui.parts.dropping import other_computer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SPREADSHEETS = (".xlsx", ".xlsm")
_NOT_OURS = ("~$", ".")  # what a spreadsheet program leaves beside a file while it is open
_MOST = 1000


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
    try:
        for path in dropped:
            inside = sorted(path.iterdir()) if path.is_dir() else [path]
            found |= dict.fromkeys(
                one for one in inside if not path.is_dir() or _is_sheet(one, endings)
            )
    except OSError as fault:
        raise Problem(
            "cannot-look",
            "The folder that was dropped cannot be read.",
            "Nothing was brought in.",
            "Copy it to this computer and drop it again.",
            str(fault),
        ) from fault
    if not found or len(found) > _MOST:
        what = f"{len(found):,} files" if found else "No spreadsheet"
        raise Problem(
            "nothing-dropped",
            f"{what} {'were' if found else 'was'} in what was dropped.",
            "Nothing was brought in.",
            f"Drop up to {_MOST:,} returned spreadsheets, or the folder that they are in.",
        )
    return list(found)


def _is_sheet(path: Path, endings: Sequence[str]) -> bool:
    is_named = path.suffix.lower() in endings and not path.name.startswith(_NOT_OURS)
    return is_named and path.is_file()
