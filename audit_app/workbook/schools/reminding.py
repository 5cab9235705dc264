"""When a school was last reminded of its return: noted as it is copied, since it cannot be undone.

Like the spreadsheets that left, it is known in this copy of the workbook alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.export_log import Exported, log_export, newest_receipt
from audit_app.store.returning import sent_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.pen import Pen

_REMINDER = "school reminder"


def note_reminder(pen: Pen, return_id: str) -> None:
    """Note that a reminder of a return was copied, when and by whom; its words are not kept."""
    log_export(
        pen.file,
        Exported(
            pen.sources.new_id(),
            pen.stamp(),
            pen.author.by,
            f"{_REMINDER} {return_id}",
            "",
            "",
            "",
            newest_receipt(pen.file),
        ),
    )


def reminded(file: WorkbookFile) -> Mapping[str, str]:
    """When a reminder of each return was last copied, by the return's id."""
    return sent_as(file, _REMINDER)
