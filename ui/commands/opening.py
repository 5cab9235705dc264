"""Opening a workbook from the command line; the passphrase is never an argument."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from audit_app.safety.keys import Key, check_new_passphrase, derive, read_recovery_key
from audit_app.store.file import open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from audit_app.sources import Sources

VARIABLE = "AUDIT_WORKBOOK_PASSPHRASE"
_RECOVERY_LETTERS = 80


def passphrase(*, twice: bool = False) -> str:
    """The passphrase from the environment, or asked for without showing it."""
    held = os.environ.get(VARIABLE)
    if held is not None:
        return held
    return str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=twice))


@contextmanager
def workbook(path: Path, sources: Sources) -> Iterator[Workbook]:
    """An open workbook, let go at the end. Nothing is written by opening it."""
    typed = passphrase()

    def key_for(salt: bytes) -> Key:
        letters = "".join(typed.split()).replace("-", "")
        if len(letters) == _RECOVERY_LETTERS:
            return read_recovery_key(typed)
        return derive(typed, salt)

    file = open_file(path, key_for)
    try:
        yield Workbook(file, sources, Author("Command line", "command-line"))
    finally:
        file.close()


def passphrase_for(what: str) -> str:
    """A key sheet is protected by a password of its own; nothing else here is."""
    if what != "key-sheet":
        return ""
    typed = str(
        click.prompt("Password for the key sheet", hide_input=True, confirmation_prompt=True)
    )
    check_new_passphrase(typed, typed)
    return typed
