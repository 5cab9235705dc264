"""Which faults of the drive or the file are the world's, in plain words; the rest are bugs."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import sqlcipher3

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOT_SAVED = (
    "What was saved before is safe in the file. What you just typed is still on the screen, "
    "so leave this window open."
)

_WRONG_OR_DAMAGED = (
    "Type the passphrase again. If it is surely right, the beginning of the file may be "
    "damaged: open the newest backup."
)

# SQLite's own numbers for what went wrong; sqlcipher3 gives the last byte only.
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _NOTADB = 13, 14, 26


_IN_USE = (
    "in-use",
    "Another program is using the workbook file.",
    _NOT_SAVED,
    "Close the workbook wherever else it is open, then try again.",
)
_WORDS = {
    _BUSY: _IN_USE,
    _LOCKED: _IN_USE,
    _READONLY: (
        "read-only",
        "The workbook or its folder cannot be written to.",
        _NOT_SAVED,
        "Ask IT for the right to write in this folder, or copy the workbook elsewhere.",
    ),
    _IOERR: (
        "drive-stopped",
        "The drive that holds the workbook stopped answering.",
        _NOT_SAVED,
        "Put the drive back or reconnect it, then try again.",
    ),
    _FULL: (
        "no-room",
        "There is no room left on the drive.",
        _NOT_SAVED,
        "Free some space, then try again.",
    ),
    _CANTOPEN: (
        "cannot-open",
        "The workbook file cannot be reached where it was.",
        _NOT_SAVED,
        "See that its folder is there and that you may write in it, then try again.",
    ),
    _CORRUPT: (
        "damaged",
        "Part of the workbook file is damaged.",
        "Nothing false is shown: a damaged page is refused.",
        "Open the newest backup, and keep this file for IT.",
    ),
    _NOTADB: (
        "wrong-passphrase",
        "The workbook did not open with that.",
        "Nothing in the file has changed.",
        _WRONG_OR_DAMAGED,
    ),
}


@contextmanager
def said_kindly(path: Path) -> Iterator[None]:
    """Turn what the drive or the file did into a Problem; anything else passes as it is."""
    try:
        yield
    except sqlcipher3.Error as fault:
        code = getattr(fault, "sqlite_errorcode", None)
        words = _WORDS.get(code & 0xFF) if isinstance(code, int) else None
        if words is None:
            words = _by_message(str(fault))
        if words is None:
            raise
        name, what, safe, remedy = words
        raise Problem(name, what, safe, remedy, f"{path.name}: {fault}") from fault


def _by_message(message: str) -> tuple[str, str, str, str] | None:
    for part, code in (
        ("file is not a database", _NOTADB),
        ("malformed", _CORRUPT),
        ("hmac", _CORRUPT),
        ("disk is full", _FULL),
        ("disk I/O error", _IOERR),
        ("readonly", _READONLY),
        ("unable to open", _CANTOPEN),
        ("locked", _BUSY),
    ):
        if part in message:
            return _WORDS[code]
    return None
