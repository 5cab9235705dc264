"""The whole report, part after part."""

from __future__ import annotations

from audit_app.analysis.judged import judged
from audit_app.document import (
    Block,
    Contents,
    PageBreak,
    Report,
)
from audit_app.reports.audit_report.closing import appendices, by_sort, recommendations
from audit_app.reports.audit_report.found import what_we_found
from audit_app.reports.audit_report.held import Held, is_signed
from audit_app.reports.audit_report.opening import summary, why_and_how
from audit_app.reports.words import count, not_settled


def paper(held: Held) -> Report:
    """The whole report. Every number names of how many; no child and no worker is named."""
    signed = [r for r in held.returns if is_signed(r)]
    told = [answer for r in held.returns for answer in held.answers.get(r.id, ())]
    counts = [one for one in judged(held.form, told) if one.of]
    blocks: list[Block] = []
    blocks += summary(held, counts, len(signed))
    blocks += [PageBreak(), Contents()]
    blocks += why_and_how(held, signed)
    blocks += what_we_found(held, counts)
    blocks += by_sort(held, "strength", "What worked", "4 ")
    blocks += by_sort(held, "gap", "What got in the way", "5 ")
    blocks += recommendations(held)
    blocks += not_settled(held.unsettled)
    blocks += appendices(held, counts, signed)
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
