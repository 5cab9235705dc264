"""Everything that the workbook holds on one reference: what a subject access request starts from.

It names nobody, because nobody is named in the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.document import Block, Bullets, Column, Facts, Heading, Paragraph, Report, Row, Table
from audit_app.reports.words import SENSITIVE, count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.records import Case, Concern


@dataclass(frozen=True, slots=True)
class HeldReturn:
    """What one agency answered about the child; `told` is question, answer, note, where it lies."""

    agency: str
    state: str
    auditor: str
    told: tuple[tuple[str, str, str, str], ...]
    concerns: tuple[Concern, ...]


@dataclass(frozen=True, slots=True)
class HeldCase:
    """Everything on one child; `differ` is what was said differently, or waits, line by line."""

    case: Case
    audit: str
    returns: tuple[HeldReturn, ...]
    findings: tuple[str, ...]
    actions: tuple[str, ...]
    differ: tuple[str, ...]


_COLUMNS = (
    Column("question", "Question", "long", 30),
    Column("answer", "Answer", "text", 16, blank="Unanswered"),
    Column("note", "What was seen", "long", 34, blank="No note"),
    Column("where", "Where it is recorded", "text", 18, blank="Not given"),
)
_CONCERNS = (
    Column("known", "Already known", "text", 14),
    Column("told", "Who was told", "text", 22, blank="Not recorded"),
    Column("at", "When", "text", 18, blank="Not recorded"),
    Column("words", "What was said and agreed", "long", 40, blank="Not recorded"),
)


def case_record(partnership: str, today: date, held: HeldCase) -> Report:
    """Everything held on one reference, return by return."""
    case = held.case
    blocks: list[Block] = [
        Paragraph(
            f"Everything that this workbook holds on {case.reference}: "
            f"{count(len(held.returns), 'return')}. Who the reference is stands only on the key "
            "lists outside the workbook.",
            "lead",
        )
    ]
    if case.proceedings not in {None, "None"}:
        blocks.append(Paragraph("Take advice before you write to anyone about this.", "warning"))
    blocks.append(_facts(case, held.audit))
    for place, returned in enumerate(held.returns, start=1):
        blocks += _return(place, returned)
    blocks += _list("Findings that rest on these answers", held.findings)
    blocks += _list("Actions that follow from those findings", held.actions)
    blocks += _list("Said differently, or come after a sign-off", held.differ)
    return Report(
        f"Everything held on {case.reference}",
        today,
        partnership,
        tuple(blocks),
        subject="Everything that is held on one reference",
        marking=SENSITIVE,
    )


def _facts(case: Case, audit: str) -> Facts:
    facts = (
        ("Audit", audit),
        ("Age band", case.age_band),
        ("Sex", case.sex),
        ("Ethnicity", case.ethnicity),
        ("Disability", case.disability),
        ("Communication", case.communication),
        ("Plan", case.plan),
        ("District", case.district),
        ("Parallel proceedings", case.proceedings),
        ("Held back from the meeting", "Yes" if case.held_back else "No"),
    )
    return Facts("What is recorded", tuple((name, word or "Not recorded") for name, word in facts))


def _return(place: int, held: HeldReturn) -> list[Block]:
    blocks: list[Block] = [Heading(f"{held.agency}: {held.state}", 1)]
    if held.auditor:
        blocks.append(Paragraph(f"Answered by: {held.auditor}."))
    rows = tuple(Row(str(at), line) for at, line in enumerate(held.told))
    if rows:
        blocks.append(Table(f"return_{place}", held.agency, _COLUMNS, rows))
    else:
        blocks.append(Paragraph("Nothing has been answered."))
    if held.concerns:
        title = f"{held.agency}: immediate safety concerns"
        found = tuple(
            Row(str(at), ("Yes" if c.known else "No", c.told_role, c.told_at, c.words))
            for at, c in enumerate(held.concerns)
        )
        blocks.append(Table(f"concerns_{place}", title, _CONCERNS, found))
    return blocks


def _list(title: str, lines: Sequence[str]) -> list[Block]:
    return [Heading(title, 1), Bullets(tuple(lines))] if lines else []
