"""What was taken out by hand and why: an import does not offer it as if it were new."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.store.history import history_of

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile


def steps_taken_out(file: WorkbookFile) -> dict[tuple[str, str], str]:
    """The reason for which each succession was taken out, by the ids of what was and what came."""
    found = file.ask("select id, before_id, after_id from succession where gone = 1")
    reasons = {}
    for identity, before, after in found:
        values = [value for _deed, value in history_of(file, "succession", identity, REMOVAL)]
        last = json.loads(values[-1]) if values and values[-1] else None
        if isinstance(last, dict) and before and after:  # else it was an import that was undone
            reasons[str(before), str(after)] = str(last.get("reason", ""))
    return reasons
