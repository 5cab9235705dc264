"""Which export a document that comes back was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.store.export_log import newest_receipt, receipt_of
from audit_app.workbook.documents import workbook_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.workbook.workbook import Workbook


def receipt_of_export(book: Workbook, meta: Mapping[str, str]) -> int:
    """The newest receipt that an export knew of: as this file noted it, when it did.

    What the document says of itself counts only where this copy of the workbook has no note of the
    export, and then never beyond what is here. Raises Problem for a document of another workbook.
    """
    if meta.get("workbook") != workbook_id(book):
        raise Problem(
            "another-workbook",
            "This spreadsheet was made from another workbook.",
            "Nothing here has changed.",
            "Open the workbook that it was made from, and bring it in there.",
        )
    noted = receipt_of(book.file, meta.get("export", ""))
    if noted is not None:
        return noted
    said = meta.get("receipt", "")
    if not (said.isascii() and said.isdigit()):
        raise Problem(
            "not-ours",
            "The spreadsheet’s hidden sheet was changed.",
            "Nothing here has changed.",
            "Use the file as it was sent.",
        )
    return min(int(said[:18]), newest_receipt(book.file))
