"""The audit report: seven parts, and a first page that stands alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.analysis.judged import Judged, judged
from audit_app.charts import GRADES, heatmap, judgement_bars
from audit_app.document import (
    Block,
    Bullets,
    Column,
    Contents,
    Facts,
    Heading,
    Link,
    PageBreak,
    Paragraph,
    Report,
    Row,
    Strong,
    Table,
)
from audit_app.journal.seals import read_seal
from audit_app.reports.words import SENSITIVE, count, day, status_of
from audit_app.rules.actions import is_open

if TYPE_CHECKING:
    from datetime import date

    from audit_app.records import (
        Action,
        Agency,
        Answer,
        Audit,
        Case,
        Finding,
        Recommendation,
        Return,
    )
    from forms.compiled import CompiledForm

FEWEST = 10  # no percentage is printed of fewer than this
SMALLEST = 5  # groups smaller than this are not told apart in the shared version


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that a report on one audit is made from; the returns' answers by return id."""

    partnership: str
    today: date
    audit: Audit
    form: CompiledForm
    agencies: tuple[Agency, ...]
    cases: tuple[Case, ...]
    returns: tuple[Return, ...]
    answers: dict[str, tuple[Answer, ...]]
    findings: tuple[Finding, ...]
    recommendations: tuple[Recommendation, ...]
    actions: tuple[Action, ...]
    earlier: tuple[Judged, ...] = ()
    earlier_title: str = ""
    marking: str = SENSITIVE
    final: bool = False
    large_print: bool = False


def paper(held: Held) -> Report:
    """The whole report. Every number names of how many; no child and no worker is named."""
    signed = [r for r in held.returns if _is_signed(r)]
    told = [answer for r in held.returns for answer in held.answers.get(r.id, ())]
    counts = [one for one in judged(held.form, told) if one.of]
    blocks: list[Block] = []
    blocks += _summary(held, counts, len(signed))
    blocks += [PageBreak(), Contents()]
    blocks += _why_and_how(held, signed)
    blocks += _what_we_found(held, counts)
    blocks += _by_sort(held, "strength", "What worked", "4 ")
    blocks += _by_sort(held, "gap", "What got in the way", "5 ")
    blocks += _recommendations(held)
    blocks += _appendices(held, counts, signed)
    return Report(
        f"{held.audit.title}: audit report",
        held.today,
        held.partnership,
        tuple(blocks),
        subtitle=f"Audit {held.audit.code}. {count(len(held.cases), 'child', 'children')}, "
        f"{count(len(held.agencies), 'agency', 'agencies')}.",
        subject="What a multi-agency audit found, and what will change because of it",
        marking=held.marking,
        version="Final" if held.final else "Draft",
        large_print=held.large_print,
    )


def _is_signed(returned: Return) -> bool:
    seal = read_seal(returned.seal)
    return seal is not None and not seal.is_open


def share(met: int, of: int) -> str:
    """`31 of 39 (79%)`; no percentage of fewer than ten, and never 0 or 100 unless it is."""
    if of < FEWEST:
        return f"{met} of {of}"
    percent = (200 * met + of) // (2 * of)
    if 0 < met < of:
        percent = min(99, max(1, percent))
    return f"{met} of {of} ({percent}%)"


def _summary(held: Held, counts: list[Judged], signed: int) -> list[Block]:
    gaps = [f for f in held.findings if f.sort == "gap"]
    strengths = [f for f in held.findings if f.sort == "strength"]
    messages = [f.title or "" for f in (*strengths[:1], *gaps[:2])]
    asks = [f"{r.theme}: {r.words}" for r in held.recommendations[:3]]
    met, of = sum(c.met for c in counts), sum(c.of for c in counts)
    blocks: list[Block] = [
        Heading("1 Summary", 1, "summary"),
        Paragraph(
            f"{signed} of {len(held.returns)} returns were signed off. Across every question that "
            f"was judged, practice fully met what was asked in {share(met, of)} judgements.",
            "lead",
        ),
        Heading("Three messages", 2),
        _listed(messages, "No finding has been written yet."),
    ]
    blocks += [Heading("Three asks", 2), _listed(asks, "No recommendation yet.")]
    if counts:
        whole = {
            code: sum(held[code] for _section, held in _sections(counts))
            for code in ("met", "partly", "not_recorded", "not")
        }
        bars = [("All judgements", whole)]
        blocks.append(judgement_bars("Every judgement in the audit", bars, _GRADES))
    return blocks


_GRADES = tuple(
    grade.__class__(code, word, letter, grade.tone, grade.ink)
    for grade, (code, word, letter) in zip(
        GRADES,
        (
            ("met", "Fully met", "F"),
            ("partly", "Partly", "P"),
            ("not_recorded", "Not recorded", "R"),
            ("not", "Not met", "N"),
        ),
        strict=True,
    )
)


