"""What may be typed into a record: text that every file and page can hold and show as it is."""

from __future__ import annotations

import re

from audit_app.problems import Problem

LONGEST = 32_000  # an Excel cell holds 32,767 characters, and every note may leave in one

# Controls but for tabs and line ends; marks that make text read in another order than it is
# written, which a note has no use for; and half of a surrogate pair, which is no letter at all.
_HIDDEN = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]"
)


def checked(text: str) -> str:
    """The text with its line ends made alike; a Problem where it could not be kept as it is."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(plain) > LONGEST:
        raise Problem(
            "too-long",
            f"This text has {len(plain):,} characters; a note holds {LONGEST:,}.",
            "It was not saved; it is still on the screen or in the file that it came from.",
            "Shorten it, or split it over two notes.",
        )
    hidden = _HIDDEN.search(plain)
    if hidden:
        raise Problem(
            "hidden-character",
            f"Character {hidden.start() + 1} of this text cannot be shown or kept as it is "
            f"(U+{ord(hidden[0]):04X}).",
            "The text was not saved; nothing that was saved before has changed.",
            "Delete that character, or type the words again by hand.",
        )
    return plain


def checked_value(value: object) -> object:
    """The same for every text inside a value: a list, a row of a grid, a whole answer."""
    if isinstance(value, str):
        return checked(value)
    if isinstance(value, dict):
        return {checked(key): checked_value(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [checked_value(held) for held in value]
    return value


def unkeepable(text: str) -> str:
    """Why a text could not be kept as it is, in a sentence or two; "" where it can."""
    try:
        checked(text)
    except Problem as problem:
        return f"{problem.what} {problem.remedy}"
    return ""
