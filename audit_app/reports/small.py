"""The short documents: the key sheet and the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Box,
    Column,
    Entry,
    Facts,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
)
from audit_app.reports.words import SENSITIVE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def key_sheet(
    partnership: str, today: date, audit: str, agency: str, references: Sequence[str]
) -> Report:
    """An empty list for one agency to write down who each reference is. Never read back."""
    columns = (
        Column("reference", "Reference", "text", 16),
        Column("who", "Who this is in your records", "text", 40, locked=False),
        Column("number", "Your record number", "text", 24, locked=False),
    )
    rows = tuple(Row(held, (held, Entry("", "text"), Entry("", "text"))) for held in references)
    words = (
        "This list says who the references are, for your agency alone. Keep it in your own secure "
        "records, never beside the audit workbook, never in a shared or synced folder, and destroy "
        "it when the audit is closed. The audit workbook never reads it."
    )
    return Report(
        f"Key sheet: {audit}, {agency}",
        today,
        partnership,
        sheets=(
            Sheet(
                "Key",
                f"Key sheet: {audit}, {agency}",
                (Paragraph(words), Table("Key", "Key", columns, rows)),
            ),
        ),
        subject="An empty list of who each reference is, for one agency alone",
        marking=SENSITIVE,
    )


def recovery_sheet(partnership: str, today: date, file_name: str, key: str) -> Report:
    """The recovery key, to be printed and locked away."""
    groups = key.split("-")
    lines = [(f"Line {at // 4 + 1}", "   ".join(groups[at : at + 4])) for at in range(0, 16, 4)]
    return Report(
        "Recovery key",
        today,
        partnership,
        (
            Paragraph(
                "This key opens the workbook when its passphrase is forgotten. Whoever holds it "
                "can read everything in the workbook.",
                "lead",
            ),
            Facts("Key", tuple(lines)),
            Paragraph(
                "Print this page, lock it away apart from the computer, and delete the file. Type "
                "the key where the passphrase is asked for; spaces and small letters do not matter."
            ),
            Facts("Workbook", (("File", file_name), ("Made", today))),
            Box("Where this page is kept, and who may fetch it (roles)", 3),
        ),
        subject="The key that opens a workbook when its passphrase is forgotten",
        marking=SENSITIVE,
        version="Final",
    )
