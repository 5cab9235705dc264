"""Backups: whole, verified by opening them again, thinned by age, and capped by size."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.store.failures import said_kindly
from audit_app.store.file import connect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.store.file import WorkbookFile

NEWEST, DAYS, WEEKS, MONTHS = 6, 12, 10, 9
LARGEST_TOGETHER = 2 << 30  # bytes; the oldest go first
_STAMP = "%Y-%m-%d %H.%M.%S"


def folder_of(path: Path) -> Path:
    """Where a workbook's backups lie: a folder beside it, named after it."""
    return path.with_name(f"{path.stem} backups")


def back_up(file: WorkbookFile, now: datetime) -> Path:
    """Copy the workbook through SQLite's own backup, open the copy again and count it.

    A copy that does not open or does not count the same is taken away, and a Problem says so.
    """
    folder = folder_of(file.path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as barred:
        raise Problem(
            "no-backup",
            "No backup could be made: the folder for it cannot be made.",
            "The workbook itself is as it was.",
            "Ask IT for the right to write beside the workbook.",
            str(barred.strerror),
        ) from barred
    path = folder / f"{now.strftime(_STAMP)}.audit"
    part = path.with_suffix(".part")  # it is no backup until it was read again
    part.unlink(missing_ok=True)
    try:
        file.copy_to(part)
        sound = is_whole(file, part)
        if sound:
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    if not sound:
        raise Problem(
            "bad-backup",
            "The backup could not be read back, so it was taken away.",
            "The workbook itself is as it was.",
            "See whether the drive is sound, and keep a copy on another one.",
        )
    return path


def is_whole(file: WorkbookFile, copy: Path) -> bool:
    """Whether a copy opens, is sound from page to page, and ends with the same deed."""
    try:
        return _read_through(file, copy) == file.ask(_END)
    except Problem:
        return False


_END = (
    "select (select count(*) from sqlite_master), (select count(*) from line), "
    "(select link from receipt order by n desc limit 1)"
)


def _read_through(file: WorkbookFile, path: Path) -> list[tuple[object, ...]]:
    with said_kindly(path):
        connection = connect(path, file.key, mode="ro")
        try:
            if connection.execute("pragma quick_check").fetchall() != [("ok",)]:
                return []
            if connection.execute("select 1 from sqlite_master limit 1").fetchall() == []:
                return []
            found: list[tuple[object, ...]] = connection.execute(_END).fetchall()
            return found
        finally:
            connection.close()


def thin(path: Path, now: datetime) -> list[Path]:
    """Take away backups that are no longer needed; which ones were. Other files there stay."""
    folder = folder_of(path)
    if not folder.is_dir():
        return []
    named = ((_moment_of(each), each) for each in sorted(folder.glob("*.audit")))
    dated = [(moment, each) for moment, each in named if moment is not None]
    held = [each for _moment, each in dated]
    sizes = {each: each.stat().st_size for each in held}
    kept = set(to_keep([moment for moment, _each in dated], now.replace(tzinfo=None)))
    gone = [each for moment, each in dated if moment not in kept]
    left = [each for each in held if each not in gone]
    while len(left) > 1 and sum(sizes[each] for each in left) > LARGEST_TOGETHER:
        gone.append(left.pop(0))
    for each in gone:
        each.unlink()
    return gone


def _moment_of(path: Path) -> datetime | None:
    """When a backup was made, by its name; None for a file that somebody else put there."""
    try:
        return datetime.strptime(path.stem, _STAMP)  # noqa: DTZ007 - as named
    except ValueError:
        return None


def to_keep(moments: Sequence[datetime], now: datetime) -> list[datetime]:
    """Which backups are kept: the newest, then one for each day, week and month, newest of each."""
    ordered = sorted(moments, reverse=True)
    kept = ordered[:NEWEST]
    for count, name in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        seen: list[str] = []
        for moment in ordered:
            period = moment.strftime(name)
            if period not in seen and len(seen) < count:
                seen.append(period)
                kept.append(moment)
    oldest = now - timedelta(days=366)
    return sorted({moment for moment in kept if moment > oldest})
