"""The whole report, part after part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.document import Block, Contents, PageBreak, Report
from audit_app.reports.audit_report.appendices import appendices
from audit_app.reports.audit_report.closing import by_sort, recommendations
from audit_app.reports.audit_report.figures import figures
from audit_app.reports.audit_report.found import what_we_found
from audit_app.reports.audit_report.method import why_and_how
from audit_app.reports.audit_report.opening import summary
from audit_app.reports.words import count, not_settled

if TYPE_CHECKING:
    from audit_app.reports.audit_report.held import Held


def paper(held: Held) -> Report:
    """The whole report. Every number names of how many; no child and no worker is named."""
    found = figures(held)
    blocks: list[Block] = []
    blocks += summary(held, found)
    blocks += [PageBreak(), Contents(), PageBreak()]
    blocks += why_and_how(held, found)
    blocks += what_we_found(held, found)
    blocks += by_sort(held, found, "strength", "4 What worked")
    blocks += by_sort(held, found, "gap", "5 What got in the way")
    blocks += recommendations(held, found)
    blocks += not_settled(held.unsettled)
    blocks += appendices(held, found)
    return Report(
        f"{held.audit.title}: audit report",
        held.today,
        held.partnership,
        tuple(blocks),
        subtitle=f"Audit {held.audit.code}. {count(len(held.cases), 'child', 'children')}, "
        f"{count(len(held.agencies), 'agency', 'agencies')}.",
        subject="What a multi-agency audit found, and what will change because of it",
        marking=held.marking,
        version=held.version,
        large_print=held.large_print,
    )
