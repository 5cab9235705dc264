"""Where pasted rows go: to the child of their reference, or over the cells from where we are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits.children.facts import offered
from ui.audits.steps.pasted import (
    Pasted,
    PastedRow,
    cells_in,
    is_rows_of_children,
    pasted_rows,
    understood,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from audit_app.records import Case
    from ui.audits.children.table import ChildrenTable


def pasted_into(table: ChildrenTable, text: str, watched: Sequence[str]) -> Pasted:
    """What is taken of copied rows, each under the reference of the child that it is about.

    Rows that begin with a reference say whom they are about. Other cells go into the table from
    the cell where we are, to the right and down; what reaches beyond it is left out and named. An
    empty row leaves its child as it is.
    """
    shown = [fact for at, fact in enumerate(table.rows.facts) if not table.isColumnHidden(at)]
    here = table.currentIndex()
    fact = table.rows.facts[here.column()] if here.isValid() else None
    if fact is None or fact not in shown[1:] or is_rows_of_children(text):
        return pasted_rows(text, offered(shown), watched)
    cases, facts = table.rows.cases[here.row() :], shown[shown.index(fact) :]
    rows = []
    columns = [(one.head, one.name, one.offers) for one in facts]
    for number, cells in cells_in(text):
        if number > len(cases):
            rows.append(PastedRow(number, refused="below the last child"))
            continue
        reference = cases[number - 1].reference
        rows.append(PastedRow(number, reference, *understood(cells, columns, watched)))
    return Pasted(tuple(rows))


def sort_out(
    rows: Sequence[Mapping[str, object]], cases: Sequence[Case]
) -> tuple[list[dict[str, object]], dict[str, dict[str, object]]]:
    """The children that are new, and what changes of those that are there already, by id."""
    held = {case.reference: case for case in cases}
    new: list[dict[str, object]] = []
    changed: dict[str, dict[str, object]] = {}
    for row in rows:
        reference = str(row["reference"])
        cells = {name: word for name, word in row.items() if name != "reference"}
        if reference in held:
            changed[held[reference].id] = cells
        else:
            new.append({"reference": reference, **cells})
    return new, {identity: cells for identity, cells in changed.items() if cells}
