"""Everything that the workbook holds on one reference: what a subject access request starts from.

It names nobody, because nobody is named in the workbook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Box,
    Bullets,
    Column,
    Contents,
    Facts,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)
from audit_app.reports.case_record.followed import followed
from audit_app.reports.case_record.glance import at_a_glance, judged_apart, left_words
from audit_app.reports.words import SEALS, SENSITIVE, asked_of, count, made_for

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import Case
    from audit_app.reports.case_record.held import HeldCase, HeldReturn


_CONCERNS = (
    Column("known", "Already known", "text", 14),
    Column("told", "Who was told", "text", 22, blank="Not recorded"),
    Column("at", "When", "text", 18, blank="Not recorded"),
    Column("words", "What was said and agreed", "long", 40, blank="Not recorded"),
)
OTHERS = (
    "Take out what is about other people before this is given to anyone: parents, brothers and "
    "sisters, other children, whoever told of a worry, and practitioners. The notes below speak of "
    "them as agencies wrote them."
)
_HISTORY = (
    Column("when", "When", "text", 16),
    Column("by", "By (role)", "text", 20),
    Column("what", "What was done", "long", 40),
    Column("codes", "Questions changed", "text", 30, blank="–"),
)
_LONG = 40  # so many answers go over several pages, and want their contents listed


def case_record(partnership: str, today: date, held: HeldCase) -> Report:
    """Everything held on one reference: what matters at a glance, then return by return."""
    case = held.case
    signed = sum(1 for returned in held.returns if returned.seal)
    blocks: list[Block] = [
        Paragraph(
            f"Everything that this workbook holds on {case.reference}: "
            f"{count(len(held.returns), 'return')}, {signed} signed off. Who the reference is "
            "stands only on the key lists outside the workbook.",
            "lead",
        ),
        Paragraph(
            "Made to answer a request about this child, such as a subject access request. Read it "
            "through with your data protection lead before it leaves."
        ),
        Paragraph(OTHERS, "warning"),
        Facts("Who made this record", _whose(partnership, held)),
        Box("Made for (role), and why", 1),
        Box("Destroy this copy by (date)", 1),
        *at_a_glance(held),
    ]
    if sum(len(returned.told) for returned in held.returns) > _LONG:
        blocks.append(Contents(depth=1))
    blocks += judged_apart(held)
    blocks += [Heading("What is recorded of the child", 1), _facts(case, held)]
    for place, returned in enumerate(held.returns, start=1):
        blocks += _return(place, returned)
    blocks += followed(held, today)
    if held.differ:
        blocks.append(Heading("Said differently, or come after a sign-off", 1))
        blocks.append(Bullets(held.differ))
    return Report(
        f"Everything held on {case.reference}",
        today,
        partnership,
        tuple(blocks),
        subject="Everything that is held on one reference",
        marking=SENSITIVE,
        version="Copy",
    )


def _whose(partnership: str, held: HeldCase) -> tuple[tuple[str, str], ...]:
    """By whom it was made and whom to ask, as every document says it, and what a seal shows."""
    facts = [
        ("Made by", made_for(partnership, [held.group])),
        ("Whom to ask", asked_of(held.lead_role, partnership)),
    ]
    if any(returned.seal for returned in held.returns):
        facts.append(("Seals", f"{SEALS} The first sixteen signs of each stand with its return."))
    return tuple(facts)


def _facts(case: Case, held: HeldCase) -> Facts:
    facts = (
        ("Audit", held.audit),
        ("Age band", case.age_band),
        ("Sex", case.sex),
        ("Ethnicity", case.ethnicity),
        ("Disability", case.disability),
        ("Communication", case.communication),
        ("Plan", case.plan),
        ("District", case.district),
        ("Parallel proceedings", case.proceedings),
        ("Held back from the meeting", "Yes" if case.held_back else "No"),
        ("Agencies not asked", "; ".join(held.not_asked) or "None"),
    )
    return Facts("What is recorded", tuple((name, word or "Not recorded") for name, word in facts))


def _return(place: int, held: HeldReturn) -> list[Block]:
    state = held.seal or f"Open: not signed off; {left_words(held)}."
    blocks: list[Block] = [Heading(held.agency, 1), Paragraph(state)]
    if held.auditor:
        blocks.append(Paragraph(f"Answered by: {held.auditor}."))
    if held.told:
        blocks.append(_table(place, held))
    else:
        blocks.append(Paragraph("Nothing has been answered."))
    if held.concerns:
        title = f"{held.agency}: immediate safety concerns"
        found = tuple(
            Row(str(at), ("Yes" if c.known else "No", c.told_role, c.told_at, c.words))
            for at, c in enumerate(held.concerns)
        )
        blocks.append(Table(f"concerns_{place}", title, _CONCERNS, found))
    return [*blocks, *_history(place, held)]


def _history(place: int, held: HeldReturn) -> list[Block]:
    """When it was answered, changed, signed and opened again; a question is told by its code."""
    if not held.history:
        return []
    rows = tuple(
        Row(str(at), (one.when, one.by, one.what, ", ".join(one.codes) or None))
        for at, one in enumerate(held.history)
    )
    title = f"{held.agency}: what was done in this return, the oldest first"
    return [Table(f"history_{place}", title, _HISTORY, rows)]


def _table(place: int, held: HeldReturn) -> Table:
    """The answers without the columns that are empty; the heads name the agency on each page."""
    columns = (
        Column("number", "No.", "text", 8),
        Column("question", f"{held.agency}: question", "long", 40),
        Column("answer", "Answer", "text", 22, blank="Unanswered"),
        Column("note", "What was seen", "long", 34, blank="–"),
        Column("where", "Where it is recorded", "text", 16, blank="–"),
    )
    lines = [(t.number, t.question, t.answer, t.note, t.where) for t in held.told]
    kept = [n for n in range(len(columns)) if any(line[n] for line in lines)]
    rows = tuple(Row(str(at), tuple(line[n] for n in kept)) for at, line in enumerate(lines))
    title = f"{count(len(rows), 'answer')} in the order of the form"
    return Table(f"return_{place}", title, tuple(columns[n] for n in kept), rows)
