"""When a return was last touched: written in, brought in as a file, or sent out as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile

# The rows that a return is made of: itself and its answers, by the journal's number of each.
_ROWS = (
    'select held.id as holder, row.n as n, 1 as own from "return" held '
    "join row on row.kind = 'return' and row.id = unhex(held.id) where {which} "
    'union all select answer.return_id, row.n, 0 from answer join "return" held '
    "on held.id = answer.return_id "
    "join row on row.kind = 'answer' and row.id = unhex(answer.id) where {which}"
)


def newest_touch(file: WorkbookFile, return_id: str) -> tuple[str, str] | None:
    """When, and by whom, a return was last written in; None where nobody has."""
    rows = _ROWS.format(which="held.id = ?1")
    found = file.ask(
        f"select deed.at, deed.by from ({rows}) held join line on line.row = held.n "
        "join deed on deed.n = line.deed where not (held.own and line.facet = 'key') "
        "order by deed.n desc limit 1",
        return_id,
    )
    return (str(found[0][0]), str(found[0][1])) if found else None


def newest_labelled(file: WorkbookFile, audit_id: str, label: str) -> dict[str, str]:
    """When a deed of this label, still in effect, last touched each return of an audit."""
    if not file.ask("select 1 from deed where label = ? and in_effect = 1 limit 1", label):
        return {}
    rows = _ROWS.format(which="held.audit_id = ?1")
    found = file.ask(
        f"select held.holder, max(deed.at) from ({rows}) held join line on line.row = held.n "
        "join deed on deed.n = line.deed where deed.label = ?2 and deed.in_effect = 1 "
        "group by held.holder",
        audit_id,
        label,
    )
    return dict(found)


def newest_export(file: WorkbookFile, what: str) -> str:
    """When a document of this name last left, as far as this file noted it; "" for never."""
    [(at,)] = file.ask("select coalesce(max(at), '') from export_log where what = ?", what)
    return str(at)
