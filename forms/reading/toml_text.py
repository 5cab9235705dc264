"""The text of a form file, looked at before anything in it is believed."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from forms.faults import Fault, FormRefused

MOST_LETTERS = 2_000_000
# NUL, halves of letters, and marks that make text read in another order than it is written.
HIDDEN = re.compile("[\x00\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


def readable(text: str | bytes, source: str) -> str:
    """The file's letters, refused when they are not plain UTF-8 text of a sensible length."""
    if len(text) > MOST_LETTERS:
        raise _refused(
            source,
            f"The file has {len(text):,} letters, which is more than a form can need.",
            "Check that this is the form you meant to open.",
        )
    if isinstance(text, bytes):
        text = _decoded(text, source)
    if hidden := HIDDEN.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        what = f"The file holds a letter that cannot be shown (U+{ord(hidden[0]):04X})."
        raise _refused(source, what, "Take it out.", line)
    return text.replace("\r\n", "\n")


def tables(text: str, source: str) -> dict[str, Any]:
    """The tables that the TOML text spells."""
    try:
        return tomllib.loads(text)
    except RecursionError as deep:
        raise _refused(
            source, "Lists or tables are nested too deeply.", "Write them flatter."
        ) from deep
    except ValueError as broken:
        at = AT_LINE.search(str(broken))
        what = f"This is not TOML: {AT_LINE.sub('', str(broken)).strip()}."
        remedy = "Look at this line and the one before it for a missing quote, comma or bracket."
        raise _refused(source, what, remedy, int(at[1]) if at else 0) from broken


def _decoded(letters: bytes, source: str) -> str:
    try:
        return letters.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = letters.count(b"\n", 0, broken.start) + 1
        raise _refused(
            source, "The file is not UTF-8 text.", "Save it again as UTF-8.", line
        ) from broken


def _refused(source: str, what: str, remedy: str, line: int = 0) -> FormRefused:
    return FormRefused([Fault(source, what, remedy, line)])
