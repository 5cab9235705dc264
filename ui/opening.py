"""Opening a workbook from the window: the key is made off the window's thread, then it opens."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.safety.keys import KEY_BYTES, SALT_BYTES, Key, derive, read_recovery_key
from audit_app.store.backup import back_up, thin
from audit_app.store.file import WorkbookFile, make, open_file
from audit_app.store.guard import salt_of
from audit_app.store.search import tidy
from ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from ui.welcome.new import Wanted

_RECOVERY_LETTERS = 80


def key_for(typed: str, salt: bytes) -> Key:
    """The key from what was typed: the passphrase, or the recovery key of eighty letters.

    Raises Problem for what cannot be either.
    """
    letters = "".join(typed.split()).replace("-", "")
    if len(letters) == _RECOVERY_LETTERS:
        return read_recovery_key(typed)
    return derive(typed, salt)


def key_job(path: Path, typed: str, salt: bytes | None = None) -> Job:
    """A job that makes the key of a file; its result is the key.

    `salt` is given where the file is open already, and may be out of reach.
    """

    def work(tick: Callable[[int, int], None]) -> Key:
        tick(0, 1)
        key = key_for(typed, salt or salt_of(path))
        tick(1, 1)
        return key

    return Job(work)


def made(wanted: Wanted) -> Key:
    """Make a new workbook's file; the key that opens it. Raises Problem when it cannot be made."""
    key = derive(wanted.passphrase, os.urandom(SALT_BYTES))
    try:
        wanted.path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise Problem(
            "no-folder",
            f"The folder for {wanted.path.name} cannot be made.",
            "Nothing was made.",
            "Choose another folder.",
            str(fault.strerror),
        ) from None
    make(wanted.path, key).close()
    return key


def back_up_job(path: Path, key: Key, now: Callable[[], datetime]) -> Job:
    """A job that keeps a backup of a workbook that was just closed, and thins the older ones.

    It opens the file by itself, so the window is free; it fails with the Problem that says why. It
    has no step at which it could be stopped: a window that closes waits for it.
    """

    def work(_tick: Callable[[int, int], None]) -> Path:
        file = open_file(path, lambda _salt: key)
        try:
            tidy(file)
            made = back_up(file, now())
            thin(path, now())
        finally:
            file.close()
        return made

    return Job(work)


def opened(path: Path, key: Key, now: Callable[[], datetime]) -> WorkbookFile:
    """Open a file with its key; a Problem when it is the wrong one or no workbook.

    One of an older schema is backed up, and the backup read again, before it is brought up.
    """

    def same(salt: bytes) -> Key:
        if key.salt != salt or len(key.raw) != KEY_BYTES:
            raise Problem(
                "wrong-passphrase",
                "The workbook did not open with that.",
                "Nothing in the file has changed.",
                "That key belongs to another workbook, or this file's beginning is damaged.",
            )
        return key

    return open_file(path, same, lambda file: back_up(file, now()))
