"""Findings, recommendations with their actions, and the appendices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Bullets,
    Column,
    Facts,
    Heading,
    Link,
    Paragraph,
    Row,
    Strong,
    Table,
)
from audit_app.journal.seals import read_seal
from audit_app.reports.words import count, day, status_of
from audit_app.rules.actions import is_open

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.records import Recommendation, Return
    from audit_app.reports.audit_report.held import Held


def by_sort(held: Held, sort: str, title: str, number: str) -> list[Block]:
    """The findings of one sort, each with how many answers it rests on."""
    found = [f for f in held.findings if f.sort == sort]
    blocks: list[Block] = [Heading(f"{number}{title}", 1, sort)]
    if not found:
        return [*blocks, Paragraph("No finding of this sort was written.")]
    for finding in found:
        blocks.append(
            Paragraph(
                (Strong(f"Finding {finding.number}. {finding.title}. "), finding.words or ""),
                anchor=f"finding-{finding.number}",
            )
        )
        if finding.rests_on:
            rests = count(len(finding.rests_on), "answer")
            blocks.append(Paragraph(f"Rests on {rests} in the returns.", "small"))
    return blocks


def recommendations(held: Held) -> list[Block]:
    """Each recommendation with its findings and its actions, and the findings that have none."""
    numbers = {finding.id: finding.number for finding in held.findings}
    blocks: list[Block] = [Heading("6 Recommendations and actions", 1, "recommendations")]
    used: set[str] = set()
    for advice in held.recommendations:
        used.update(advice.finding_ids)
        blocks.append(Heading(f"Recommendation {advice.number}: {advice.theme}", 2))
        blocks.append(Paragraph(advice.words or ""))
        because = [numbers[one] for one in advice.finding_ids if one in numbers]
        if because:
            blocks.append(Paragraph(_because(because), "small"))
        blocks.append(_actions(held, advice))
    if not held.recommendations:
        blocks.append(Paragraph("No recommendation has been made yet."))
    orphans = [f for f in held.findings if f.sort == "gap" and f.id not in used]
    if orphans:
        blocks.append(Heading("Findings without a recommendation", 2))
        blocks.append(Bullets(tuple(f"Finding {f.number}: {f.title}" for f in orphans)))
    return blocks


def _because(findings: list[int]) -> tuple[str | Strong | Link, ...]:
    """The findings that a recommendation answers, each a link to where it is told."""
    words: list[str | Strong | Link] = ["Because of "]
    for at, number in enumerate(findings):
        words += [", " if at else "", Link(f"finding {number}", f"finding-{number}")]
    return (*words, ".")


def _actions(held: Held, advice: Recommendation) -> Block:
    """What was agreed for a recommendation, or that nothing was."""
    actions = [a for a in held.actions if a.recommendation_id == advice.id]
    if not actions:
        return Paragraph("No action has been agreed for this yet.", "warning")
    rows = tuple(
        Row(
            a.id,
            (
                a.number,
                a.ask,
                a.owner_role,
                day(a.revised_due or a.due_on),
                status_of(a, held.today),
            ),
        )
        for a in actions
    )
    return Table(f"actions_{advice.number}", "Actions", _ACTIONS, rows)


_ACTIONS = (
    Column("no", "No.", "integer", 5),
    Column("ask", "Action", "long", 38),
    Column("owner", "Owner", "text", 20, blank="No owner"),
    Column("due", "Due", "date", 12, blank="No date"),
    Column("status", "Status", "status", 16),
)


_WORDS_USED = Facts(
    "Words",
    (
        ("Fully met, partly, not met", "As each question’s own words for them say."),
        ("Not recorded", "The record does not say; counted apart from not met."),
        ("Does not apply", "Left out of every “of”."),
        ("Nil return", "The agency looked and holds nothing on the child."),
    ),
)


def appendices(held: Held, counts: list[Judged], signed: list[Return]) -> list[Block]:
    """The returns with their seals, the words used, and what the report was made from."""
    opened = sum(1 for a in held.actions if is_open(a))
    return [
        Heading("7 Appendices", 1, "appendices"),
        Heading("A. The returns and their seals", 2),
        Paragraph(
            "A seal shows, against a copy held elsewhere, that a return is as it was signed. It "
            "does not prove who signed it."
        ),
        _seals(held, signed),
        Heading("B. Words used here", 2),
        _WORDS_USED,
        Heading("C. What this report was made from", 2),
        Paragraph(
            f"{len(counts)} questions with a judgement, {count(len(held.findings), 'finding')}, "
            f"{count(len(held.recommendations), 'recommendation')} and "
            f"{count(len(held.actions), 'action')}, {opened} of them open."
        ),
    ]


_SEALS = (
    Column("child", "Child", "text", 14),
    Column("agency", "Agency", "text", 30),
    Column("version", "Version", "text", 12),
    Column("seal", "Seal", "text", 22),
)


def _seals(held: Held, signed: list[Return]) -> Block:
    """Each signed return with its version and the beginning of its seal."""
    names = {agency.id: agency.name for agency in held.agencies}
    children = {case.id: case.reference for case in held.cases}
    rows = tuple(
        Row(
            returned.id,
            (
                children.get(returned.case_id or "", ""),
                names.get(returned.agency_id or "", ""),
                f"Version {seal.version}",
                seal.digest[:16],
            ),
        )
        for returned in signed
        if (seal := read_seal(returned.seal)) is not None
    )
    return Table("seals", "Seals", _SEALS, rows) if rows else Paragraph("None is signed yet.")