def _sections(counts: list[Judged]) -> list[tuple[str, dict[str, int]]]:
    summed: dict[str, dict[str, int]] = {}
    for one in counts:
        held = summed.setdefault(
            one.section, dict.fromkeys(("met", "partly", "not_recorded", "not"), 0)
        )
        held["met"] += one.met
        held["partly"] += one.partly
        held["not"] += one.not_met
        held["not_recorded"] += one.not_recorded
    return list(summed.items())


def _listed(items: list[str], nothing: str) -> Block:
    return Bullets(tuple(items)) if items else Paragraph(nothing)


def _why_and_how(held: Held, signed: list[Return]) -> list[Block]:
    audit = held.audit
    nil = sum(1 for r in signed if _is_nil(held, r))
    facts = (
        ("Theme", audit.theme or audit.title),
        ("Why now", audit.why_now or "Not recorded"),
        ("Lines of enquiry", audit.enquiry or "Not recorded"),
        ("Led by", audit.lead_role or "Not recorded"),
        ("Record read", f"{audit.look_back_months or 12} months"),
        ("Children", f"{len(held.cases)}, by reference and age band only"),
        ("Agencies", ", ".join(agency.name for agency in held.agencies)),
        ("Returns", f"{len(signed)} of {len(held.returns)} signed off, {nil} of them nil returns"),
        ("Sent", day(audit.sent_on)),
        ("Questions", held.form.title),
    )
    return [
        Heading("2 Why we looked, and how", 1, "why"),
        Facts("How the audit was done", facts),
        Paragraph(
            "Each agency judged its own records; no judgement is of one worker. Judgements were "
            "not graded a second time by another person, so how far two people would agree is not "
            "known.",
        ),
        Heading("Limits", 2),
        Paragraph(
            f"{len(held.cases)} children are too few to speak for all children. They were chosen "
            "because they can teach us something, not at random. A question that an agency’s "
            "record could not answer is counted as not recorded, not as poor practice.",
        ),
    ]


def _is_nil(held: Held, returned: Return) -> bool:
    return any(
        answer.question == "G0.01" and answer.value == '"nothing"'
        for answer in held.answers.get(returned.id, ())
    )


def _what_we_found(held: Held, counts: list[Judged]) -> list[Block]:
    blocks: list[Block] = [Heading("3 What we found, by part of the audit", 1, "found")]
    if not counts:
        return [*blocks, Paragraph("No question has been judged yet.")]
    blocks.append(judgement_bars("Judgements by part of the audit", _sections(counts), _GRADES))
    blocks.append(
        heatmap(
            "Each part of the audit by agency: the judgement made most often",
            [section for section, _counts in _sections(counts)],
            [agency.name for agency in held.agencies],
            _most_often(held),
            _GRADES,
        )
    )
    for section, _held in _sections(counts):
        blocks.append(Heading(section, 2))
        rows = tuple(
            Row(
                one.question.name,
                (
                    one.question.label,
                    share(one.met, one.of),
                    one.partly,
                    one.not_met,
                    one.not_recorded,
                    one.na,
                ),
            )
            for one in counts
            if one.section == section
        )
        name = f"standards_{len(blocks)}"
        title = "Judgements, question by question"
        blocks.append(Table(name, title, _COUNTS, rows, summary=f"Judgements in {section}"))
        voice = _voices(held, section)
        if voice:
            blocks.append(Paragraph("What children and families said or showed", "small"))
            blocks += [Paragraph(words, "quote") for words in voice]
    if held.earlier:
        blocks += _year_on_year(held, counts)
    return blocks


_COUNTS = (
    Column("question", "Question", "long", 40),
    Column("met", "Fully met", "text", 14),
    Column("partly", "Partly", "integer", 8),
    Column("not", "Not met", "integer", 8),
    Column("not_recorded", "Not recorded", "integer", 10),
    Column("na", "Does not apply", "integer", 10),
)


def _most_often(held: Held) -> dict[tuple[str, str], str]:
    """For each part and agency the judgement made most often; the lower one where they tie."""
    found: dict[tuple[str, str], str] = {}
    for agency in held.agencies:
        told = [
            answer
            for r in held.returns
            if r.agency_id == agency.id
            for answer in held.answers.get(r.id, ())
        ]
        for section, counts in _sections([one for one in judged(held.form, told) if one.of]):
            order = ("not", "not_recorded", "partly", "met")
            found[section, agency.name] = max(order, key=lambda code: counts[code])
    return found


def _voices(held: Held, section: str) -> list[str]:
    """Notes on questions about the child's or family's own words, two for each part at most."""
    voiced = {
        question.name
        for part in held.form.sections
        if part.label == section
        for question in part.questions
        if question.voice
    }
    notes = [
        answer.note
        for r in held.returns
        for answer in held.answers.get(r.id, ())
        if answer.question in voiced and answer.note
    ]
    return sorted(set(notes), key=lambda words: (len(words), words))[:2]


