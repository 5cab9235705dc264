"""The page that stands alone, and why and how we looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.charts import judgement_bars
from audit_app.document import (
    Block,
    Facts,
    Heading,
    Paragraph,
)
from audit_app.reports.words import day

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.records import (
        Return,
    )
from audit_app.reports.audit_report.held import MET_GRADES, Held, listed, sections, share


def summary(held: Held, counts: list[Judged], signed: int) -> list[Block]:
    """The first page: three messages, three asks and one picture."""
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
        listed(messages, "No finding has been written yet."),
    ]
    blocks += [Heading("Three asks", 2), listed(asks, "No recommendation yet.")]
    if counts:
        whole = {
            code: sum(held[code] for _section, held in sections(counts))
            for code in ("met", "partly", "not_recorded", "not")
        }
        bars = [("All judgements", whole)]
        blocks.append(judgement_bars("Every judgement in the audit", bars, MET_GRADES))
    return blocks


def why_and_how(held: Held, signed: list[Return]) -> list[Block]:
    """Why now, who was asked about whom, and what that cannot show."""
    audit = held.audit
    nil = sum(1 for r in signed if is_nil(held, r))
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


def is_nil(held: Held, returned: Return) -> bool:
    """Whether a return says that its agency holds nothing."""
    return any(
        answer.question == "G0.01" and answer.value == '"nothing"'
        for answer in held.answers.get(returned.id, ())
    )
