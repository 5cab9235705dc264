"""The short documents: everything on one reference, the key sheet, and the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Box,
    Column,
    Entry,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Sheet,
    Table,
)
from audit_app.reports.words import SENSITIVE, count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.records import Case

Told = tuple[str, str, str]


def case_record(
    partnership: str,
    today: date,
    case: Case,
    audit: str,
    returns: Sequence[tuple[str, str, Sequence[Told]]],
    findings: Sequence[str],
) -> Report:
    """Everything held on one reference. Each return is (agency, how it stands, its answers).

    An answer is (question, answer, note). It is what a subject access request starts from; it
    names nobody, because nobody is named in the workbook.
    """
    facts = (
        ("Audit", audit),
        ("Age band", case.age_band),
        ("Sex", case.sex),
        ("Ethnicity", case.ethnicity),
        ("Disability", case.disability),
        ("Plan", case.plan),
        ("District", case.district),
        ("Parallel proceedings", case.proceedings or "Not recorded"),
    )
    blocks: list[Block] = [
        Paragraph(
            f"Everything that this workbook holds on {case.reference}: "
            f"{count(len(returns), 'return')}. Who the reference is stands only on the key lists "
            "outside the workbook.",
            "lead",
        )
    ]
    if case.proceedings not in {None, "None"}:
        blocks.append(Paragraph("Take advice before you write to anyone about this.", "warning"))
    blocks.append(Facts("What is recorded", tuple((n, v or "Not recorded") for n, v in facts)))
    columns = (
        Column("question", "Question", "long", 34),
        Column("answer", "Answer", "text", 18, blank="Unanswered"),
        Column("note", "What was seen", "long", 40, blank="No note"),
    )
    for place, (agency, state, told) in enumerate(returns, start=1):
        blocks.append(Heading(f"{agency}: {state}", 1))
        rows = tuple(Row(str(i), line) for i, line in enumerate(told))
        if rows:
            blocks.append(Table(f"return_{place}", agency, columns, rows))
        else:
            blocks.append(Paragraph("Nothing has been answered."))
    if findings:
        blocks.append(Heading("Findings that rest on these answers", 1))
        blocks += [Paragraph(words) for words in findings]
    return Report(
        f"Everything held on {case.reference}",
        today,
        partnership,
        tuple(blocks),
        subject="Everything that is held on one reference",
        marking=SENSITIVE,
    )


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
