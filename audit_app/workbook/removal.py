"""Taking something out of the workbook, with a reason, and in sight of what others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.journal.lines import Put, Sort
from audit_app.problems import Problem
from audit_app.safety.text import checked
from audit_app.store.standing import authors_of_row, heads_of_row

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change, Pen


def removing(pen: Pen, kind: str, row: str, label: str, reason: str) -> Change | None:
    """Remove a row. An edit made elsewhere, that this removal has not seen, keeps it in sight.

    Undo takes it back.
    """
    if not reason.strip():
        raise Problem(
            "no-reason",
            "A removal needs its reason.",
            "Nothing was taken out.",
            "Say in a few words why it is taken out.",
        )
    saw = heads_of_row(pen.file, kind, row)
    value = {"reason": checked(reason), "saw": list(saw)}
    mine = authors_of_row(pen.file, kind, row) <= {(pen.author.by, pen.author.installation)}
    sort = Sort.ORDINARY if mine else Sort.REMOVAL
    return pen.write(label, [Put(kind, row, REMOVAL, value)], sort)
