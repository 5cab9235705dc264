"""A line is one value given to one facet of one row; a deed is what a person did in one go."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# Derived ids hang from this one, so that two laptops give the same thing the same id.
_ROOT = uuid.UUID("5f1c3a52-6a3e-5d0b-9b1f-0d2f6c1f7a11").bytes
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


class Sort(StrEnum):
    """What sort of deed it is. Only an ordinary deed is taken back by undo."""

    ORDINARY = "ordinary"
    UNDO = "undo"
    REDO = "redo"
    SIGN_OFF = "sign-off"
    REOPEN = "reopen"
    SETTLE = "settle"
    REMOVAL = "removal"
    ERASURE = "erasure"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did, in words, with when, who (a claim) and on which installation."""

    id: str
    label: str
    at: str
    by: str
    installation: str
    sort: Sort = Sort.ORDINARY
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One value for one facet, and the set of lines that it replaces.

    `value` is canonical JSON text and `salt` the 16 bytes that its commitment hides it with; both
    are None once the line has been erased. The digest covers everything else.
    """

    id: str
    deed: str
    kind: str
    row: str
    facet: str
    value: str | None
    salt: bytes | None
    replaces: frozenset[str]
    commitment: bytes
    digest: bytes

    @property
    def register(self) -> tuple[str, str, str]:
        """What the line speaks about: kind, row and facet."""
        return self.kind, self.row, self.facet


class Put(NamedTuple):
    """A wish to give a facet a value; None takes the value away. A deed may have thousands.

    `replaces` is None for "whatever stands there now"; a document that comes back names the line
    that it was made from instead.
    """

    kind: str
    row: str
    facet: str
    value: Mapping[str, Any] | None
    replaces: frozenset[str] | None = None


def canonical(value: object) -> str:
    """The one way to write a value as JSON text, so that equal values have equal digests.

    Raises ValueError for numbers that JSON does not have, and UnicodeEncodeError for text that no
    file can hold (half of a surrogate pair).
    """
    text = _WRITER.encode(value)
    text.encode("utf-8")
    return text


_WRITER = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
)


def _id_of(name: str) -> str:
    """An id of version 5 (RFC 9562), of which a return makes hundreds: without an object for each.

    Two figures of the digest give way to the version and the variant.
    """
    told = hashlib.sha1(_ROOT + name.encode(), usedforsecurity=False).hexdigest()
    return f"{told[:12]}5{told[13:16]}{_VARIANT[told[16]]}{told[17:32]}"


def derived_id(kind: str, *key: str) -> str:
    """The id of a thing with a natural key: the same on every laptop."""
    return _id_of("\x1f".join((kind, *key)))


def line_id(deed: str, place: int) -> str:
    """The id of the line at one place in a deed."""
    return _id_of(f"{deed}\x1f{place}")


def mirrored_id(line: str, facet: str) -> str:
    """The id of a line's mirror in a facet that a migration split off; the same everywhere.

    Its first half is the line's own, so that mirrors stand in the order of their lines: where two
    people differ, the smallest id is shown, before a split and after it.
    """
    return line[:16] + _id_of(f"{line}\x1f>{facet}")[16:]
