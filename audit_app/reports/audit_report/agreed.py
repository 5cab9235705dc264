"""Where the audit stands, where its findings were talked over, and of which day its actions are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import day
from audit_app.rules.stages import STAGE_WORDS, STAGES

if TYPE_CHECKING:
    from audit_app.records import Session
    from audit_app.reports.audit_report.held import Held


def where_it_stands(held: Held) -> str:
    """`Closed on 26/11/2026.`, or that the audit is open, at which stage, and since when."""
    stage, since = held.audit.stage or "plan", held.stage_since
    if stage == "closed":
        return f"The audit closed on {since:%d/%m/%Y}." if since else "The audit is closed."
    place = f"stage {STAGES.index(stage) + 1} of {len(STAGES)}"
    began = f", since {since:%d/%m/%Y}" if since else ""
    return f"The audit is still open: {STAGE_WORDS[stage]}, {place}{began}."


def as_they_stood(held: Held) -> str:
    """That a status moves on after the report was made, final or not."""
    if not held.actions:
        return ""
    which = "This final report shows actions" if held.version == "Final" else "Actions are shown"
    return (
        f"{which} as they stood on {held.today:%d/%m/%Y}; how they go on stands in the action plan."
    )


def agreed_at(held: Held) -> str:
    """The sessions at which the audit was talked over, as far as the workbook holds any."""
    told = [_session(one) for one in reversed(held.sessions)]
    if not told:
        return "No session on this audit is recorded in the workbook"
    return "; ".join(told)


def _session(session: Session) -> str:
    on = day(session.on_date)
    said = f"Session “{session.title}”" if session.title else "Session"
    said += f" on {on:%d/%m/%Y}" if on else ", without a day"
    return f"{said}, led by: {session.facilitator_role}" if session.facilitator_role else said
