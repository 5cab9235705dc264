"""The guard on the file: it is the file that we opened, unchanged by others, and ours alone.

One descriptor is held for as long as the workbook is open. Opening and closing the file a second
time in this process would drop SQLite's own locks on it, and two programs could then both write.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

_HEADER_BYTES = 100
_SMALLEST = 4096
_FAR = 0x7FFF_FFFF_0000_0000  # a place in the file that nothing else ever locks (Windows)

_FOREIGN = {
    b"SQLite format 3\x00": "an ordinary database, not an encrypted workbook",
    b"PK\x03\x04": "a spreadsheet or a zip file",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an older Office file or a password-protected spreadsheet",
}


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file is known by from outside: where it lies, its size, its time and its start."""

    device: int
    number: int
    size: int
    changed: int
    start: bytes


class Guard:
    """Holds one workbook file for as long as it is open."""

    def __init__(self, path: Path) -> None:
        """Take hold of the file; a Problem when it is no workbook or is open elsewhere."""
        self._path = path
        _see_that_it_may_be_a_workbook(path)
        try:
            self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except OSError as fault:
            raise Problem(
                "cannot-open",
                "The workbook file cannot be read.",
                "Nothing has changed.",
                "See that you may read it, and that it is wholly downloaded from the cloud.",
                str(fault.strerror),
            ) from fault
        try:
            self._see_that_it_is_no_other_kind()
            _lock(self._descriptor)
        except BaseException:
            os.close(self._descriptor)
            raise
        self._known = self._look()

    @property
    def salt(self) -> bytes:
        """The file's first 16 bytes, which its key is made with."""
        return self._known.start[:16]

    def remember(self) -> None:
        """Know the file as it is now: we have just written it ourselves."""
        self._known = self._look()

    def see_that_it_is_ours(self) -> None:
        """Stop before writing over a file that was swapped or changed by something else."""
        try:
            there = self._path.stat()
            same = (there.st_dev, there.st_ino) == (self._known.device, self._known.number)
        except OSError:
            same = False
        if not same or self._look() != self._known:
            raise Problem(
                "swapped",
                "The workbook file was replaced or changed by something else while it was open.",
                "Nothing was written over it. What you typed is still on the screen.",
                "Save a rescue copy, then see whether a sync folder or another person has put "
                "a different file there.",
            )

    def release(self) -> None:
        """Let the file go, after SQLite has."""
        os.close(self._descriptor)

    def _look(self) -> Identity:
        found = os.fstat(self._descriptor)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        start = os.read(self._descriptor, _HEADER_BYTES)
        return Identity(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, start)

    def _see_that_it_is_no_other_kind(self) -> None:
        start = os.read(self._descriptor, _HEADER_BYTES)
        for magic, kind in _FOREIGN.items():
            if start.startswith(magic):
                raise Problem(
                    "foreign",
                    f"This file is {kind}.",
                    "Nothing in it has changed.",
                    "Choose a file that this program made; its name usually ends in .audit.",
                )


def salt_of(path: Path) -> bytes:
    """The first 16 bytes of a file that may be a workbook, before it is opened here.

    The file must not be open in this process: see the guard. Raises Problem when it is no workbook.
    """
    guard = Guard(path)
    try:
        return guard.salt
    finally:
        guard.release()


def _see_that_it_may_be_a_workbook(path: Path) -> None:
    if path.is_dir():
        raise Problem(
            "folder",
            "That is a folder, not a workbook.",
            "Nothing has changed.",
            "Choose the workbook file inside it; its name usually ends in .audit.",
        )
    if not path.exists():
        raise Problem(
            "missing",
            "There is no workbook there.",
            "Nothing has changed.",
            "See whether it was moved or renamed, or whether its drive is connected.",
        )
    size = path.stat().st_size
    if size == 0:
        raise Problem(
            "empty",
            "The file is empty: not one byte is in it.",
            "Nothing has changed.",
            "Open the newest backup, or look in the place that the file was copied from.",
        )
    if size < _SMALLEST:
        raise Problem(
            "truncated",
            "The file is too short to be a workbook; it may have been cut off while copying.",
            "Nothing has changed.",
            "Copy it again from where it came, or open the newest backup.",
        )


def _lock(descriptor: int) -> None:
    """Hold the file for this window alone, in a way that SQLite's own locks never meet."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        raise Problem(
            "in-use",
            "This workbook is already open in another window or by another program.",
            "Nothing has changed.",
            "Use the window that is open, or close it first.",
        ) from fault
