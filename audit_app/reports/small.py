"""The short documents: the key sheet and the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Box,
    Bullets,
    Column,
    Entry,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Sheet,
    Strong,
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


def recovery_sheet(
    partnership: str, today: date, file_name: str, key: str, made_by: str = ""
) -> Report:
    """The recovery key, to be printed and locked away, with what to do when it is lost or seen."""
    made = (("File", file_name), ("Made on", today), ("Made by (role)", made_by or "Not recorded"))
    return Report(
        "Recovery key",
        today,
        partnership,
        (
            *_key(key),
            Facts("Workbook", made),
            Heading("Where this page is kept", 1),
            Paragraph(
                "In a safe, or in a sealed envelope in a locked cupboard, in another room than the "
                "computer and its backups. Never photographed, scanned, sent or saved in a folder."
            ),
            Box("Where this page is, and who may fetch it (roles)", 2),
            Heading("When something happens to this page", 1),
            Facts("What to do", _WHAT_TO_DO),
        ),
        subject="The key that opens a workbook when its passphrase is forgotten",
        marking=SENSITIVE,
        version="Final",
    )


def _key(key: str) -> tuple[Block, ...]:
    """The key in large letters, with how it is typed and what is done with the page at once."""
    groups = key.split("-")
    lines = [_spaced(groups[at : at + 4]) for at in range(0, len(groups), 4)]
    first = " before you put it away: lock the workbook and open it with this page."
    then = " lock the page away, and delete the file that it was printed from."
    return (
        Paragraph(
            "This key opens the workbook in the Safeguarding Audit Workbook program when its "
            "passphrase is forgotten. Whoever holds it can read everything in the workbook.",
            "lead",
        ),
        *(Paragraph(line, "key") for line in lines),
        Paragraph(
            "Type it where the passphrase is asked for: the four lines are one entry, one "
            "after another. Spaces and small letters do not matter."
        ),
        Bullets(((Strong("Try it once"), first), (Strong("Then"), then))),
    )


# A workbook's key is made with it and there is no way to give it another: see `safety.keys`.
_WHAT_TO_DO = (
    (
        "If this page is lost",
        (
            "Print it again from Settings while somebody knows the passphrase, and treat the lost "
            "one as seen. When page and passphrase are both lost nobody can open the workbook, nor "
            "can its makers."
        ),
    ),
    (
        "If somebody else has seen it, or knows the passphrase",
        (
            "Tell your data protection lead the same day. Neither the passphrase nor this key can "
            "be changed once the workbook is made: whoever has one can open it, each copy and each "
            "backup, now and later. See that they cannot reach any of these files, and begin the "
            "next audit in a new workbook."
        ),
    ),
    (
        "When it is printed anew",
        (
            "It is the same key, so that the old page still opens the workbook: destroy that one, "
            "and write on the new one where it is kept."
        ),
    ),
)


def _spaced(groups: Sequence[str]) -> str:
    """Groups of letters with room about each letter, so that they can be read one by one."""
    return "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE} ".join(
        "\N{NO-BREAK SPACE}".join(group) for group in groups
    )
