"""What may be typed into a record: text that every file and page can hold and show as it is."""

from __future__ import annotations

from audit_app.problems import Problem

LONGEST = 32_000  # an Excel cell holds 32,767 characters, and every note may leave in one

# Marks that make text read in another order than it is written; a note has no use for them.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT_CONTROLS = frozenset("\t\n")
_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) - _KEPT_CONTROLS
_HALVES = range(0xD800, 0xE000)  # half of a surrogate pair: no letter at all


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
    for place, letter in enumerate(plain):
        if letter in _TURNING or letter in _CONTROLS or ord(letter) in _HALVES:
            raise Problem(
                "hidden-character",
                f"Character {place + 1} of this text cannot be shown or kept as it is "
                f"(U+{ord(letter):04X}).",
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
