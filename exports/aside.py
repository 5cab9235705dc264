"""Files are written beside their place and put into it whole: there is never half a document."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

# Hears how much is done of how much; may raise Cancelled.
Tick = Callable[[int, int], None]


class Cancelled(Exception):  # noqa: N818 - what a person did, not what went wrong
    """Someone stopped the writing; nothing was left behind."""


@dataclass(frozen=True, slots=True)
class Written:
    """A document on disk: where, the SHA-256 of its bytes, and the letters it could not show.

    Each letter in `substituted` stands in the document as a visible mark in its place.
    """

    path: Path
    digest: str
    substituted: tuple[str, ...] = ()


def quiet(_done: int, _of: int) -> None:
    """Nobody is listening."""


_WORDS = {
    "no-room": ("There is no room left on that drive.", "Make room, or choose another place."),
    "read-only": (
        "This folder does not let you save files in it.",
        "Choose another folder, or ask whoever looks after it.",
    ),
    "folder-gone": (
        "The folder is not there any more.",
        "Choose another folder, or plug the drive in again.",
    ),
    "in-use": (
        "A document of this name is open in another program.",
        "Close it there and try again, or save under another name.",
    ),
    "name": ("The document cannot have this name.", "Choose a shorter, plainer name."),
    "cannot-write": ("The document could not be written.", "Try again, or choose another place."),
}
_CODES = {
    errno.ENOSPC: "no-room",
    errno.EDQUOT: "no-room",
    errno.EFBIG: "no-room",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.ENOENT: "folder-gone",
    errno.ENOTDIR: "folder-gone",
    errno.EBUSY: "in-use",
    errno.ETXTBSY: "in-use",
    errno.ENAMETOOLONG: "name",
    errno.EINVAL: "name",
    errno.EISDIR: "name",
}


def put(path: Path, content: bytes) -> str:
    """Put a document in its place, whole and safely on the disk; gives the SHA-256 of its bytes.

    An older document of that name is replaced only at the last moment. Raises Problem when the
    world stands in the way; then the older one is as it was and nothing new is left.
    """
    _refuse_if_open(path)
    part = path.with_name(f".{path.name}.part")
    try:
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _problem(error) from error
        try:
            part.replace(path)
        except OSError as error:
            # Windows says "no access" for a file that another program holds open.
            raise _problem(error, "in-use" if path.is_file() else "") from error
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _settle(path.parent)
    return hashlib.sha256(content).hexdigest()


def _settle(folder: Path) -> None:
    """Have the folder itself on the disk, where folders can be; Windows does so by itself."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network drives cannot
            raise _problem(error) from error
    finally:
        os.close(opened)


def _refuse_if_open(path: Path) -> None:
    """Office programs leave a small file beside the one they hold open."""
    for mark in (f".~lock.{path.name}#", f"~${path.name}", f"~${path.name[2:]}"):
        try:
            there = path.with_name(mark).exists()
        except OSError as error:
            raise _problem(error) from error
        if there:
            raise _told("in-use", details=f"lock file {mark}")


def _problem(error: OSError, code: str = "") -> Problem:
    known = _CODES.get(error.errno or 0, "cannot-write")
    return _told(code or known, details=f"{type(error).__name__} {error.errno}: {error.strerror}")


def _told(code: str, details: str) -> Problem:
    what, remedy = _WORDS[code]
    safe = "Nothing was changed; the workbook is safe."
    return Problem(code, what, safe, remedy, details)
