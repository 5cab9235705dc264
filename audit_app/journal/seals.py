"""A sign-off names the lines that it seals; a reopening has a reason and a new version."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from audit_app.journal.facets import SEALED_KINDS, SPLITS
from audit_app.journal.lines import canonical
from audit_app.journal.splits import with_mirrors

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from audit_app.journal.facets import Splits


@dataclass(frozen=True, slots=True)
class Seal:
    """A return's sign-off: who (a role), when, the lines that it names, and their digest.

    `reason` is set on a reopening, which seals nothing. The digest covers the named lines'
    commitments, so it still verifies after an erasure.
    """

    version: int
    role: str
    on: str
    lines: tuple[str, ...]
    digest: str
    reason: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether the return may be written in: it was reopened after its sign-off."""
        return self.reason is not None


def seal_digest(commitments: Mapping[str, bytes]) -> str:
    """The digest over the named lines, by id, each with its commitment; hexadecimal."""
    running = hashlib.sha256()
    for line in sorted(commitments):
        running.update(bytes.fromhex(line))
        running.update(commitments[line])
    return running.hexdigest()


def to_value(seal: Seal) -> dict[str, Any]:
    """The seal as the journal keeps it, inside the one column of its facet."""
    text = canonical(
        {
            "version": seal.version,
            "role": seal.role,
            "on": seal.on,
            "lines": sorted(seal.lines),
            "digest": seal.digest,
            "reason": seal.reason,
        }
    )
    return {"seal": text}


def read_seal(text: str | None) -> Seal | None:
    """The seal that a return's `seal` column holds, if it was ever signed."""
    if text is None:
        return None
    parts = json.loads(text)
    return Seal(
        parts["version"],
        parts["role"],
        parts["on"],
        tuple(parts["lines"]),
        parts["digest"],
        parts["reason"],
    )


def named_lines(values: Iterable[str | None], splits: Splits = SPLITS) -> frozenset[str]:
    """Every line named by any of the sign-offs in force; `values` are the seal facet's heads.

    A sign-off from before a split names old lines, and its digest covers their commitments for
    ever: that is what was signed. Their mirrors count as named too, so the return shows the same;
    they need no digest of their own, since a check works each out again from its old line.
    """
    named: set[str] = set()
    for value in values:
        if value is None or value == "null":
            continue
        seal = read_seal(json.loads(value)["seal"])
        if seal is not None and not seal.is_open:
            named.update(seal.lines)
    return with_mirrors(named, SEALED_KINDS, splits)
