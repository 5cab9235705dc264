"""Everything that the workbook holds on one reference: what a subject access request starts from.

It names nobody, because nobody is named in the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass
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
from audit_app.reports.words import SENSITIVE, count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.records import Case, Concern


@dataclass(frozen=True, slots=True)
class Told:
    """One answer: the question with its number, the answer, what was seen, and where it lies."""

    number: str
    question: str
    answer: str
    note: str
    where: str


@dataclass(frozen=True, slots=True)
class HeldReturn:
    """What one agency answered about the child; `seal` is "" while it is open.

    `left` is how many of its questions have no answer.
    """

    agency: str
    seal: str
    auditor: str
    told: tuple[Told, ...]
    concerns: tuple[Concern, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """What the agencies answered to one question about the child: each answer with who gave it."""

    question: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def words(self) -> str:
        """`Yes: Police, Schools. Not known: Housing.`; one answer alone says that all agree."""
        if len(self.answers) == 1:
            [(answer, agencies)] = self.answers
            whole = count(len(agencies), "agency that answers", "agencies that answer")
            return f"{answer}: {'the' if len(agencies) == 1 else 'all'} {whole}."
        return " ".join(f"{answer}: {', '.join(who)}." for answer, who in self.answers)


@dataclass(frozen=True, slots=True)
class HeldCase:
    """Everything on one child; `differ` is what was said differently, or waits, line by line."""

    case: Case
    audit: str
    returns: tuple[HeldReturn, ...]
    findings: tuple[str, ...]
    actions: tuple[str, ...]
    differ: tuple[str, ...]
    due: date | None = None
    risk: tuple[Answered, ...] = ()
    live: tuple[Answered, ...] = ()
    shared: tuple[Answered, ...] = ()


_CONCERNS = (
    Column("known", "Already known", "text", 14),
    Column("told", "Who was told", "text", 22, blank="Not recorded"),
    Column("at", "When", "text", 18, blank="Not recorded"),
    Column("words", "What was said and agreed", "long", 40, blank="Not recorded"),
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
        Box("Made for (role), and why", 1),
        Box("Destroy this copy by (date)", 1),
        *_at_a_glance(held),
    ]
    if sum(len(returned.told) for returned in held.returns) > _LONG:
        blocks.append(Contents(depth=1))
    blocks += [Heading("What is recorded of the child", 1), _facts(case, held)]
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
        version="Copy",
    )


def _at_a_glance(held: HeldCase) -> list[Block]:
    """Risk, live matters, where agencies differ, and what is not signed off."""
    case = held.case
    opened = [returned for returned in held.returns if not returned.seal]
    live = [f"On the child’s record: {case.proceedings or 'not recorded'}."]
    live += [one.words for one in held.live]
    risk = _together(held.risk)
    differ = [one for one in (risk, *held.live, *held.shared) if len(one.answers) > 1]
    due = f" Due {held.due:%d/%m/%Y}." if held.due else ""
    still = "; ".join(f"{r.agency} ({_left(r)})" for r in opened)
    facts = (
        ("At risk now?", risk.words if risk.answers else "No answer yet."),
        ("Live matters", " ".join(live)),
        ("Not signed off", f"{still}.{due}" if opened else "None: every return is signed off."),
        ("Agencies differ on", _counted(len(differ))),
    )  # fmt: skip
    blocks: list[Block] = [Heading("At a glance", 1)]
    if case.proceedings not in {None, "None"} or any(
        answer.startswith("Yes") for one in held.live for answer, _who in one.answers
    ):
        blocks.append(Paragraph("Take advice before you write to anyone about this.", "warning"))
    blocks.append(Facts("At a glance", facts))
    if opened:
        words = "A return that is not signed off is open: what stands in it may still change."
        blocks.append(Paragraph(words, "small"))
    if differ:
        blocks.append(Heading("Where agencies differ", 2))
        blocks.append(Bullets(tuple(f"{one.question} {one.words}" for one in differ)))
    return blocks


def _together(asked: Sequence[Answered]) -> Answered:
    """What each agency says at any of the places where it is asked the same thing."""
    said: dict[str, list[str]] = {}
    for one in asked:
        for answer, agencies in one.answers:
            said.setdefault(answer, []).extend(agencies)
    told = tuple((answer, tuple(sorted(set(agencies)))) for answer, agencies in said.items())
    return Answered(asked[0].question if asked else "", told)


def _left(held: HeldReturn) -> str:
    """How far an open return is from its end."""
    return f"{count(held.left, 'question')} to answer" if held.told else "not begun"


def _counted(differ: int) -> str:
    if not differ:
        return "Nothing among the facts of the child that each of them gives."
    return f"{count(differ, 'question')}, listed below."


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
    )
    return Facts("What is recorded", tuple((name, word or "Not recorded") for name, word in facts))


def _return(place: int, held: HeldReturn) -> list[Block]:
    state = held.seal or f"Open: not signed off; {_left(held)}."
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
    return blocks


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


def _list(title: str, lines: Sequence[str]) -> list[Block]:
    return [Heading(title, 1), Bullets(tuple(lines))] if lines else []
