"""Which deeds took files that came back together, and whether a seal was set with one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.facets import SEAL
from audit_app.store.lines import blob

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile

_FILE = "file"  # the facet of a return that says which file it was taken from


def batch_of(file: WorkbookFile, deed: str) -> str:
    """Which taking a deed belongs to; "" for a deed that took no file."""
    found = file.ask(
        "select line.value from line join deed on deed.n = line.deed "
        "join row on row.n = line.row where deed.id = ? and row.kind = 'return' "
        "and line.facet = ? limit 1",
        blob(deed),
        _FILE,
    )
    if not found or found[0][0] in {None, "null"}:
        return ""
    return str(json.loads(found[0][0])["file_batch"] or "")


def deeds_of(file: WorkbookFile, batch: str, by: str, installation: str) -> list[tuple[str, str]]:
    """My deeds of one taking that are in effect, the newest first, each with its return."""
    found = file.ask(
        "select lower(hex(deed.id)), lower(hex(row.id)) from line "
        "join deed on deed.n = line.deed join row on row.n = line.row "
        "where row.kind = 'return' and line.facet = ? and line.value <> 'null' "
        "and json_extract(line.value, '$.file_batch') = ? and deed.sort = 'ordinary' "
        "and deed.in_effect = 1 and deed.by = ? and deed.installation = ? order by deed.n desc",
        _FILE,
        batch,
        by,
        installation,
    )
    return [(str(deed), str(returned)) for deed, returned in found]


def sealed_with(file: WorkbookFile, deed: str, return_id: str, label: str) -> bool:
    """Whether a return's sign-off in force was done with a deed: nothing else lies in between.

    Such a sign-off is called `label`; one that somebody did here is not. What was taken back and
    again in between, and the taking of other files, is nothing else.
    """
    found = file.ask(
        "select not exists (select 1 from deed other where other.n > taking.n "
        "and other.n <= signing.n and other.sort not in ('undo', 'redo', 'sign-off', 'reopen') "
        "and not exists (select 1 from line held where held.deed = other.n "
        "and held.facet = 'file')) "
        "from head join row on row.n = head.row join line on line.n = head.line "
        "join deed signing on signing.n = line.deed join deed taking on taking.id = ?1 "
        "where row.id = ?2 and row.kind = 'return' and head.facet = ?3 and signing.n > taking.n "
        "and signing.label = ?4",
        blob(deed),
        blob(return_id),
        SEAL,
        label,
    )
    return bool(found) and all(bool(held) for (held,) in found)


def seals_of(file: WorkbookFile, return_id: str) -> list[tuple[str, bool]]:
    """A return's sign-offs and reopenings as they are kept, the newest first.

    With each, whether nothing but undoing, doing again, signing and reopening was done since.
    """
    found = file.ask(
        "select line.value, not exists (select 1 from deed other where other.n > line.deed "
        "and other.sort not in ('undo', 'redo', 'sign-off', 'reopen')) "
        "from line join row on row.n = line.row "
        "where row.id = ? and row.kind = 'return' and line.facet = ? and line.value is not null "
        "and line.value <> 'null' order by line.deed desc",
        blob(return_id),
        SEAL,
    )
    return [(str(json.loads(value)[SEAL]), bool(is_alone)) for value, is_alone in found]
