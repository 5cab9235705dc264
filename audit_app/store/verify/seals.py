"""Whether each return is still as it was signed off."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.facets import SEAL
from audit_app.journal.heads import heads
from audit_app.journal.seals import read_seal, seal_digest
from audit_app.store.verify.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.journal.lines import Line


def seals_of(lines: Mapping[int, Line]) -> dict[str, list[str | None]]:
    """For each return, what its standing sign-offs and reopenings say."""
    return {
        row: [line.value for line in found]
        for (kind, row, facet), found in heads(lines.values()).items()
        if (kind, facet) == ("return", SEAL)
    }


def seal_faults(lines: Mapping[int, Line]) -> list[Fault]:
    """Each sign-off must still name the very lines that were signed.

    From before a split these are old lines, which stay in the file. What the return shows are their
    mirrors: each is proved by its old line, so by what was signed (`line_faults`).
    """
    by_id = {line.id: line for line in lines.values()}
    faults = []
    for identity, values in seals_of(lines).items():
        for value in values:
            seal = None if value in {None, "null"} else read_seal(json.loads(str(value))["seal"])
            if seal is None or seal.is_open:
                continue
            named = {held: by_id[held].commitment for held in seal.lines if held in by_id}
            if len(named) != len(seal.lines) or seal_digest(named) != seal.digest:
                faults.append(Fault(f"return {identity[:8]}", "It is not as it was signed off."))
    return faults
