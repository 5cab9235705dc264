"""What hands do to a child of an audit that was sent: the window offers it to nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.puts import changing
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from audit_app.records import Case
    from audit_app.workbook.workbook import Workbook


def change_child(book: Workbook, case: Case, **cells: object) -> None:
    book.pen.write(f"Change {case.reference}", changing(case, **cells))


def take_out_child(book: Workbook, case: Case, reason: str) -> None:
    removing(book.pen, "case", case.id, f"Remove {case.reference}", reason)
