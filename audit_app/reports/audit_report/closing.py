"""Findings with the figures that they rest on, and recommendations with their actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import (
    Block,
    Bullets,
    Heading,
    Link,
    Paragraph,
    Strong,
)
from audit_app.reports.action_table import action_table
from audit_app.reports.audit_report.agreed import as_they_stood
from audit_app.reports.audit_report.basis import basis
from audit_app.reports.audit_report.earlier import then_and_now, worse
from audit_app.reports.audit_report.held import in_full
from audit_app.rules.actions import SOURCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.document import Words
    from audit_app.records import Action
    from audit_app.reports.audit_report.figures import Figures
    from audit_app.reports.audit_report.held import Held


def by_sort(held: Held, found: Figures, sort: str, title: str) -> list[Block]:
    """The findings of one sort, each with its figures and the questions that they are of."""
    chosen = [f for f in held.findings if f.sort == sort]
    blocks: list[Block] = [Heading(title, 1, sort)]
    if not chosen:
        return [*blocks, Paragraph("No finding of this sort was written.")]
    if any(finding.rests_on for finding in chosen):
        is_said = any(f.rests_on for f in held.findings if f.sort == "strength" != sort)
        blocks.append(Paragraph(AS_BEFORE if is_said else COUNTED))
    for finding in chosen:
        blocks.append(
            Paragraph(
                (Strong(f"Finding {finding.number}. {finding.title}. "), finding.words or ""),
                anchor=f"finding-{finding.number}",
            )
        )
        rests = basis(finding, found)
        said = [f"“{one.question.label}” {in_full(one)}." for one in rests.judged]
        said += [f"{one}." for one in rests.figures]
        blocks.append(Paragraph(" ".join([rests.words, *said]), "small"))
    return blocks


# What a figure under a finding counts; a number without its rule can be read in two ways.
COUNTED = (
    "Figures below: “fully met in 6 of 14” means that 14 signed judgements were made on that "
    "question, one for each child and agency, and 6 of them were fully met. Those where the record "
    "does not say are among the 14; those where it did not apply, or was not answered, are not. "
    "“Rests on 8 answers” counts the answers that whoever wrote the finding named as its evidence."
)
AS_BEFORE = "Figures below are counted as is said at the head of part 4."


def recommendations(held: Held, found: Figures) -> list[Block]:
    """Each recommendation with its findings and its actions, and what has none."""
    blocks: list[Block] = [Heading("6 Recommendations and actions", 1, "recommendations")]
    if held.actions:
        blocks.append(Paragraph(as_they_stood(held)))
    used: set[str] = set()
    for advice in held.recommendations:
        used.update(advice.finding_ids)
        blocks.append(Heading(f"Recommendation {advice.number}: {advice.theme}", 2))
        blocks.append(Paragraph(advice.words or ""))
        because = _because(held, advice.finding_ids)
        if because:
            blocks.append(Paragraph(because, "small"))
        actions = [a for a in held.actions if a.recommendation_id == advice.id]
        if not actions:
            blocks.append(Paragraph("No action has been agreed for this yet.", "warning"))
            continue
        title = f"Actions on recommendation {advice.number}"
        blocks += _not_asked(held, actions)  # before the table, from which a page may part it
        blocks.append(action_table(f"actions_{advice.number}", title, actions, held.today))
    if not held.recommendations:
        blocks.append(Paragraph("No recommendation has been made yet."))
    blocks += _without_recommendation(held)
    orphans = [f for f in held.findings if f.sort == "gap" and f.id not in used]
    if orphans:
        blocks.append(Heading("Findings without a recommendation", 2))
        blocks.append(Bullets(tuple(f"Finding {f.number}: {f.title}" for f in orphans)))
    return [*blocks, *_worse_and_unsaid(held, found)]


def _worse_and_unsaid(held: Held, found: Figures) -> list[Block]:
    """What is worse than in the earlier round, and no finding rests on."""
    said = {one.question.name for f in held.findings for one in basis(f, found).judged}
    left = [pair for pair in worse(held, found) if pair[1].question.name not in said]
    if not left:
        return []
    return [
        Heading(f"Worse than in {held.earlier_title}, and in no finding", 2),
        Paragraph(
            "Nobody has written a finding on these yet: the group may ask why they fell. How many "
            "make a difference, and how far it may be chance, is said at the end of part 3."
        ),
        Bullets(tuple(f"{then_and_now(pair)}." for pair in left)),
    ]


def _because(held: Held, finding_ids: Sequence[str]) -> Words:
    numbers = {finding.id: finding.number for finding in held.findings}
    said: list[str | Strong | Link] = []
    for at, one in enumerate(i for i in finding_ids if i in numbers):
        said += [
            ", " if at else "Because of ",
            Link(f"finding {numbers[one]}", f"finding-{numbers[one]}"),
        ]
    return (*said, ".") if said else ""


def _without_recommendation(held: Held) -> list[Block]:
    known = {advice.id for advice in held.recommendations}
    rest = [a for a in held.actions if a.recommendation_id not in known]
    if not rest:
        return []
    sources = sorted({SOURCES.get(a.source or "", "another source").lower() for a in rest})
    return [
        Heading("Actions without a recommendation", 2),
        Paragraph(f"From: {', '.join(sources)}."),
        *_not_asked(held, rest),
        action_table("actions_other", "Actions that came from elsewhere", rest, held.today),
    ]


def _not_asked(held: Held, actions: Sequence[Action]) -> list[Block]:
    """Which of the lead agencies did not take part in the audit."""
    asked = {agency.name for agency in held.agencies}
    others: dict[str, list[str]] = {}
    for action in actions:
        if action.lead_agency and action.lead_agency not in asked:
            others.setdefault(action.lead_agency, []).append(str(action.number))
    if not others:
        return []
    said = "; ".join(
        f"{name} (action{'' if len(which) == 1 else 's'} {', '.join(which)})"
        for name, which in others.items()
    )
    return [Paragraph(f"Led by an agency that was not asked to take part: {said}.", "small")]