def _year_on_year(held: Held, counts: list[Judged]) -> list[Block]:
    before = {one.question.name: one for one in held.earlier if one.of}
    rows = []
    for one in counts:
        old = before.get(one.question.name)
        if old is not None:
            rows.append(
                Row(
                    one.question.name,
                    (
                        one.question.label,
                        share(old.met, old.of),
                        share(one.met, one.of),
                        _direction(old, one),
                    ),
                )
            )
    if not rows:
        return []
    columns = (
        Column("question", "Question", "long", 44),
        Column("before", "Then", "text", 14),
        Column("now", "Now", "text", 14),
        Column("change", "Change", "text", 18),
    )
    return [
        Heading(f"Beside {held.earlier_title}", 2),
        Paragraph("Few children are compared with few others: small differences mean little."),
        Table("year_on_year", "Then and now", columns, tuple(rows)),
    ]


def _direction(old: Judged, new: Judged) -> str:
    """Better, worse or much the same; too few to say where either has fewer than ten."""
    if old.of < FEWEST or new.of < FEWEST:
        return "Too few to say"
    change = new.met * old.of - old.met * new.of
    if abs(change) * 10 < new.of * old.of:
        return "Much the same"
    return "Better" if change > 0 else "Worse"


def _by_sort(held: Held, sort: str, title: str, number: str) -> list[Block]:
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


def _recommendations(held: Held) -> list[Block]:
    numbers = {finding.id: finding.number for finding in held.findings}
    blocks: list[Block] = [Heading("6 Recommendations and actions", 1, "recommendations")]
    used: set[str] = set()
    for advice in held.recommendations:
        used.update(advice.finding_ids)
        blocks.append(Heading(f"Recommendation {advice.number}: {advice.theme}", 2))
        blocks.append(Paragraph(advice.words or ""))
        because: list[str | Strong | Link] = ["Because of "]
        for at, held_id in enumerate(i for i in advice.finding_ids if i in numbers):
            because += [
                ", " if at else "",
                Link(f"finding {numbers[held_id]}", f"finding-{numbers[held_id]}"),
            ]
        if len(because) > 1:
            blocks.append(Paragraph((*because, "."), "small"))
        actions = [a for a in held.actions if a.recommendation_id == advice.id]
        if not actions:
            blocks.append(Paragraph("No action has been agreed for this yet.", "warning"))
            continue
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
        blocks.append(Table(f"actions_{advice.number}", "Actions", _ACTIONS, rows))
    if not held.recommendations:
        blocks.append(Paragraph("No recommendation has been made yet."))
    orphans = [f for f in held.findings if f.sort == "gap" and f.id not in used]
    if orphans:
        blocks.append(Heading("Findings without a recommendation", 2))
        blocks.append(Bullets(tuple(f"Finding {f.number}: {f.title}" for f in orphans)))
    return blocks


_ACTIONS = (
    Column("no", "No.", "integer", 5),
    Column("ask", "Action", "long", 38),
    Column("owner", "Owner", "text", 20, blank="No owner"),
    Column("due", "Due", "date", 12, blank="No date"),
    Column("status", "Status", "status", 16),
)


def _appendices(held: Held, counts: list[Judged], signed: list[Return]) -> list[Block]:
    names = {agency.id: agency.name for agency in held.agencies}
    children = {case.id: case.reference for case in held.cases}
    rows = []
    for returned in signed:
        seal = read_seal(returned.seal)
        if seal is not None:
            rows.append(
                Row(
                    returned.id,
                    (
                        children.get(returned.case_id or "", ""),
                        names.get(returned.agency_id or "", ""),
                        f"Version {seal.version}",
                        seal.digest[:16],
                    ),
                )
            )
    columns = (
        Column("child", "Child", "text", 14),
        Column("agency", "Agency", "text", 30),
        Column("version", "Version", "text", 12),
        Column("seal", "Seal", "text", 22),
    )
    opened = sum(1 for a in held.actions if is_open(a))
    blocks: list[Block] = [
        Heading("7 Appendices", 1, "appendices"),
        Heading("A. The returns and their seals", 2),
        Paragraph(
            "A seal shows, against a copy held elsewhere, that a return is as it was signed. It "
            "does not prove who signed it."
        ),
    ]
    blocks.append(
        Table("seals", "Seals", columns, tuple(rows)) if rows else Paragraph("None is signed yet.")
    )
    return [
        *blocks,
        Heading("B. Words used here", 2),
        Facts(
            "Words",
            (
                ("Fully met, partly, not met", "As each question’s own words for them say."),
                ("Not recorded", "The record does not say; counted apart from not met."),
                ("Does not apply", "Left out of every “of”."),
                ("Nil return", "The agency looked and holds nothing on the child."),
            ),
        ),
        Heading("C. What this report was made from", 2),
        Paragraph(
            f"{len(counts)} questions with a judgement, {count(len(held.findings), 'finding')}, "
            f"{count(len(held.recommendations), 'recommendation')} and "
            f"{count(len(held.actions), 'action')}, {opened} of them open."
        ),
    ]
