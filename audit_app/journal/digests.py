"""What shows that a line, a deed or their order was altered, against a copy held elsewhere.

Honest words: this does not bind somebody who holds the passphrase and rewrites everything, and an
author's name is a claim.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from audit_app.journal.lines import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from audit_app.journal.lines import Deed

FIRST_RECEIPT = b"\x00" * 32


def commitment(salt: bytes, value: str) -> bytes:
    """SHA-256 of 16 random bytes and the value: it can be kept when both are erased."""
    return hashlib.sha256(salt + value.encode()).digest()


def deed_digest(deed: Deed) -> bytes:
    """SHA-256 of everything a deed says about itself."""
    parts = [deed.id, deed.label, deed.at, deed.by, deed.installation, deed.sort, deed.undoes]
    return hashlib.sha256(canonical(parts).encode()).digest()


def line_digest(
    deed: bytes, register: tuple[str, str, str], line_id: str, sealed: bytes, old: Iterable[bytes]
) -> bytes:
    """SHA-256 of a line's header, its commitment and the digests of the lines that it replaces.

    `deed` is the deed's digest, `sealed` the line's commitment.
    """
    header = canonical([line_id, *register]).encode()
    return hashlib.sha256(deed + header + sealed + b"".join(sorted(old))).digest()


def receipt(before: bytes, deed: bytes, lines: Iterable[bytes]) -> bytes:
    """The next link of this file's receipt chain, after a deed and its lines have arrived."""
    return hashlib.sha256(before + deed + b"".join(sorted(lines))).digest()
