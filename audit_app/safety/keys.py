"""The passphrase's key, and the recovery key that a person can print and keep elsewhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from audit_app.problems import Problem

ROUNDS = 256_000  # SQLCipher 4's own count, so that its own tools can open the file too
SALT_BYTES = 16
KEY_BYTES = 32
SHORTEST_PASSPHRASE = 12

# Crockford's base 32: no I, L, O or U, so that a printed key can be read aloud and typed back.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")
_GROUP = 5
_CHECK_BYTES = 2


@dataclass(frozen=True, slots=True)
class Key:
    """What opens one workbook file: the 32-byte key and the file's own 16-byte salt."""

    raw: bytes
    salt: bytes

    def __repr__(self) -> str:
        return "Key(…)"  # a key never reaches a log by accident


def derive(passphrase: str, salt: bytes) -> Key:
    """The key that a passphrase makes with this file's salt; about a seventh of a second's work.

    Raises Problem for a blank passphrase. PBKDF2 with SHA-512, as SQLCipher 4 does it itself.
    """
    if not passphrase.strip():
        raise Problem(
            "blank-passphrase",
            "No passphrase was given.",
            "The workbook was not opened and nothing in it has changed.",
            "Type the passphrase of this workbook.",
        )
    try:
        typed = passphrase.encode()
    except UnicodeEncodeError:
        raise Problem(
            "unusable-passphrase",
            "The passphrase holds half of a character, which no file can be opened with.",
            "Nothing has changed.",
            "Type the passphrase again by hand.",
        ) from None
    return Key(hashlib.pbkdf2_hmac("sha512", typed, salt, ROUNDS, KEY_BYTES), salt)


def check_new_passphrase(passphrase: str, again: str) -> None:
    """See that a new passphrase is long enough and was typed the same twice; else a Problem."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise Problem(
            "short-passphrase",
            f"The passphrase is shorter than {SHORTEST_PASSPHRASE} characters.",
            "No workbook has been made yet.",
            "Three or four unrelated words make a passphrase that is long and can be remembered.",
        )
    if passphrase != again:
        raise Problem(
            "passphrases-differ",
            "The two passphrases are not the same.",
            "No workbook has been made yet.",
            "Type the passphrase again in both boxes.",
        )


def recovery_key(key: Key) -> str:
    """The key as 80 letters and digits in groups of five, with a check against slips in typing."""
    held = key.raw + key.salt
    number = int.from_bytes(held + _check(held), "big")
    letters = []
    for _ in range((len(held) + _CHECK_BYTES) * 8 // 5):
        number, letter = divmod(number, 32)
        letters.append(_LETTERS[letter])
    text = "".join(reversed(letters))
    return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def read_recovery_key(text: str) -> Key:
    """The key that somebody typed back from paper; spaces, dashes and case do not matter.

    Raises Problem when it is not one, or when a letter was mistaken.
    """
    letters = "".join(text.split()).replace("-", "").upper().translate(_LOOKALIKES)
    length = KEY_BYTES + SALT_BYTES + _CHECK_BYTES
    if len(letters) != length * 8 // 5 or any(letter not in _LETTERS for letter in letters):
        raise _not_a_recovery_key()
    number = 0
    for letter in letters:
        number = number * 32 + _LETTERS.index(letter)
    held = number.to_bytes(length, "big")
    kept, check = held[:-_CHECK_BYTES], held[-_CHECK_BYTES:]
    if _check(kept) != check:
        raise _not_a_recovery_key()
    return Key(kept[:KEY_BYTES], kept[KEY_BYTES:])


def _check(held: bytes) -> bytes:
    return hashlib.sha256(b"audit workbook recovery key" + held).digest()[:_CHECK_BYTES]


def _not_a_recovery_key() -> Problem:
    return Problem(
        "not-a-recovery-key",
        "That is not a whole recovery key, or a letter in it was mistaken.",
        "Nothing has changed.",
        "Type all sixteen groups of five from the printed sheet.",
    )
